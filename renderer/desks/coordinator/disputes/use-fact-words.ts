import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formatDate } from '#shared/domain/calendar.ts';
import type { Fact } from '#shared/domain/dispute.ts';
import { healthSchema } from '#shared/domain/patient/health.ts';
import { type Person, personSchema } from '#shared/domain/patient/person.ts';
import { advancedSchema } from '#shared/domain/support-case/stages.ts';
import { closingReasons } from '#shared/domain/visit/closing.ts';
import type { DisputeRow } from '#shared/rows.ts';
import { usePersonWords } from '../../../app/use-person-words.ts';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import type vi from '../../../i18n/vi.json';
import { useFieldName } from './use-dispute-words.ts';

/** What a fact about a gift says. */
const givenSchema = z.object({
  name: z.object({ vi: z.string(), en: z.string() }),
  size: z.string().optional(),
  quantity: z.number(),
});

/** What a fact about the book of an earlier day says. */
const earlierSchema = z.object({ date: z.string(), place: z.string() });

type Went = keyof typeof vi.disputeFact.went;

/** What one of the facts of a dispute says; `name` is whose record or visit it is about. */
export function useFactWords(): (dispute: DisputeRow, fact: Fact, name: string) => string {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const valueWords = useValueWords();
  const stageWords = useStageWords();
  const inWords = useBilingual();
  const formats = useFormats();
  const giftWords = ({ name, size = '', quantity }: z.infer<typeof givenSchema>) =>
    [inWords(name), size, quantity > 1 ? `× ${quantity}` : ''].filter(Boolean).join(' ');
  const went = t('disputeFact.went', { returnObjects: true });
  const isKnown = (type: string): type is Went => Object.hasOwn(went, type);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return (dispute, fact, name) => {
    const { kind, about = '' } = dispute;
    const { type, value } = fact;
    switch (kind) {
      case 'called-twice':
        return t('disputeFact.called', { room: text(value) });
      case 'prescribed-twice':
        return t('disputeFact.prescribed', { code: text(value) });
      case 'returned-twice':
        return t('disputeFact.returned', { items: text(value) });
      case 'dispensed-twice':
        return t('disputeFact.handedOut', { items: text(value) });
      case 'granted-twice':
        return value ? t('disputeFact.grantedNumber', { number: text(value) }) : t('disputeFact.granted');
      case 'case-opened-twice':
        return t('disputeFact.need', { need: text(value) });
      case 'case-stage-twice':
      case 'case-approved-and-refused':
        return stageWords(value);
      case 'granted-and-refused':
        return t(type === 'savings-book.granted' ? 'disputeFact.granted' : 'disputeFact.refused');
      case 'two-books': {
        const { date, place } = earlierSchema.safeParse(value).data ?? {};
        if (date === undefined) return t('disputeFact.bookOf', { name });
        return t('disputeFact.bookOfEarlier', { name, date: formats.date(date), place });
      }
      case 'edited-twice':
        return t('disputeFact.field', { field: fieldName(about), value: valueWords(about, value) });
      case 'closed-continued': {
        const reason = closingReasons.find((each) => each === value);
        if (type === 'visit.closed')
          return t('disputeFact.closed', { reason: reason ? t(`closingReason.${reason}`) : '' });
        return t(`disputeFact.went.${isKnown(type) ? type : 'other'}`);
      }
      case 'letter-twice':
        return t('disputeFact.computer', { name: text(value) });
      case 'last-coordinator':
        return t(type === 'day.access-revoked' ? 'disputeFact.accessTaken' : 'disputeFact.listedAnew', {
          name: text(value),
        });
      case 'gift-twice': {
        const gift = givenSchema.safeParse(value).data;
        return t('disputeFact.gift', { gift: gift ? giftWords(gift) : '', name });
      }
      case 'gift-returned-twice': {
        const items = z.array(givenSchema).safeParse(value).data ?? [];
        return t('disputeFact.giftReturned', { items: items.map(giftWords).join(', ') });
      }
      case 'same-number':
      case 'case-twice':
        return t('disputeFact.record', { name });
      case 'ticket-twice':
        return t('disputeFact.visit', { name });
      default:
        return t('disputeFact.went.other');
    }
  };
}

/** What was recorded of a stage of a case: which, when, how it ended, what was paid. */
function useStageWords(): (value: unknown) => string {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (value) => {
    const reached = advancedSchema.safeParse(value).data;
    if (!reached) return t('disputeFact.went.other');
    const { stage, on, outcome, amountVnd, note } = reached;
    return [
      t('disputeFact.stage', { stage: t(`cases.stage.${stage}`), date: formatDate(on) }),
      outcome && t(`cases.outcome.${outcome}`),
      amountVnd !== undefined && money(amountVnd),
      note,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

/** The value of a person's field in words. */
export function useValueWords(): (about: string, value: unknown) => string {
  const { t } = useTranslation();
  const words = usePersonWords();
  return (about, value) => {
    if (about === 'health') {
      const { allergies = [], conditions = [] } = healthSchema.safeParse(value).data ?? {};
      const listed = (items: string[]) => items.join(', ') || t('disputeFact.none');
      return [
        t('disputeFact.allergies', { list: listed(allergies.map(({ substance }) => substance)) }),
        t('disputeFact.conditions', { list: listed(conditions.map((each) => each.text)) }),
      ].join('; ');
    }
    const field = personSchema.keyof().options.find((each) => each === about);
    if (!field || !personSchema.shape[field].safeParse(value).success) return t('disputeFact.nothing');
    return words({ [field]: value } as Partial<Person>, field) || t('disputeFact.nothing');
  };
}
