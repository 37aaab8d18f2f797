import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Quiet } from '#renderer/ui/index.ts';
import { type Answers, numberOf } from '#shared/domain/exam-form/answers.ts';
import type { ExamField, ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import styles from './sum-answer.module.css';

/** A score that is counted from other answers, as soon as all of them are there. */
export function SumAnswer(props: {
  form: ExamForm;
  field: Extract<ExamField, { kind: 'sum' }>;
  answers: Answers;
  label: string;
  hint: string | undefined;
}) {
  const { t } = useTranslation();
  const id = useId();
  const sum = numberOf(props.form, props.field.id, props.answers);
  return (
    <div className={styles.sum}>
      <label htmlFor={id}>{props.label}</label>
      <output id={id} data-missing={sum === undefined || undefined}>
        {sum ?? t('examForm.sumMissing')}
      </output>
      {props.hint && <Quiet small>{props.hint}</Quiet>}
    </div>
  );
}
