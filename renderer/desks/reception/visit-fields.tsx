import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { categories } from '#shared/domain/visit/category.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../i18n/index.ts';
import { useTotals } from '../../mirror/index.ts';
import {
  Choice,
  FormField,
  Grid,
  MultiChoice,
  NumberField,
  Row,
  Stack,
  TextField,
  Tick,
} from '../../ui/index.ts';
import { needsCertificate, type VisitInput } from './visit-form.ts';

/** What somebody came for today. */
export function VisitFields<Output>({
  control,
  day,
}: {
  control: Control<VisitInput, unknown, Output>;
  day: DayRow;
}) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const totals = useTotals('queue/');
  const category = useWatch({ control, name: 'category' });
  const waiting = (specialty: string) => totals?.get(`queue/${specialty}/waiting`) ?? 0;
  return (
    <Stack gap={3}>
      <FormField control={control} name="category">
        {(field) => (
          <Choice
            label={t('reception.category')}
            required
            options={categories.map((each) => ({ value: each, label: t(`category.${each}`) }))}
            {...field}
          />
        )}
      </FormField>
      {needsCertificate(category) && (
        <Grid columns="minmax(0, 4fr) minmax(0, 2fr) minmax(0, 4fr)" gap={3}>
          <FormField control={control} name="certificateNumber">
            {(field) => <TextField label={t('reception.certificateNumber')} maxLength={60} {...field} />}
          </FormField>
          <FormField control={control} name="certificateYear">
            {(field) => <NumberField label={t('reception.certificateYear')} {...field} />}
          </FormField>
          <FormField control={control} name="certificateCommune">
            {(field) => <TextField label={t('reception.certificateCommune')} maxLength={120} {...field} />}
          </FormField>
        </Grid>
      )}
      <FormField control={control} name="specialties">
        {(field) => (
          <MultiChoice
            label={t('reception.specialties')}
            required
            options={day.specialties.map((each) => ({
              value: each.id,
              label: inLanguage(each.name),
              hint: String(waiting(each.id)),
            }))}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="emergency">
        {(field) => (
          <Row>
            <Tick label={t('reception.emergency')} icon="problem" tone="problem" {...field} />
          </Row>
        )}
      </FormField>
    </Stack>
  );
}
