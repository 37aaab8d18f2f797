import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Badge, FieldGroup, FormField, Grid, NumberField, Row } from '#renderer/ui/index.ts';
import type { ExamForm } from '#shared/domain/exam/exam.ts';
import { isHighBloodPressure } from './blood-pressure.ts';

/** What was measured, each with its unit. */
export function VitalsFields({ control, ageYears }: { control: Control<ExamForm>; ageYears: number }) {
  const { t } = useTranslation();
  const vitals = useWatch({ control, name: 'vitals' });
  return (
    <FieldGroup words={{ label: t('doctor.vitals'), hideLabel: true }}>
      <Grid columns={5} gap={2}>
        <FormField control={control} name="vitals.weightKg">
          {(field) => <NumberField {...field} label={t('doctor.weight')} unit="kg" decimals />}
        </FormField>
        <FormField control={control} name="vitals.pulsePerMinute">
          {(field) => <NumberField {...field} label={t('doctor.pulse')} unit={t('doctor.perMinute')} />}
        </FormField>
        <FormField control={control} name="vitals.systolicMmHg">
          {(field) => <NumberField {...field} label={t('doctor.systolic')} unit="mmHg" />}
        </FormField>
        <FormField control={control} name="vitals.diastolicMmHg">
          {(field) => <NumberField {...field} label={t('doctor.diastolic')} unit="mmHg" />}
        </FormField>
        <FormField control={control} name="vitals.temperatureC">
          {(field) => <NumberField {...field} label={t('doctor.temperature')} unit="°C" decimals />}
        </FormField>
      </Grid>
      {isHighBloodPressure(vitals, ageYears) && (
        <Row>
          <Badge tone="problem" label={t('doctor.highBloodPressure')} />
        </Row>
      )}
    </FieldGroup>
  );
}
