import { useTranslation } from 'react-i18next';
import { FindingsList, FlagList } from '#renderer/app/exam-form/index.ts';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { Button, Quiet } from '#renderer/ui/index.ts';
import type { Exam } from '#shared/domain/exam/exam.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { formOf } from '#shared/domain/exam-form/forms-of-day.ts';
import type { DayRow } from '#shared/rows.ts';
import { WhatFollows } from '../follow-up/what-follows.tsx';
import { Addenda } from '../signed-exam/addenda.tsx';
import { DiagnosisList } from '../signed-exam/diagnosis-list.tsx';
import { useExamVitals } from '../signed-exam/use-exam-vitals.ts';
import styles from './today.module.css';

/** What one doctor found today, in short; the whole of it is one press away. */
export function ExamOfToday(props: {
  exam: Exam;
  day: DayRow;
  forms: readonly ExamForm[];
  /** The last one has a key of its own. */
  isLast: boolean;
  onRead: () => void;
}) {
  const { exam, day, forms, isLast, onRead } = props;
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const formats = useFormats();
  const vitals = useExamVitals()(exam);
  const specialty = day.specialties.find((each) => each.id === exam.specialty);
  const form = exam.form && formOf(forms, exam.form);
  return (
    <article className={styles.entry}>
      <h3>{specialty ? bilingual(specialty.name) : exam.specialty}</h3>
      <Quiet small>
        {formats.time(exam.at)} · {exam.by.name}
      </Quiet>
      <FlagList flags={exam.flags} compact />
      <DiagnosisList diagnoses={exam.diagnoses} />
      {vitals && <p>{vitals}</p>}
      {form && Object.keys(exam.answers).length > 0 && (
        <FindingsList form={form} answers={exam.answers} compact />
      )}
      {exam.findings && <p>{exam.findings}</p>}
      <WhatFollows exam={exam} date={day.date} compact />
      <Addenda addenda={exam.addenda} />
      <Button
        tone="plain"
        icon="eye"
        label={t('signedExam.read')}
        {...(isLast ? { shortcut: 'Alt+X' } : {})}
        onPress={onRead}
      />
    </article>
  );
}
