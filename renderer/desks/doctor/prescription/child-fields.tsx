import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldGroup, FormField, Grid, NumberField, Quiet, TextField } from '#renderer/ui/index.ts';
import type { Writing, Written } from './prescription-draft.ts';

/**
 * What is asked of children: their weight, by which doses go; under 72 months also who brought them, which the prescription
 * must carry. Source: Thông tư 26/2025/TT-BYT.
 */
export function ChildFields({
  control,
  small,
  autoFocus,
}: {
  control: Control<Writing, unknown, Written>;
  small: boolean;
  autoFocus: boolean;
}) {
  const { t } = useTranslation();
  const weight = (
    <FormField control={control} name="weightKg">
      {(field) => (
        <NumberField
          {...field}
          label={t('doctor.weight')}
          unit="kg"
          decimals
          required={small}
          autoFocus={autoFocus}
        />
      )}
    </FormField>
  );
  if (!small)
    return (
      <Grid columns="150px minmax(0, 1fr)" align="end">
        {weight}
        <Quiet>{t('prescribing.childText')}</Quiet>
      </Grid>
    );
  return (
    <FieldGroup words={{ label: t('doctor.smallChild'), hint: t('doctor.smallChildText') }}>
      <Grid columns="150px minmax(0, 1fr)">
        {weight}
        <FormField control={control} name="guardian">
          {(field) => (
            <TextField
              {...field}
              value={field.value ?? ''}
              label={t('doctor.guardian')}
              maxLength={200}
              required
            />
          )}
        </FormField>
      </Grid>
    </FieldGroup>
  );
}
