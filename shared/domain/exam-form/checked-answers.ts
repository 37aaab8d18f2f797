/** Answers as they are signed: of a form the day has, each of them possible, with the red flags they raise. */
import { z } from 'zod';
import type { Refusal } from '../refusal.ts';
import { type Answers, answersSchemaOf, askedOnly, fieldsOf, raisedBy } from './answers.ts';
import type { ExamForm } from './exam-form.ts';
import { type FormVersion, formOf } from './forms-of-day.ts';

/** A red flag of a form, as it is copied into what is signed. */
export const raisedSchema = z.object({
  id: z.string().max(60),
  reason: z.object({ vi: z.string(), en: z.string() }),
  /** Title of its source. */
  source: z.string(),
});
export type RaisedInExam = z.infer<typeof raisedSchema>;

/** Refused: `unknown-form` (also answers without a form), `answer-not-possible` (the label of the field). */
export function checkedAnswers(
  forms: readonly ExamForm[],
  { form: version, answers }: { form?: FormVersion | undefined; answers: Answers },
): { answers: Answers; flags: RaisedInExam[] } | { refusal: Refusal } {
  const given = Object.keys(answers).length > 0;
  if (!version) return given ? { refusal: { code: 'unknown-form' } } : { answers: {}, flags: [] };
  const form = formOf(forms, version);
  if (!form) return { refusal: { code: 'unknown-form' } };
  const fields = new Map(fieldsOf(form).map(({ id, label }) => [id, label.vi]));
  const unknown = Object.keys(answers).find((id) => !fields.has(id));
  if (unknown !== undefined) return { refusal: { code: 'answer-not-possible', params: { field: unknown } } };
  const asked = askedOnly(form, answers);
  const checked = answersSchemaOf(form).safeParse(asked);
  if (!checked.success) {
    const id = String(checked.error.issues[0]?.path[0] ?? '');
    return { refusal: { code: 'answer-not-possible', params: { field: fields.get(id) ?? id } } };
  }
  const flags = raisedBy(form, asked).map(({ id, reason, source }) => ({
    id,
    reason,
    source: form.sources.find((each) => each.id === source)?.title ?? source,
  }));
  return { answers: asked, flags };
}
