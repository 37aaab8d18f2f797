import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '#shared/domain/day/setup.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { latestForm } from '#shared/domain/exam-form/forms-of-day.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../../../i18n/index.ts';
import { FormDialog, Grid, Select, TextField } from '../../../../ui/index.ts';
import { freeWord } from '../../free-word.ts';
import { useLists } from '../../use-lists.ts';

/** A test that is added, or written anew. */
export function ServiceDialog({
  day,
  forms,
  service,
  onClose,
}: {
  day: DayRow;
  forms: readonly ExamForm[];
  service: Service | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { list, busy } = useLists();
  const [vi, setVi] = useState(service?.name.vi ?? '');
  const [en, setEn] = useState(service && service.name.en !== service.name.vi ? service.name.en : '');
  const [form, setForm] = useState(service?.form);
  const [place, setPlace] = useState(service?.place);
  const [isAsked, setAsked] = useState(false);
  const name = { vi: vi.trim(), en: en.trim() || vi.trim() };
  const ids = [...new Set(forms.map(({ id }) => id))];
  const required = (value: string | undefined) => (isAsked && !value ? t('fieldError.required') : undefined);
  const send = async () => {
    setAsked(true);
    if (!name.vi || !form) return;
    const taken = day.services.map((each) => each.id);
    const id = service?.id ?? freeWord(name.en, taken);
    const item = { id, name, form, ...(place ? { place } : {}) };
    if (await list({ list: 'services', items: [item] })) onClose();
  };
  return (
    <FormDialog
      title={service ? t('clinical.editService', { name: service.name.vi }) : t('clinical.otherService')}
      action={{ label: t('medicines.save'), busy }}
      onSend={send}
      onClose={onClose}
    >
      <Grid columns={2} gap={4}>
        <TextField
          label={t('clinical.nameVi')}
          required
          autoFocus
          maxLength={60}
          value={vi}
          onChange={setVi}
          error={required(name.vi)}
        />
        <TextField
          label={t('clinical.nameEn')}
          hint={t('clinical.nameEnHint')}
          maxLength={60}
          value={en}
          onChange={setEn}
        />
      </Grid>
      <Select
        label={t('clinical.serviceForm')}
        required
        options={ids.flatMap((id) => {
          const latest = latestForm(forms, id);
          return latest ? { value: id, label: bilingual(latest.title) } : [];
        })}
        value={form}
        onChange={setForm}
        error={required(form)}
      />
      <Select
        label={t('clinical.place')}
        hint={t('clinical.placeHint')}
        placeholder={t('clinical.ownRoom')}
        clearable
        options={day.specialties.map((each) => ({ value: each.id, label: bilingual(each.name) }))}
        value={place}
        onChange={setPlace}
      />
    </FormDialog>
  );
}
