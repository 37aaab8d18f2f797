import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { AnyChips, BodyMap, type ChipOption, OneChip, OptionGrid } from '#renderer/ui/index.ts';
import type { Answer, Answers } from '#shared/domain/exam-form/answers.ts';
import { isUnusual } from '#shared/domain/exam-form/answers.ts';
import type { ExamField, ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { NumberAnswer } from './number-answer.tsx';
import { SumAnswer } from './sum-answer.tsx';
import { TextAnswer } from './text-answer.tsx';

export interface AnswerProps<Field extends ExamField> {
  field: Field;
  label: string;
  hint: string | undefined;
  answer: Answer | undefined;
  onAnswer: (answer: Answer | undefined) => void;
  /** What is wrong with it, in words, where it is to be said. */
  error: string | undefined;
  onBlur: () => void;
  disabled: boolean;
}

interface Props {
  form: ExamForm;
  field: ExamField;
  /** The section says the same. */
  hideLabel: boolean;
  answers: Answers;
  onAnswer: (answer: Answer | undefined) => void;
  isWrong: boolean;
  showWrong: boolean;
  disabled: boolean;
}

/** One question of a form, whatever its kind. */
export function FieldOfForm(props: Props) {
  const { form, field, answers, onAnswer, isWrong, showWrong, disabled } = props;
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const [left, setLeft] = useState(false);
  const answer = answers[field.id];
  const words = { label: bilingual(field.label), hint: field.hint && bilingual(field.hint) };
  const error = isWrong && (left || showWrong) ? t('examForm.wrong') : undefined;
  const common = { ...words, answer, onAnswer, error, onBlur: () => setLeft(true), disabled };
  const chips = { ...words, hideLabel: props.hideLabel, disabled, error };
  const options = (asAnswer: (id: string) => Answer, of: readonly Option[]): ChipOption[] =>
    of.map(({ id, label }) => ({
      value: id,
      label: bilingual(label),
      unusual: isUnusual(field, asAnswer(id)),
    }));
  switch (field.kind) {
    case 'choice':
      return (
        <OneChip
          {...chips}
          options={options((id) => id, field.options)}
          value={typeof answer === 'string' ? answer : undefined}
          onChange={onAnswer}
        />
      );
    case 'choices': {
      const Chips = field.picture === 'body' ? BodyMap : AnyChips;
      return (
        <Chips
          {...chips}
          options={options((id) => [id], field.options)}
          value={Array.isArray(answer) ? answer : undefined}
          onChange={onAnswer}
          noneLabel={field.none ? bilingual(field.none) : t('examForm.none')}
        />
      );
    }
    case 'grid':
      return (
        <OptionGrid
          {...chips}
          rows={field.rows.map(({ id, label }) => ({ id, label: bilingual(label) }))}
          options={options((id) => ({ row: id }), field.options)}
          value={typeof answer === 'object' && !Array.isArray(answer) ? answer : {}}
          onChange={(rows) => onAnswer(Object.keys(rows).length > 0 ? rows : undefined)}
        />
      );
    case 'number':
      return <NumberAnswer {...common} field={field} />;
    case 'text':
      return <TextAnswer {...common} field={field} />;
    case 'sum':
      return <SumAnswer form={form} field={field} answers={answers} {...words} />;
  }
}

type Option = Extract<ExamField, { kind: 'choice' }>['options'][number];
