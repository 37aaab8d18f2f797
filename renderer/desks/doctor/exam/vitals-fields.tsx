import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { Badge, FieldGroup, FormField, Grid, NumberField, Row } from '#renderer/ui/index.ts';
import type { ExamForm } from '#shared/domain/exam/exam.ts';
import type { TriageRecord } from '#shared/domain/triage/triage.ts';
import { type Reading, readingOf } from '#shared/domain/triage/vitals.ts';
import { isHighBloodPressure } from './blood-pressure.ts';

/** What is measured in the room, each with its unit; what triage measured stands below it. */
export function VitalsFields({
  control,
  ageYears,
  triage,
}: {
  control: Control<ExamForm>;
  ageYears: number;
  /** What was found there last. */
  triage: Pick<TriageRecord, 'vitals'> | undefined;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const hintOf = (reading: Reading) => {
    const value = triage && readingOf(triage.vitals, reading);
    return value === undefined ? undefined : t('doctor.atTriage', { value: number(value) });
  };
  const vitals = useWatch({ control, name: 'vitals' });
  return (
    <FieldGroup words={{ label: t('doctor.vitals'), hideLabel: true }}>
      <Grid columns={5} gap={2}>
        <FormField control={control} name="vitals.weightKg">
          {(field) => (
            <NumberField {...field} label={t('doctor.weight')} unit="kg" decimals hint={hintOf('weightKg')} />
          )}
        </FormField>
        <FormField control={control} name="vitals.pulsePerMinute">
          {(field) => (
            <NumberField
              {...field}
              label={t('doctor.pulse')}
              unit={t('doctor.perMinute')}
              hint={hintOf('pulsePerMinute')}
            />
          )}
        </FormField>
        <FormField control={control} name="vitals.systolicMmHg">
          {(field) => (
            <NumberField {...field} label={t('doctor.systolic')} unit="mmHg" hint={hintOf('systolicMmHg')} />
          )}
        </FormField>
        <FormField control={control} name="vitals.diastolicMmHg">
          {(field) => (
            <NumberField
              {...field}
              label={t('doctor.diastolic')}
              unit="mmHg"
              hint={hintOf('diastolicMmHg')}
            />
          )}
        </FormField>
        <FormField control={control} name="vitals.temperatureC">
          {(field) => (
            <NumberField
              {...field}
              label={t('doctor.temperature')}
              unit="°C"
              decimals
              hint={hintOf('temperatureC')}
            />
          )}
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
