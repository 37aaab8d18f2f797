/**
 * How many units a line needs. Counted when the dose is a number of the units that are handed out (`2 viên`), or of what
 * one of them is measured in (`5 ml` of a bottle of 60 ml).
 */
import { contentOf } from '../medicine/content.ts';
import type { Medicine } from '../medicine/medicine.ts';
import { searchText } from '../patient/name.ts';

export interface Course {
  dose: string;
  timesPerDay: number | undefined;
  days: number | undefined;
}

type Dispensed = Pick<Medicine, 'inn' | 'strength' | 'unit'>;

const fractions: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** So much of something, whose word stands as `searchText` makes it: `vien`, `ml`. */
export interface Amount {
  amount: number;
  of: string;
}

/** A number and the word behind it: `2 viên`, `½ gói`, `nửa viên`, `2,5 ml`; nothing for `1-2 viên` or `khi đau`. */
export function amountOf(dose: string): Amount | undefined {
  const [amount, ...words] = dose
    .trim()
    .replace(/([½¼¾⅓⅔\d])(?=\p{L})/u, '$1 ')
    .split(/\s+/);
  if (amount === undefined) return undefined;
  const of = searchText(words.join(' '));
  if (searchText(amount) === 'nua') return { amount: 0.5, of };
  const [, whole = '', sign = '', over, under] =
    /^(\d+(?:[.,]\d+)?)?([½¼¾⅓⅔])?$/u.exec(amount) ?? /^()()(\d)\/(\d)$/.exec(amount) ?? [];
  if (over && under) return Number(under) > 0 ? { amount: Number(over) / Number(under), of } : undefined;
  if (whole === '' && sign === '') return undefined;
  const number = Number(whole.replace(',', '.') || 0) + (fractions[sign] ?? 0);
  return number > 0 ? { amount: number, of } : undefined;
}

/** Units in one dose: `2 viên` → 2, `½ viên` → 0.5; nothing for `5 ml` of a bottle or `1-2 viên`. */
export function unitsPerDose(dose: string, unit: string): number | undefined {
  const told = amountOf(dose);
  return told && told.of === searchText(unit) ? told.amount : undefined;
}

const puffs = ['nhat xit', 'nhat', 'lieu'];

/** Millilitres or puffs in one dose: `5 ml`, `2 nhát xịt`. */
export function measuredDose(dose: string, per: 'ml' | 'dose'): number | undefined {
  const told = amountOf(dose);
  if (!told) return undefined;
  const isMeasured = per === 'ml' ? told.of === 'ml' : puffs.includes(told.of);
  return isMeasured ? told.amount : undefined;
}

/** What was typed as a bare number gets the unit behind it: `2` → `2 viên`; anything else stays as it is. */
export function withUnit(dose: string, unit: string): string {
  return unitsPerDose(`${dose} ${unit}`, unit) === undefined ? dose : `${dose.trim()} ${unit}`;
}

/** Units handed out for one dose: a bottle of 60 ml gives twelve doses of 5 ml. */
function unitsOfDose(dose: string, medicine: Dispensed): number | undefined {
  const units = unitsPerDose(dose, medicine.unit.vi);
  if (units !== undefined) return units;
  const content = contentOf(medicine);
  if (!content || content.per === 'unit' || !content.holds) return undefined;
  const measured = measuredDose(dose, content.per);
  return measured === undefined ? undefined : measured / content.holds;
}

/** Whole units for the course: dose × times a day × days, rounded up; nothing when it cannot be counted. */
export function quantityFor({ dose, timesPerDay, days }: Course, medicine: Dispensed): number | undefined {
  const units = unitsOfDose(dose, medicine);
  if (units === undefined || !timesPerDay || !days) return undefined;
  // A third times three is one whole tablet, not a hair more.
  const quantity = Math.ceil(Number((units * timesPerDay * days).toFixed(6)));
  return Number.isFinite(quantity) ? quantity : undefined;
}

/** Whether a quantity is somebody's own, and not what the course counts up to. */
export function isOwnQuantity(line: Course & { quantity: number | undefined }, medicine: Dispensed): boolean {
  const counted = quantityFor(line, medicine);
  return line.quantity !== undefined && counted !== undefined && line.quantity !== counted;
}

/**
 * The line after a change of its course: one's own quantity stays, a counted one follows; while the course cannot be
 * counted there is none.
 */
export function recount<Line extends Course & { quantity: number | undefined }>(
  before: Line,
  change: Partial<Course>,
  medicine: Dispensed,
  isOwn: boolean,
): Line {
  const after = { ...before, ...change };
  return isOwn ? after : { ...after, quantity: quantityFor(after, medicine) };
}
