/** What was answered in a form: the one schema made from the form, what is shown, what is normal, what is out of the usual. */
import { z } from 'zod';
import type { AnswerCondition, ExamField, ExamForm, ExamSection } from './exam-form.ts';

/**
 * One answer: an option, several of them (none is an answer too), a number in the field's unit, words, or the option of
 * each row of a grid.
 */
export const answerSchema = z.union([
  z.string().max(2000),
  z.number(),
  z.array(z.string().max(40)).max(40),
  z.record(z.string().max(40), z.string().max(40)),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Answers by field; what was not asked is not there. */
export const answersSchema = z.record(z.string().max(40), answerSchema);
export type Answers = z.infer<typeof answersSchema>;

/** Every field of a form, in its order. */
export const fieldsOf = ({ sections }: Pick<ExamForm, 'sections'>): ExamField[] =>
  sections.flatMap(({ fields }) => fields);

/** The options that were chosen, whatever the kind of field. */
function chosen(answer: Answer | undefined): string[] {
  if (typeof answer === 'string') return [answer];
  if (Array.isArray(answer)) return answer;
  return typeof answer === 'object' ? Object.values(answer) : [];
}

/** Sums of the form with the answers they are made of. A sum is nothing while one of its fields is not answered. */
function sumOf(
  form: Pick<ExamForm, 'sections'>,
  of: readonly string[],
  answers: Answers,
): number | undefined {
  let sum = 0;
  for (const field of fieldsOf(form).filter(({ id }) => of.includes(id))) {
    if (field.kind !== 'choice') return undefined;
    const score = field.options.find(({ id }) => id === answers[field.id])?.score;
    if (score === undefined) return undefined;
    sum += score;
  }
  return sum;
}

/** The number of a field: as it was typed, or the sum. */
export function numberOf(form: Pick<ExamForm, 'sections'>, id: string, answers: Answers): number | undefined {
  const field = fieldsOf(form).find((each) => each.id === id);
  if (field?.kind === 'sum') return sumOf(form, field.of, answers);
  const answer = answers[id];
  return typeof answer === 'number' ? answer : undefined;
}

/** Whether a condition of a form holds; what was not answered does not. */
export function answersHold(
  form: Pick<ExamForm, 'sections'>,
  condition: AnswerCondition,
  answers: Answers,
): boolean {
  if ('all' in condition) return condition.all.every((each) => answersHold(form, each, answers));
  if ('any' in condition) return condition.any.some((each) => answersHold(form, each, answers));
  if ('is' in condition)
    return chosen(answers[condition.field]).some((option) => condition.is.includes(option));
  const number = numberOf(form, condition.field, answers);
  if (number === undefined) return false;
  return 'below' in condition ? number < condition.below : number >= condition.atLeast;
}

/** Whether a field is asked, with what was answered so far. */
export const isAsked = (form: Pick<ExamForm, 'sections'>, { when }: ExamField, answers: Answers): boolean =>
  when === undefined || answersHold(form, when, answers);

/** The sections that are filled in: all that every exam has, and the parts that are asked for. */
export const sectionsFor = (
  { sections }: Pick<ExamForm, 'sections'>,
  parts: readonly string[],
): ExamSection[] => sections.filter((section) => !section.part || parts.includes(section.id));

/** Parts that something was answered of. */
export function partsAnswered({ sections }: Pick<ExamForm, 'sections'>, answers: Answers): string[] {
  return sections
    .filter((section) => section.part && section.fields.some(({ id }) => answers[id] !== undefined))
    .map(({ id }) => id);
}

/** The normal answer of a field; nothing where nothing is normal by itself. */
function normalOf(field: ExamField): Answer | undefined {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.normal;
    case 'grid': {
      const { normal } = field;
      return normal === undefined ? undefined : Object.fromEntries(field.rows.map(({ id }) => [id, normal]));
    }
    case 'text':
      return field.normal?.vi;
    case 'number':
    case 'sum':
      return undefined;
  }
}

/** What is not answered of a field, normal: all of it, or the rows of a grid that are left. */
function restNormal(field: ExamField, answer: Answer | undefined): Answer | undefined {
  const normal = normalOf(field);
  if (normal === undefined || answer === undefined) return normal;
  if (field.kind !== 'grid' || !isRows(normal) || !isRows(answer)) return answer;
  return { ...normal, ...answer };
}

const isRows = (answer: Answer): answer is Record<string, string> =>
  typeof answer === 'object' && !Array.isArray(answer);

/** The answers with everything of these sections that is not answered yet set to normal; of a grid the rows that are left. */
export function withNormal(form: ExamForm, sections: readonly ExamSection[], answers: Answers): Answers {
  const filled: Answers = { ...answers };
  for (const field of sections.flatMap(({ fields }) => fields)) {
    if (!isAsked(form, field, filled)) continue;
    const normal = restNormal(field, filled[field.id]);
    if (normal !== undefined) filled[field.id] = normal;
  }
  return filled;
}

/** Whether an answer is out of the ordinary: not the normal one, or outside of the usual values. */
export function isUnusual(field: ExamField, answer: Answer): boolean {
  switch (field.kind) {
    case 'number': {
      if (typeof answer !== 'number' || !field.usual) return false;
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = field.usual;
      return answer < from || answer > to;
    }
    case 'grid':
      return field.normal !== undefined && chosen(answer).some((option) => option !== field.normal);
    case 'choice':
      return field.normal !== undefined && answer !== field.normal;
    case 'choices':
      return field.normal !== undefined && chosen(answer).some((option) => !field.normal?.includes(option));
    case 'text':
    case 'sum':
      return false;
  }
}

/** The red flags of a form that the answers raise. */
export const raisedBy = (form: ExamForm, answers: Answers): ExamForm['redFlags'] =>
  form.redFlags.filter(({ when }) => answersHold(form, when, answers));

const optionsOfRows = (rows: Record<string, string | undefined>) =>
  Object.entries(rows).flatMap(([row, option]) => (option === undefined ? [] : [[row, option] as const]));

function answerOf(field: ExamField): z.ZodType<Answer> {
  switch (field.kind) {
    case 'choice':
      return z.enum(field.options.map(({ id }) => id));
    case 'choices':
      return z.array(z.enum(field.options.map(({ id }) => id))).max(field.options.length);
    case 'grid':
      return z
        .record(z.enum(field.rows.map(({ id }) => id)), z.enum(field.options.map(({ id }) => id)).optional())
        .transform((rows): Record<string, string> => Object.fromEntries(optionsOfRows(rows)));
    case 'number':
      return z
        .number()
        .min(field.least)
        .max(field.most)
        .refine((value) => Number(value.toFixed(field.decimals)) === value);
    case 'text':
      return z.string().trim().min(1).max(field.most);
    case 'sum':
      return z.never();
  }
}

/**
 * The schema of a form's answers. Any of them may be missing; a field that the form does not have, or that its
 * condition does not ask for, is refused as `not-asked`, a wrong answer as `impossible-value`.
 */
export function answersSchemaOf(form: ExamForm): z.ZodType<Answers> {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, { field, schema: answerOf(field) }]));
  return answersSchema.superRefine((answers, context) => {
    for (const [id, answer] of Object.entries(answers)) {
      const known = fields.get(id);
      if (!known || !isAsked(form, known.field, answers)) {
        context.addIssue({ code: 'custom', message: 'not-asked', path: [id] });
      } else if (!known.schema.safeParse(answer).success) {
        context.addIssue({ code: 'custom', message: 'impossible-value', path: [id] });
      }
    }
  });
}

/** The answers that are still asked for, without empty words: an answer that hides a field takes its answer along. */
export function askedOnly(form: ExamForm, answers: Answers): Answers {
  let kept = answers;
  for (;;) {
    const next = Object.fromEntries(
      fieldsOf(form).flatMap((field) => {
        const answer = kept[field.id];
        const isEmpty = answer === undefined || (typeof answer === 'string' && answer.trim() === '');
        return isEmpty || !isAsked(form, field, kept) ? [] : [[field.id, answer] as const];
      }),
    );
    if (Object.keys(next).length === Object.keys(kept).length) return next;
    kept = next;
  }
}
