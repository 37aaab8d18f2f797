import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deskPlaces } from '#shared/domain/day/places.ts';
import { specialtySchema } from '#shared/domain/day/setup.ts';
import { searchText } from '#shared/domain/patient/name.ts';
import type { DayRow } from '#shared/rows.ts';
import { FormDialog, Notice, TextField } from '../../../ui/index.ts';
import { freeWord } from '../free-word.ts';
import { useLists } from '../use-lists.ts';

/** A specialty that the programme does not have: added, or named anew. */
export function SpecialtyDialog({
  day,
  id,
  onClose,
}: {
  day: DayRow;
  /** Of the one that is named anew. */
  id: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { list, busy } = useLists();
  const known = day.specialties.find((each) => each.id === id);
  const [vi, setVi] = useState(known?.name.vi ?? '');
  const [en, setEn] = useState(known && known.name.en !== known.name.vi ? known.name.en : '');
  const [isAsked, setAsked] = useState(false);
  const others = day.specialties.filter((each) => each.id !== id);
  const isTwice = others.some(({ name }) => searchText(name.vi) === searchText(vi));
  const name = { vi: vi.trim(), en: en.trim() || vi.trim() };
  const errorOf = (text: string) => (isAsked && text === '' ? t('fieldError.required') : undefined);
  const send = async () => {
    setAsked(true);
    if (!name.vi || isTwice) return;
    const taken = [...deskPlaces, ...others.map((each) => each.id)];
    const item = specialtySchema.parse({ id: id ?? freeWord(name.en, taken), name });
    if (await list({ list: 'specialties', items: [item] })) onClose();
  };
  return (
    <FormDialog
      title={known ? t('rooms.renameSpecialty', { name: known.name.vi }) : t('rooms.addSpecialty')}
      action={{ label: t(known ? 'rooms.save' : 'rooms.addIt'), busy }}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label={t('rooms.nameVi')}
        required
        autoFocus
        maxLength={60}
        value={vi}
        onChange={setVi}
        error={isTwice ? t('rooms.specialtyTwice') : errorOf(name.vi)}
      />
      <TextField
        label={t('rooms.nameEn')}
        hint={t('rooms.nameEnHint')}
        maxLength={60}
        value={en}
        onChange={setEn}
      />
      <Notice title={t('rooms.generalForm')} />
    </FormDialog>
  );
}
