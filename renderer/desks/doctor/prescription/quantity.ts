/** How many units a line needs. Only counted when the dose is a number of the units that are handed out. */
import { searchText } from '#shared/domain/patient/name.ts';

export interface Course {
  dose: string;
  timesPerDay: number | undefined;
  days: number | undefined;
}

const fractions: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** Units in one dose: `2 viên` → 2, `½ viên` → 0.5, `nửa viên` → 0.5; nothing for `5 ml` of a bottle or `1-2 viên`. */
export function unitsPerDose(dose: string, unit: string): number | undefined {
  const [amount, ...words] = dose
    .trim()
    .replace(/([½¼¾⅓⅔\d])(?=\p{L})/u, '$1 ')
    .split(/\s+/);
  if (amount === undefined || searchText(words.join(' ')) !== searchText(unit)) return undefined;
  if (searchText(amount) === 'nua') return 0.5;
  const [, whole = '', sign = '', over, under] =
    /^(\d+(?:[.,]\d+)?)?([½¼¾⅓⅔])?$/u.exec(amount) ?? /^()()(\d)\/(\d)$/.exec(amount) ?? [];
  if (over && under) return Number(under) > 0 ? Number(over) / Number(under) : undefined;
  if (whole === '' && sign === '') return undefined;
  const units = Number(whole.replace(',', '.') || 0) + (fractions[sign] ?? 0);
  return units > 0 ? units : undefined;
}

/** What was typed as a bare number gets the unit behind it: `2` → `2 viên`; anything else stays as it is. */
export function withUnit(dose: string, unit: string): string {
  return unitsPerDose(`${dose} ${unit}`, unit) === undefined ? dose : `${dose.trim()} ${unit}`;
}

/** Whole units for the course; nothing when it cannot be counted. */
export function quantityFor({ dose, timesPerDay, days }: Course, unit: string): number | undefined {
  const units = unitsPerDose(dose, unit);
  if (units === undefined || !timesPerDay || !days) return undefined;
  // A third times three is one whole tablet, not a hair more.
  const quantity = Math.ceil(Number((units * timesPerDay * days).toFixed(6)));
  return Number.isFinite(quantity) ? quantity : undefined;
}

/** The line after a change of its course: a quantity that was counted follows, one typed by hand stays. */
export function recount<Line extends Course & { quantity: number | undefined }>(
  before: Line,
  change: Partial<Course>,
  unit: string,
): Line {
  const after = { ...before, ...change };
  const counted = before.quantity === undefined || before.quantity === quantityFor(before, unit);
  return counted ? { ...after, quantity: quantityFor(after, unit) ?? before.quantity } : after;
}
