import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldGroup, FormField, Grid, NumberField, TextField } from '#renderer/ui/index.ts';
import type { PrescriptionForm } from '#shared/domain/prescription/prescription.ts';
import type { Writing } from './prescription-draft.ts';

/** What the prescription of a child under 72 months must carry. Source: Thông tư 26/2025/TT-BYT. */
export function SmallChildFields({ control }: { control: Control<Writing, unknown, PrescriptionForm> }) {
  const { t } = useTranslation();
  return (
    <FieldGroup words={{ label: t('doctor.smallChild'), hint: t('doctor.smallChildText') }}>
      <Grid columns="150px minmax(0, 1fr)">
        <FormField control={control} name="weightKg">
          {(field) => <NumberField {...field} label={t('doctor.weight')} unit="kg" decimals required />}
        </FormField>
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
