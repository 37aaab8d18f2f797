import { useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { parseBirth } from '#shared/domain/patient/birth.ts';
import { languages, sexes } from '#shared/domain/patient/person.ts';
import { AddressField } from '../../app/places/address-field.tsx';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Choice, Disclosure, FormField, Grid, Select, Stack, TextField, Tick } from '../../ui/index.ts';
import { ethnicities } from './ethnicities.ts';
import { asksGuardian, hasFurther, type PersonInput } from './person-form.ts';
import { numberFindings, useNumberWords } from './scan/number-words.ts';
import { useInsuranceGroup } from './use-insurance-group.ts';

/** Who somebody is. Only name, sex and year of birth have to be known; what is asked of everybody comes first. */
export function PersonFields<Output>({
  control,
  today,
  province,
  nameWarning,
  autoFocus = true,
}: {
  control: Control<PersonInput, unknown, Output>;
  today: string;
  /** Of the clinic's site: its communes come first. */
  province: string;
  /** What is to be looked at in the name. */
  nameWarning?: string | undefined;
  /** The cursor goes to the name. */
  autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const inLanguage = useBilingual();
  const form = useWatch({ control });
  const birth = parseBirth(form.birth ?? '');
  const numberWords = useNumberWords();
  const { doubts, remarks } = numberFindings(form);
  const insured = useInsuranceGroup(form.insuranceNumber);
  return (
    <Stack gap={2}>
      <FormField control={control} name="name">
        {(field) => (
          <TextField
            label={t('reception.name')}
            warning={nameWarning}
            required
            maxLength={200}
            autoFocus={autoFocus}
            {...field}
          />
        )}
      </FormField>
      <Grid columns="auto minmax(0, 1fr)" gap={4}>
        <FormField control={control} name="sex">
          {(field) => (
            <Choice
              label={t('reception.sex')}
              required
              digitGoesOn
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
      {asksGuardian({ birth: form.birth ?? '', guardian: form.guardian ?? '' }, today) && (
        <FormField control={control} name="guardian">
          {(field) => <TextField label={t('reception.guardian')} icon="child" maxLength={200} {...field} />}
        </FormField>
      )}
      <FormField control={control} name="address">
        {(field) => <AddressField label={t('reception.address')} province={province} {...field} />}
      </FormField>
      <Grid columns={2} gap={4} align="end">
        <FormField control={control} name="phone">
          {(field) => <TextField label={t('reception.phone')} inputMode="tel" maxLength={20} {...field} />}
        </FormField>
        <FormField control={control} name="viettel">
          {(field) => <Tick label={t('reception.viettel')} disabled={!form.phone?.trim()} {...field} />}
        </FormField>
      </Grid>
      <Grid columns={2} gap={4}>
        <FormField control={control} name="identityNumber">
          {(field) => (
            <TextField
              label={t('reception.identityNumber')}
              warning={numberWords(doubts)}
              hint={numberWords(remarks)}
              inputMode="numeric"
              icon="id-card"
              maxLength={20}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="insuranceNumber">
          {(field) => (
            <TextField
              label={t('reception.insuranceNumber')}
              hint={insured && inLanguage(insured.name)}
              maxLength={24}
              {...field}
            />
          )}
        </FormField>
      </Grid>
      <FurtherFields control={control} />
    </Stack>
  );
}

/** What is asked of few; open once there is something in it. */
function FurtherFields<Output>({ control }: { control: Control<PersonInput, unknown, Output> }) {
  const { t } = useTranslation();
  const filled = hasFurther(useWatch({ control }));
  const [open, setOpen] = useState(filled);
  return (
    <Disclosure label={t('reception.further')} open={open || filled} onToggle={setOpen}>
      <Stack gap={2}>
        <Grid columns={2} gap={4}>
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
          <FormField control={control} name="language">
            {(field) => (
              <Select
                label={t('reception.language')}
                options={languages.map((code) => ({ value: code, label: t(`spokenLanguage.${code}`) }))}
                clearable
                {...field}
                value={field.value || undefined}
                onChange={(code) => field.onChange(code ?? '')}
              />
            )}
          </FormField>
        </Grid>
        <FormField control={control} name="needsInterpreter">
          {(field) => (
            <div>
              <Tick label={t('reception.needsInterpreter')} icon="language" {...field} />
            </div>
          )}
        </FormField>
      </Stack>
    </Disclosure>
  );
}
