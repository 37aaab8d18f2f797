/** What is normal for somebody of an age: for the eye only, a person decides. */
import { z } from 'zod';
import { type AgeRange, mayBeAged } from './age-range.ts';
import { type Reading, readings } from './vitals.ts';

const months = z.number().int().nonnegative();

export const normalRangeSchema = z.object({
  reading: z.enum(readings),
  ageMonths: z.object({ from: months.optional(), below: months.optional() }).optional(),
  /** Smallest normal value. */
  least: z.number().optional(),
  /** Largest normal value. */
  most: z.number().optional(),
  source: z.string().min(1).max(200),
});
export type NormalRange = z.infer<typeof normalRangeSchema>;

export type Mark = 'low' | 'normal' | 'high' | 'unknown';

/**
 * Where a value stands among what is normal at this age. `unknown` when no range says anything, or when the age is not
 * known well enough to tell.
 */
export function markOf(ranges: readonly NormalRange[], reading: Reading, value: number, age: AgeRange): Mark {
  const marks = ranges
    .filter((range) => range.reading === reading && mayBeAged(age, range.ageMonths ?? {}))
    .map((range) => markWithin(range, value));
  const [first = 'unknown'] = marks;
  return marks.every((mark) => mark === first) ? first : 'unknown';
}

function markWithin({ least, most }: NormalRange, value: number): Mark {
  if (least !== undefined && value < least) return 'low';
  if (most !== undefined && value > most) return 'high';
  return 'normal';
}
