/** What is shown beside a value: whether it is low or high, and what is normal for the age. */
import { type AgeRange, mayBeAged } from '#shared/domain/triage/age-range.ts';
import { type Mark, markOf, type NormalRange } from '#shared/domain/triage/normal-ranges.ts';
import type { Reading, VitalId, Vitals } from '#shared/domain/triage/vitals.ts';

/** What a vital sign is a reading of: each arm's pressure is a pressure. */
export const readingsBy = {
  leftSystolicMmHg: 'systolicMmHg',
  leftDiastolicMmHg: 'diastolicMmHg',
  rightSystolicMmHg: 'systolicMmHg',
  rightDiastolicMmHg: 'diastolicMmHg',
  systolicMmHg: 'systolicMmHg',
  diastolicMmHg: 'diastolicMmHg',
  pulsePerMinute: 'pulsePerMinute',
  temperatureC: 'temperatureC',
  oxygenSaturationPercent: 'oxygenSaturationPercent',
  breathsPerMinute: 'breathsPerMinute',
  weightKg: 'weightKg',
  heightCm: 'heightCm',
  glucoseMmolPerL: 'glucoseMmolPerL',
  painScore: 'painScore',
} as const satisfies Record<VitalId, Reading>;

export interface Normal {
  least?: number;
  most?: number;
}

/** What is normal at this age; nothing when no range says, or when the age is not known well enough for one of them. */
export function normalAt(
  ranges: readonly NormalRange[],
  reading: Reading,
  age: AgeRange,
): Normal | undefined {
  const normals = ranges
    .filter((range) => range.reading === reading && mayBeAged(age, range.ageMonths ?? {}))
    .map(({ least, most }) => ({
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    }));
  const [first] = normals;
  return normals.every((each) => each.least === first?.least && each.most === first?.most)
    ? first
    : undefined;
}

/** `60–100`, `≤ 89` or `≥ 94`; numbers as `format` writes them. */
export function normalText({ least, most }: Normal, format: (value: number) => string): string {
  if (least === undefined) return most === undefined ? '' : `≤ ${format(most)}`;
  return most === undefined ? `≥ ${format(least)}` : `${format(least)}–${format(most)}`;
}

/** The mark of one vital sign; nothing where it was not measured. */
export function markIn(
  ranges: readonly NormalRange[],
  vitals: Vitals,
  id: VitalId,
  age: AgeRange,
): Mark | undefined {
  const value = vitals[id];
  return value === undefined ? undefined : markOf(ranges, readingsBy[id], value, age);
}
