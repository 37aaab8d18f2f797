import { useTranslation } from 'react-i18next';
import { Badge, Quiet } from '#renderer/ui/index.ts';
import type { AgeRange } from '#shared/domain/triage/age-range.ts';
import { bmiOf, type VitalId, type Vitals, vitalIds } from '#shared/domain/triage/vitals.ts';
import type { DayRow } from '#shared/rows.ts';
import { markIn } from './marks.ts';
import styles from './triage-facts.module.css';
import { useVitalWords } from './use-vital-words.ts';

const arms = [
  ['vital.leftArmShort', 'leftSystolicMmHg', 'leftDiastolicMmHg'],
  ['vital.rightArmShort', 'rightSystolicMmHg', 'rightDiastolicMmHg'],
  ['vital.unknownArmShort', 'systolicMmHg', 'diastolicMmHg'],
] as const;
const pressures = new Set<VitalId>(arms.flatMap(([, upper, lower]) => [upper, lower]));
const singles = vitalIds.filter((id) => !pressures.has(id));

/** Each value with its unit, and whether it is low or high for somebody of this age; BMI where it can be told. */
export function VitalValues({ vitals, day, age }: { vitals: Vitals; day: DayRow; age: AgeRange }) {
  const { t } = useTranslation();
  const words = useVitalWords();
  const badge = (...ids: VitalId[]) => {
    const marks = ids.map((id) => markIn(day.triage.normalRanges, vitals, id, age));
    const mark = marks.includes('high') ? 'high' : marks.includes('low') ? 'low' : undefined;
    return mark && <Badge tone="problem" label={t(`vital.${mark}`)} />;
  };
  const pressure = arms.flatMap(([key, upper, lower]) => {
    const [high, low] = [vitals[upper], vitals[lower]];
    if (high === undefined && low === undefined) return [];
    const value = `${high ?? '–'}/${low ?? '–'} mmHg`;
    return [{ key, name: t(key), value, mark: badge(upper, lower) }];
  });
  const others = singles.flatMap((id) => {
    const value = vitals[id];
    if (value === undefined) return [];
    return [{ key: id, name: words.name(id), value: words.value(id, value), mark: badge(id) }];
  });
  const bmi = bmiOf(vitals);
  const body =
    bmi === undefined ? [] : [{ key: 'bmi', name: 'BMI', value: words.number(bmi), mark: undefined }];
  return (
    <ul className={styles.values}>
      {[...pressure, ...others, ...body].map(({ key, name, value, mark }) => (
        <li key={key}>
          <Quiet small>{name}</Quiet> <strong>{value}</strong> {mark}
        </li>
      ))}
    </ul>
  );
}
