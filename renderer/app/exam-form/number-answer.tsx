import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { NumberField } from '#renderer/ui/index.ts';
import type { ExamField } from '#shared/domain/exam-form/exam-form.ts';
import type { AnswerProps } from './field-of-form.tsx';

type NumberOfForm = Extract<ExamField, { kind: 'number' }>;

/** A number with its unit; what is usual stands below it, and that it is outside of that. */
export function NumberAnswer({
  field,
  label,
  hint,
  answer,
  onAnswer,
  error,
  ...rest
}: AnswerProps<NumberOfForm>) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { least, most } = field;
  const value = typeof answer === 'number' ? answer : undefined;
  const range = rangeWords(field.usual, number);
  const side = value === undefined ? undefined : sideOf(field, value);
  const usual = range && t('examForm.usual', { range });
  return (
    <NumberField
      {...rest}
      label={label}
      unit={field.unit}
      decimals={field.decimals > 0}
      value={value}
      onChange={onAnswer}
      error={error && t('examForm.between', { least: number(least), most: number(most) })}
      warning={error || !side ? undefined : t(`examForm.${side}`, { range })}
      hint={[side ? undefined : usual, hint].filter(Boolean).join('. ') || undefined}
    />
  );
}

/** On which side of the usual values a number stands; nothing while it is not one that can be. */
function sideOf({ usual, least, most }: NumberOfForm, value: number): 'low' | 'high' | undefined {
  if (!usual || !(value >= least && value <= most)) return undefined;
  if (usual.from !== undefined && value < usual.from) return 'low';
  return usual.to !== undefined && value > usual.to ? 'high' : undefined;
}

/** `90–139`, `≥ 60`, `≤ 30`. */
function rangeWords(usual: NumberOfForm['usual'], number: (value: number) => string): string {
  if (usual?.from !== undefined && usual.to !== undefined) return `${number(usual.from)}–${number(usual.to)}`;
  if (usual?.from !== undefined) return `≥ ${number(usual.from)}`;
  return usual?.to === undefined ? '' : `≤ ${number(usual.to)}`;
}
