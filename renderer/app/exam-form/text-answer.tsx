import { TextArea, TextField } from '#renderer/ui/index.ts';
import type { ExamField } from '#shared/domain/exam-form/exam-form.ts';
import type { AnswerProps } from './field-of-form.tsx';
import styles from './text-answer.module.css';

type TextOfForm = Extract<ExamField, { kind: 'text' }>;

/** From so many letters on it may take several lines. */
const severalLines = 120;

export function TextAnswer({ field, answer, onAnswer, ...rest }: AnswerProps<TextOfForm>) {
  const words = {
    ...rest,
    value: typeof answer === 'string' ? answer : '',
    onChange: (text: string) => onAnswer(text === '' ? undefined : text),
    maxLength: field.most,
  };
  if (field.most <= severalLines) return <TextField {...words} />;
  return (
    <div className={styles.growing}>
      <TextArea {...words} rows={1} />
    </div>
  );
}
