/** A medicine written by hand, or put right. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { Wording } from '#shared/domain/medicine-list/wording.ts';
import type { DayRow } from '#shared/rows.ts';
import { useTellProblem } from '../../../app/use-send.ts';
import { useMirror } from '../../../mirror/index.ts';
import { FormDialog, FormField, Grid, Notice, SuggestField, TextField, Tick } from '../../../ui/index.ts';
import { useLists } from '../use-lists.ts';
import { type MedicineForm, medicineFormOf, medicineFormSchema, medicineOf } from './medicine-form.ts';

const worded = ['form', 'unit', 'route'] as const;

export function MedicineDialog({
  day,
  medicine,
  onClose,
  onSaved,
}: {
  day: DayRow;
  /** The one to put right; none for a new one. */
  medicine: Medicine | undefined;
  onClose: () => void;
  onSaved: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const tell = useTellProblem();
  const { list, busy } = useLists();
  const [starter, setStarter] = useState<readonly Medicine[]>([]);
  useEffect(() => {
    client.starterFormulary().then(({ medicines }) => setStarter(medicines), tell);
  }, [client, tell]);
  const known = useMemo(() => [...starter, ...day.formulary], [starter, day.formulary]);
  const wording = useMemo(() => new Wording(known), [known]);
  const [twin, setTwin] = useState<Medicine>();
  const { control, handleSubmit, setValue, getValues } = useForm({
    resolver: zodResolver(medicineFormSchema),
    defaultValues: medicineFormOf(medicine),
  });
  const save = handleSubmit(async (values) => {
    const made = medicineOf(values, day.formulary, medicine?.id);
    setTwin('known' in made ? made.known : undefined);
    if ('known' in made) return;
    if (!(await list({ list: 'formulary', items: [made.medicine] }))) return;
    onClose();
    onSaved(made.medicine.id);
  });
  /** What the medicines at hand call it in English, unless somebody wrote it. */
  const translate = (field: (typeof worded)[number], text: string) => {
    const englishOf = {
      form: () => wording.form(text),
      unit: () => wording.unit(text, getValues('formVi')),
      route: () => wording.route(text),
    }[field];
    const english = englishOf()?.en;
    if (english !== undefined) setValue(`${field}En`, english, { shouldValidate: true });
  };
  const plain = (name: keyof MedicineForm & ('inn' | 'brand' | 'strength' | 'atc'), required = false) => (
    <FormField control={control} name={name}>
      {(field) => (
        <TextField
          label={t(`medicineList.field.${name}`)}
          hint={name === 'brand' ? undefined : t(`medicines.hint.${name}`)}
          required={required}
          autoFocus={name === 'inn'}
          maxLength={120}
          {...field}
        />
      )}
    </FormField>
  );
  return (
    <FormDialog
      title={
        medicine ? t('medicines.editTitle', { name: printedName(medicine) }) : t('medicines.byHandTitle')
      }
      size="large"
      action={{ label: t(medicine ? 'medicines.save' : 'medicines.addIt'), busy }}
      onSend={save}
      onClose={onClose}
    >
      {plain('inn', true)}
      <Grid columns={3} gap={4}>
        {plain('strength', true)}
        {plain('brand')}
        {plain('atc')}
      </Grid>
      <Grid columns={3} gap={4}>
        {worded.map((field) => (
          <FormField key={field} control={control} name={`${field}Vi`}>
            {(bound) => (
              <SuggestField
                label={t(`medicineList.field.${field}`)}
                required
                suggestions={[...new Set(known.map((each) => each[field].vi))]}
                {...bound}
                onChange={(text) => {
                  bound.onChange(text);
                  translate(field, text);
                }}
              />
            )}
          </FormField>
        ))}
        {worded.map((field) => (
          <FormField key={field} control={control} name={`${field}En`}>
            {(bound) => (
              <TextField
                label={t(`medicineList.field.${field}English`)}
                hint={t('medicines.hint.english')}
                maxLength={120}
                {...bound}
              />
            )}
          </FormField>
        ))}
      </Grid>
      <FormField control={control} name="toxic">
        {(field) => (
          <Tick label={t('medicineList.field.toxic')} hint={t('medicines.hint.toxic')} {...field} />
        )}
      </FormField>
      <FormField control={control} name="halves">
        {(field) => (
          <Tick label={t('medicineList.field.halves')} hint={t('medicines.hint.halves')} {...field} />
        )}
      </FormField>
      {twin && (
        <Notice
          tone="problem"
          title={t('medicines.twin', { name: `${printedName(twin)} ${twin.strength}` })}
          text={t('medicines.twinText')}
        />
      )}
    </FormDialog>
  );
}
