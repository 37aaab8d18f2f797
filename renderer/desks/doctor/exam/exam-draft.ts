/** An exam as it is typed: anything may be missing or not right yet. */
import { z } from 'zod';
import { diagnosisSchema, type ExamForm as Exam, formVersionSchema } from '#shared/domain/exam/exam.ts';
import { type Answers, answerSchema, fieldsOf } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { formOf, formOfSpecialty } from '#shared/domain/exam-form/forms-of-day.ts';
import type { VisitRow } from '#shared/rows.ts';

const text = z.string().catch('');
const number = z.number().optional().catch(undefined);

/** Answers that can be kept: half a number is none, and must not take the others along. */
const answers = z.record(z.string(), z.unknown()).transform(
  (kept): Answers =>
    Object.fromEntries(
      Object.entries(kept).flatMap(([id, value]) => {
        const answer = answerSchema.safeParse(value);
        return answer.success ? [[id, answer.data] as const] : [];
      }),
    ),
);

export const examDraftSchema = z.object({
  specialty: z.string(),
  complaint: text,
  form: formVersionSchema.optional().catch(undefined),
  answers: answers.catch({}),
  findings: text,
  vitals: z.object({
    weightKg: number,
    pulsePerMinute: number,
    systolicMmHg: number,
    diastolicMmHg: number,
    temperatureC: number,
  }),
  diagnoses: z.array(diagnosisSchema).catch([]),
  advice: text,
  followUp: z
    .object({ days: z.number().catch(Number.NaN), note: text })
    .optional()
    .catch(undefined),
  referral: z
    .object({ hospital: text, department: text, reason: text, urgent: z.boolean().catch(false) })
    .optional()
    .catch(undefined),
});

/** An exam before anything is typed: it begins with what they told triage. */
export const startOf = ({ triage }: Pick<VisitRow, 'triage'>, specialty: string): Exam => ({
  specialty,
  complaint: (triage.at(-1)?.complaints ?? []).map(({ text }) => text).join('; '),
  answers: {},
  findings: '',
  vitals: {},
  diagnoses: [],
  advice: '',
});

/**
 * The form an exam goes on with: the one its draft was begun in, as long as the day has it, else the newest of the specialty.
 * Nothing when the day has no form for it.
 */
export function formToFill(
  forms: readonly ExamForm[],
  specialty: string,
  begun: Exam['form'],
): ExamForm | undefined {
  return (begun && formOf(forms, begun)) ?? formOfSpecialty(forms, specialty);
}

/** An exam in a form: answers to what the form does not ask are left out. */
export function inForm(exam: Exam, form: ExamForm | undefined): Exam {
  const { form: _, ...rest } = exam;
  if (!form) return { ...rest, answers: {} };
  const known = new Set(fieldsOf(form).map(({ id }) => id));
  const answered = Object.entries(exam.answers ?? {}).filter(([id]) => known.has(id));
  return {
    ...rest,
    form: { id: form.id, version: form.version },
    answers: Object.fromEntries(answered),
  };
}
