import type { Control } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isSmallChild, parseBirth } from '#shared/domain/patient/birth.ts';
import { sexes } from '#shared/domain/patient/person.ts';
import { useFormats } from '../../i18n/index.ts';
import type vi from '../../i18n/vi.json';
import { Choice, FormField, Grid, Select, Stack, TextField, Tick } from '../../ui/index.ts';
import type { PersonInput } from './person-form.ts';

type Ethnicity = keyof typeof vi.ethnicity;

/** The groups of these provinces first, in the order in which they are most often met. */
const ethnicities: readonly Ethnicity[] = [
  '08',
  '02',
  '09',
  '01',
  '07',
  '03',
  '25',
  '38',
  '43',
  '29',
  '35',
  '06',
  '15',
  '04',
  '18',
  '46',
  '47',
  '51',
  '49',
  '40',
  '34',
  '33',
  '37',
  '42',
  '45',
  '41',
  '48',
  '50',
  '55',
  '99',
];

/** Who somebody is. Only name, sex and year of birth have to be known. */
export function PersonFields<Output>({
  control,
  today,
}: {
  control: Control<PersonInput, unknown, Output>;
  today: string;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const birth = parseBirth(useWatch({ control, name: 'birth' }) ?? '');
  return (
    <Stack gap={2}>
      <FormField control={control} name="name">
        {(field) => <TextField label={t('reception.name')} required maxLength={200} autoFocus {...field} />}
      </FormField>
      <Grid columns="auto minmax(0, 1fr)" gap={4}>
        <FormField control={control} name="sex">
          {(field) => (
            <Choice
              label={t('reception.sex')}
              required
              options={sexes.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="birth">
          {(field) => (
            <TextField
              label={t('reception.birth')}
              required
              placeholder={t('reception.birthHint')}
              suffix={birth ? formats.age(birth, today) : undefined}
              maxLength={12}
              {...field}
            />
          )}
        </FormField>
      </Grid>
      {birth && isSmallChild(birth, today) && (
        <FormField control={control} name="guardian">
          {(field) => <TextField label={t('reception.guardian')} icon="child" maxLength={200} {...field} />}
        </FormField>
      )}
      <Grid columns={2} gap={4}>
        <FormField control={control} name="identityNumber">
          {(field) => (
            <TextField
              label={t('reception.identityNumber')}
              inputMode="numeric"
              icon="id-card"
              maxLength={12}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="phone">
          {(field) => <TextField label={t('reception.phone')} inputMode="tel" maxLength={20} {...field} />}
        </FormField>
      </Grid>
      <FormField control={control} name="address">
        {(field) => <TextField label={t('reception.address')} maxLength={300} {...field} />}
      </FormField>
      <Grid columns="minmax(0, 1fr) auto" gap={4} align="end">
        <FormField control={control} name="ethnicity">
          {(field) => (
            <Select
              label={t('reception.ethnicity')}
              options={ethnicities.map((code) => ({ value: code, label: t(`ethnicity.${code}`) }))}
              clearable
              {...field}
              value={field.value || undefined}
              onChange={(code) => field.onChange(code ?? '')}
            />
          )}
        </FormField>
        <FormField control={control} name="needsInterpreter">
          {(field) => <Tick label={t('reception.needsInterpreter')} {...field} />}
        </FormField>
      </Grid>
      <FormField control={control} name="allergies">
        {(field) => <TextField label={t('reception.allergies')} maxLength={500} {...field} />}
      </FormField>
    </Stack>
  );
}
