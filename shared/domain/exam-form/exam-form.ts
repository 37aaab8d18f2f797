/**
 * A form of structured findings: data with sources, which doctors correct, not code. One component draws it, one schema made
 * from it checks what was answered, and papers print from it. A form that is changed gets the next version; an exam keeps the
 * form it was made with.
 */
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const bilingual = z.strictObject({ vi: z.string().min(1).max(200), en: z.string().min(1).max(200) });

/** What must hold of the answers. What was not answered does not hold. */
export type AnswerCondition =
  | { all: AnswerCondition[] }
  | { any: AnswerCondition[] }
  /** The answer is one of these options, or holds one of them; of a grid: any row has one of them. */
  | { field: string; is: string[] }
  | { field: string; atLeast: number }
  | { field: string; below: number };

const conditionSchema: z.ZodType<AnswerCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ field: id, is: z.array(id).min(1) }),
    z.strictObject({ field: id, atLeast: z.number() }),
    z.strictObject({ field: id, below: z.number() }),
  ]),
);

const optionSchema = z.strictObject({
  id,
  label: bilingual,
  /** What it adds to a `sum`. */
  score: z.number().int().optional(),
});

const common = {
  id,
  label: bilingual,
  hint: bilingual.optional(),
  /** Shown, and asked, only where this holds. */
  when: conditionSchema.optional(),
  /** Id of the source of a scale. */
  source: id.optional(),
};

const fieldSchema = z.discriminatedUnion('kind', [
  /** One of the options. */
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.array(optionSchema).min(2).max(12),
    normal: id.optional(),
  }),
  /** Any of the options; none of them is an answer too. `body`: the options are regions of the drawn body. */
  z.strictObject({
    ...common,
    kind: z.literal('choices'),
    options: z.array(optionSchema).min(1).max(40),
    normal: z.array(id).optional(),
    /** What it is called that none of them is so, where “no” would deny the organ itself. */
    none: bilingual.optional(),
    picture: z.literal('body').optional(),
  }),
  /** Rows that are answered with the same options, such as the strength of each limb. */
  z.strictObject({
    ...common,
    kind: z.literal('grid'),
    rows: z
      .array(z.strictObject({ id, label: bilingual }))
      .min(2)
      .max(16),
    options: z.array(optionSchema).min(2).max(8),
    normal: id.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    unit: z.string().max(20),
    decimals: z.number().int().min(0).max(2),
    /** Outside of these it is refused as a slip of the hand. */
    least: z.number(),
    most: z.number(),
    /** Usual values; outside of them it is marked. */
    usual: z.strictObject({ from: z.number().optional(), to: z.number().optional() }).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('text'),
    most: z.number().int().min(1).max(2000),
    normal: bilingual.optional(),
  }),
  /** The sum of the scores of what was chosen in other fields; nothing while one of them is not answered. */
  z.strictObject({ ...common, kind: z.literal('sum'), of: z.array(id).min(2) }),
]);
export type ExamField = z.infer<typeof fieldSchema>;

const sectionSchema = z.strictObject({
  id,
  title: bilingual,
  /** An organ or region that is examined only where it is asked for. */
  part: z.literal(true).optional(),
  fields: z.array(fieldSchema).min(1).max(30),
});
export type ExamSection = z.infer<typeof sectionSchema>;

export const examFormSchema = z.strictObject({
  /** The specialty or the order it is for; `general` for every other specialty. */
  id,
  version: z.number().int().min(1),
  title: bilingual,
  /** False until a doctor of the specialty has gone through it. */
  reviewed: z.boolean(),
  note: z.strictObject({ vi: z.string().max(1000), en: z.string().max(1000) }),
  sources: z.array(z.strictObject({ id, title: z.string().max(300), url: z.url().optional() })),
  sections: z.array(sectionSchema).min(1).max(20),
  /** Findings that need somebody's attention at once. They warn; they decide nothing. */
  redFlags: z.array(z.strictObject({ id, when: conditionSchema, reason: bilingual, source: id })),
});
export type ExamForm = z.infer<typeof examFormSchema>;
