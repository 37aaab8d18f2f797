import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EnterSends, FormField, Grid, Stack, TextField, WholeNumberField } from '../../ui/index.ts';
import { expiryInFull, type LotForm, type LotValues } from './lot-form.ts';

/** What is asked of a lot. With the quantity it is complete: Enter sends it, and what is not always known is reached with Tab. */
export function LotFields({
  control,
  unit,
  question,
}: {
  control: Control<LotForm, unknown, LotValues>;
  unit: string;
  /** About the expiry, before it is taken. */
  question?: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Stack gap={3}>
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
              warning={question}
              onBlur={() => {
                field.onChange(expiryInFull(field.value));
                field.onBlur();
              }}
            />
          )}
        </FormField>
        <EnterSends>
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
        </EnterSends>
      </Grid>
      <EnterSends>
        <Grid columns={3} gap={4}>
          <FormField control={control} name="packSize">
            {(field) => <WholeNumberField label={t('medicineList.field.packSize')} unit={unit} {...field} />}
          </FormField>
          <FormField control={control} name="donor">
            {(field) => <TextField label={t('medicineList.field.donor')} maxLength={120} {...field} />}
          </FormField>
          <FormField control={control} name="unitPriceVnd">
            {(field) => (
              <TextField
                label={t('medicineList.field.unitPrice')}
                hint={t('stock.priceHint')}
                inputMode="decimal"
                suffix="₫"
                maxLength={20}
                {...field}
              />
            )}
          </FormField>
        </Grid>
      </EnterSends>
    </Stack>
  );
}
