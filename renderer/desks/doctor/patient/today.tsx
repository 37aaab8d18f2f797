import { useTranslation } from 'react-i18next';
import { TriageFacts } from '#renderer/app/triage/triage-facts.tsx';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { Badge, Quiet, Row, Stack } from '#renderer/ui/index.ts';
import type { Exam } from '#shared/domain/exam/exam.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import styles from './today.module.css';

/** What other rooms and this one have found and prescribed today. */
export function Today({ visit, day }: { visit: VisitRow; day: DayRow }) {
  const { t } = useTranslation();
  const prescription = visit.prescriptions.at(-1);
  const { nomination } = visit;
  const formats = useFormats();
  if (visit.triage.length === 0 && visit.exams.length === 0 && !prescription && !nomination)
    return <Quiet>{t('doctor.todayEmpty')}</Quiet>;
  return (
    <Stack gap={4}>
      {visit.triage.length > 0 && (
        <article className={styles.entry}>
          <h3>{t('desk.triage')}</h3>
          <TriageFacts visit={visit} day={day} />
        </article>
      )}
      {visit.exams.map((exam) => (
        <ExamOfToday key={exam.id} exam={exam} day={day} />
      ))}
      {prescription && (
        <article className={styles.entry}>
          <Row gap={2} justify="space-between">
            <h3>{t('doctor.prescription')}</h3>
            <Badge
              label={t(`pharmacyStatus.${visit.pharmacy}`)}
              tone={visit.pharmacy === 'done' ? 'done' : 'waiting'}
            />
          </Row>
          <Quiet small>
            {formats.time(prescription.at)} · {prescription.prescriber.name}
          </Quiet>
          <ul>
            {prescription.lines.map((line) => (
              <li key={line.medicine}>
                {line.name} {line.strength}: {line.quantity} {line.unit.vi}
              </li>
            ))}
          </ul>
        </article>
      )}
      {nomination && (
        <article className={styles.entry}>
          <h3>{t('doctor.nominated')}</h3>
          <Quiet small>
            {formats.time(nomination.at)} · {nomination.by.name}
          </Quiet>
          <p>{nomination.reason}</p>
        </article>
      )}
    </Stack>
  );
}

function ExamOfToday({ exam, day }: { exam: Exam; day: DayRow }) {
  const bilingual = useBilingual();
  const formats = useFormats();
  const { t } = useTranslation();
  const specialty = day.specialties.find((each) => each.id === exam.specialty);
  const { weightKg, pulsePerMinute, systolicMmHg, diastolicMmHg, temperatureC } = exam.vitals;
  const vitals = [
    weightKg && `${formats.number(weightKg)} kg`,
    systolicMmHg && diastolicMmHg && `${systolicMmHg}/${diastolicMmHg} mmHg`,
    pulsePerMinute && t('doctor.pulseValue', { pulse: pulsePerMinute }),
    temperatureC && `${formats.number(temperatureC)} °C`,
  ].filter(Boolean);
  return (
    <article className={styles.entry}>
      <h3>{specialty ? bilingual(specialty.name) : exam.specialty}</h3>
      <Quiet small>
        {formats.time(exam.at)} · {exam.by.name}
      </Quiet>
      <ul>
        {exam.diagnoses.map((diagnosis) => (
          <li key={diagnosis.code ?? diagnosis.text}>
            {diagnosis.code && <strong>{diagnosis.code} </strong>}
            {diagnosis.text}
          </li>
        ))}
      </ul>
      {vitals.length > 0 && <p>{vitals.join(' · ')}</p>}
      {exam.findings && <p>{exam.findings}</p>}
    </article>
  );
}
