import { useTranslation } from 'react-i18next';
import { useVitalWords } from '#renderer/app/triage/use-vital-words.ts';
import { FieldGroup, Grid } from '#renderer/ui/index.ts';
import { bmiOf, type VitalId } from '#shared/domain/triage/vitals.ts';
import { VitalField, type VitalsContext } from './vital-field.tsx';
import styles from './vitals.module.css';

/** What is measured, each with its unit and what is normal at this age, which `age` says in words. */
export function VitalsFields({
  context,
  age,
  withUnknownArm,
}: {
  context: VitalsContext;
  age: string;
  withUnknownArm: boolean;
}) {
  const { t } = useTranslation();
  const { number } = useVitalWords();
  const bmi = bmiOf(context.settled);
  return (
    <FieldGroup words={{ label: t('triage.vitalsAt', { age }) }}>
      <Grid columns={4} gap={2}>
        <Pressure arm="left" ids={['leftSystolicMmHg', 'leftDiastolicMmHg']} context={context} />
        <Pressure arm="right" ids={['rightSystolicMmHg', 'rightDiastolicMmHg']} context={context} />
        {withUnknownArm && (
          <Pressure arm="unknown" ids={['systolicMmHg', 'diastolicMmHg']} context={context} />
        )}
        <VitalField id="pulsePerMinute" context={context} />
        <VitalField id="temperatureC" context={context} />
        <VitalField id="oxygenSaturationPercent" context={context} />
        <VitalField id="breathsPerMinute" context={context} />
        <VitalField id="weightKg" context={context} />
        <VitalField
          id="heightCm"
          context={context}
          note={bmi === undefined ? undefined : <output>{t('triage.bmi', { bmi: number(bmi) })}</output>}
        />
        <VitalField id="glucoseMmolPerL" context={context} />
        <VitalField id="painScore" context={context} />
      </Grid>
    </FieldGroup>
  );
}

const arms = { left: 'vital.leftArm', right: 'vital.rightArm', unknown: 'vital.unknownArm' } as const;

/** The upper and the lower pressure of one arm. */
function Pressure({
  arm,
  ids,
  context,
}: {
  arm: keyof typeof arms;
  ids: readonly [VitalId, VitalId];
  context: VitalsContext;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.wide}>
      <FieldGroup words={{ label: t(arms[arm]) }}>
        <Grid columns={2} gap={2}>
          {ids.map((id) => (
            <VitalField key={id} id={id} hideLabel context={context} />
          ))}
        </Grid>
      </FieldGroup>
    </div>
  );
}
