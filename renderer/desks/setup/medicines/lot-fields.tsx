import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormField, Grid, TextField, WholeNumberField } from '../../../ui/index.ts';
import { expiryInFull, type LotForm, type LotValues } from './lot-form.ts';

/** What is asked of a lot, side by side. */
export function LotFields({
  control,
  unit,
}: {
  control: Control<LotForm, unknown, LotValues>;
  unit: string;
}) {
  const { t } = useTranslation();
  return (
    <Grid columns={3} gap={4}>
      <FormField control={control} name="number">
        {(field) => (
          <TextField
            label={t('medicineList.field.lotNumber')}
            hint={t('medicines.hint.lotNumber')}
            required
            autoFocus
            maxLength={40}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="expiry">
        {(field) => (
          <TextField
            label={t('medicineList.field.expiry')}
            hint={t('medicines.hint.expiry')}
            placeholder="31/12/2027"
            required
            maxLength={20}
            {...field}
            onBlur={() => {
              field.onChange(expiryInFull(field.value));
              field.onBlur();
            }}
          />
        )}
      </FormField>
      <FormField control={control} name="quantity">
        {(field) => (
          <WholeNumberField
            label={t('medicineList.field.quantity')}
            hint={t('medicines.hint.quantity')}
            unit={unit}
            required
            {...field}
          />
        )}
      </FormField>
    </Grid>
  );
}
