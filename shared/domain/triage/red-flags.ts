/**
 * Signs that somebody must not wait their turn. Rules are data in a small language of conditions, so that doctors can
 * correct them; each says its reason and its source.
 */
import { z } from 'zod';
import { type AgeRange, mayBeAged } from './age-range.ts';
import { type Reading, readingOf, readings, type Vitals } from './vitals.ts';

const text = z.string().min(1).max(300);
const bilingual = z.object({ vi: text, en: text });
const months = z.number().int().nonnegative();

/** A reading compared with one number. Of blood pressure the highest that was measured counts. */
const comparison = z.union([
  z.strictObject({ reading: z.enum(readings), below: z.number() }),
  z.strictObject({ reading: z.enum(readings), atMost: z.number() }),
  z.strictObject({ reading: z.enum(readings), atLeast: z.number() }),
]);

/** What must hold. What was not measured or asked does not hold. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { anyComplaint: string[] }
  | { ageMonths: { from?: number | undefined; below?: number | undefined } }
  | { pregnant: true }
  | z.infer<typeof comparison>;

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    /** Codes of complaints, one of which is there. */
    z.strictObject({ anyComplaint: z.array(z.string()).min(1) }),
    /** At least `from` and younger than `below`. */
    z.strictObject({ ageMonths: z.strictObject({ from: months.optional(), below: months.optional() }) }),
    z.strictObject({ pregnant: z.literal(true) }),
    comparison,
  ]),
);

/** A red flag as it is copied into what triage recorded. */
export const raisedFlagSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  name: bilingual,
  reason: bilingual,
  source: text,
  raisesTo: z.enum(['emergency', 'priority']),
});
export type RaisedFlag = z.infer<typeof raisedFlagSchema>;

export const redFlagRuleSchema = raisedFlagSchema.extend({
  suggests: z.array(z.string()).optional(),
  when: conditionSchema,
});
export type RedFlagRule = z.infer<typeof redFlagRuleSchema>;

export interface Findings {
  vitals: Vitals;
  /** Codes of complaints. */
  complaints: readonly string[];
  age: AgeRange;
  pregnant: boolean;
}

/** The rules that hold, emergencies first. */
export function raisedFlags(rules: readonly RedFlagRule[], findings: Findings): RedFlagRule[] {
  const raised = rules.filter((rule) => holds(rule.when, findings));
  return [
    ...raised.filter((rule) => rule.raisesTo === 'emergency'),
    ...raised.filter((rule) => rule.raisesTo === 'priority'),
  ];
}

function holds(condition: Condition, findings: Findings): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, findings));
  if ('any' in condition) return condition.any.some((each) => holds(each, findings));
  if ('anyComplaint' in condition)
    return condition.anyComplaint.some((code) => findings.complaints.includes(code));
  if ('ageMonths' in condition) return mayBeAged(findings.age, condition.ageMonths);
  if ('pregnant' in condition) return findings.pregnant;
  const value = readingOf(findings.vitals, condition.reading);
  if (value === undefined) return false;
  if ('below' in condition) return value < condition.below;
  return 'atMost' in condition ? value <= condition.atMost : value >= condition.atLeast;
}

/** Readings that a condition looks at. */
export function readingsIn(condition: Condition): Reading[] {
  if ('all' in condition) return condition.all.flatMap(readingsIn);
  if ('any' in condition) return condition.any.flatMap(readingsIn);
  return 'reading' in condition ? [condition.reading] : [];
}

/** Codes of complaints that a condition looks at. */
export function complaintsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(complaintsIn);
  if ('any' in condition) return condition.any.flatMap(complaintsIn);
  return 'anyComplaint' in condition ? condition.anyComplaint : [];
}
