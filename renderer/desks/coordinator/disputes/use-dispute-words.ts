import { useTranslation } from 'react-i18next';
import { personSchema } from '#shared/domain/patient/person.ts';
import { parseSubject } from '#shared/domain/subjects.ts';
import { stages } from '#shared/domain/support-case/stages.ts';
import type { DisputeRow } from '#shared/rows.ts';
import { useBilingual, useFormats, usePersonName } from '../../../i18n/index.ts';
import { useDay, useLots, usePatient, useSavingsBook, useVisit } from '../../../mirror/index.ts';

/** A dispute in words: what contradicts what, and what to do about it. */
export function useDisputeWords({ subject: name, kind, about = '' }: DisputeRow): {
  title: string;
  text: string;
} {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = usePersonName();
  const fieldName = useFieldName();
  const subject = parseSubject(name);
  const idOf = (wanted: string) => (subject?.kind === wanted ? subject.id : undefined);
  const visit = useVisit(idOf('visit'));
  const book = useSavingsBook(idOf('savings-book'));
  const patient = usePatient(idOf('patient') ?? idOf('support-case'));
  const inWords = useBilingual();
  const giftId = idOf('gift') ?? (kind === 'gift-twice' ? about : undefined);
  const gift = useDay()?.gifts.find(({ id }) => id === giftId);
  const stage = stages.find((each) => each === about);
  const size = kind === 'gifts-below-zero' ? about : '';
  const lot = useLots()?.find((each) => each.id === idOf('lot'));
  const params = {
    ticket: visit?.ticket ?? book?.grants[0]?.ticket ?? '',
    name: patient ? nameOf(patient.person) : '',
    lot: lot?.number ?? '',
    gift: gift ? [inWords(gift.name), size].filter(Boolean).join(' ') : '',
    sum: kind === 'budget-overspent' ? formats.money(Number(about)) : '',
    field: fieldName(about),
    stage: stage ? t(`cases.stage.${stage}`) : '',
    about,
  };
  return { title: t(`dispute.${kind}.title`, params), text: t(`dispute.${kind}.text`, params) };
}

/** How a field of a person is called. */
export function useFieldName(): (about: string) => string {
  const { t } = useTranslation();
  return (about) => {
    const field = personSchema.keyof().options.find((each) => each === about);
    if (field) return t(`personField.${field}`);
    return about === 'health' ? t('disputeFact.health') : about;
  };
}
