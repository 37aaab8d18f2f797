import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { Badge, Quiet } from '#renderer/ui/index.ts';
import { type AgeRange, ageRangeOn } from '#shared/domain/triage/age-range.ts';
import type { TriageRecord } from '#shared/domain/triage/triage.ts';
import { bmiOf, type VitalId, vitalIds } from '#shared/domain/triage/vitals.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { markIn } from './marks.ts';
import styles from './triage-facts.module.css';
import { useVitalWords } from './use-vital-words.ts';

/** What triage found of somebody, to be read at any desk: the latest record, which is the one that counts. */
export function TriageFacts({ visit, day }: { visit: Pick<VisitRow, 'triage' | 'opened'>; day: DayRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const formats = useFormats();
  const record = visit.triage.at(-1);
  if (!record) return null;
  const { complaints, pregnancy, disability, medicines, note, flags } = record;
  const listed = new Map(day.triage.complaints.map((each) => [each.code, each.name]));
  const nameOf = ({ code, text }: TriageRecord['complaints'][number]) => {
    const name = code && listed.get(code);
    return name ? bilingual(name) : text;
  };
  const weeks = pregnancy?.weeks;
  return (
    <article className={styles.facts}>
      <Quiet small>
        {formats.time(record.at)} · {record.by.name}
      </Quiet>
      {complaints.length > 0 && <strong>{complaints.map(nameOf).join('; ')}</strong>}
      {flags.map((flag) => (
        <span key={flag.id}>
          <Badge
            tone={flag.raisesTo === 'emergency' ? 'problem' : 'priority'}
            icon="problem"
            label={bilingual(flag.name)}
          />
        </span>
      ))}
      <Values record={record} day={day} age={ageRangeOn(visit.opened.person.birth, day.date)} />
      {pregnancy && (
        <span>
          {t('triage.pregnancy')}: {t(`triage.pregnant.${pregnancy.status}`)}
          {weeks !== undefined && ` (${t('triage.weeksCount', { weeks })})`}
        </span>
      )}
      {disability && (
        <span>
          {t('triage.disability')}: {t(`triage.disabled.${disability}`)}
        </span>
      )}
      {medicines && (
        <span>
          {t('triage.medicines')}: {medicines}
        </span>
      )}
      {note && <span>{note}</span>}
    </article>
  );
}

const arms = [
  ['vital.leftArmShort', 'leftSystolicMmHg', 'leftDiastolicMmHg'],
  ['vital.rightArmShort', 'rightSystolicMmHg', 'rightDiastolicMmHg'],
  ['vital.unknownArmShort', 'systolicMmHg', 'diastolicMmHg'],
] as const;
const pressures = new Set<VitalId>(arms.flatMap(([, upper, lower]) => [upper, lower]));
const singles = vitalIds.filter((id) => !pressures.has(id));

/** Each value with its unit, and whether it is low or high. */
function Values({ record: { vitals }, day, age }: { record: TriageRecord; day: DayRow; age: AgeRange }) {
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
