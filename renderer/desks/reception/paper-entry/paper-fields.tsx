import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormField, Grid, TextField } from '../../../ui/index.ts';
import type { PaperInput } from './paper-form.ts';

/** What stands at the top of a paper form; the cursor goes to what is not known yet. */
export function PaperFields<Output>({
  control,
  hasNumber,
}: {
  control: Control<PaperInput, unknown, Output>;
  hasNumber: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Grid columns={2} gap={4}>
      <FormField control={control} name="number">
        {(field) => (
          <TextField
            label={t('reception.paperNumber')}
            required
            icon="ticket"
            placeholder="AG-007"
            maxLength={12}
            autoFocus={!hasNumber}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="time">
        {(field) => (
          <TextField
            label={t('reception.paperTime')}
            required
            icon="waiting"
            placeholder={t('reception.paperTimeHint')}
            maxLength={8}
            autoFocus={hasNumber}
            {...field}
          />
        )}
      </FormField>
    </Grid>
  );
}
