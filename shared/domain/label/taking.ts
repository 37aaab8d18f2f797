/** How a medicine is taken, as signs can show it: read from the words of a line, and left out where they are not plain. */

import { searchText } from '../patient/name.ts';
import { isAsNeeded, plainDayTimes } from '../prescription/day-times.ts';
import type { DayTime, IssuedLine } from '../prescription/issued.ts';
import { type Amount, amountOf } from '../prescription/quantity.ts';

/** `empty`: on an empty stomach. */
export type Food = 'before' | 'with' | 'after' | 'empty';
/** What it is taken for when it is needed; `other` is anything but pain and fever. */
export type Need = 'pain' | 'fever' | 'other';

const meal = '(?:khi |ba |cac |moi |luc )?(?:bua|an)\\b';
const before = new RegExp(`\\btruoc ${meal}`);
const after = new RegExp(`\\bsau ${meal}`);
const during = /\b(?:trong|cung|dau) (?:khi |ba |cac |moi )?(?:bua|an)\b/;

/** The parts of what was written, as they are compared. */
const clauseEnds = /[,;:()]/;
const clausesOf = (when: string) => when.split(clauseEnds).map(searchText);

/**
 * Before, with or after food; nothing where neither is said, or more than one. Hours after a meal are no sign for “after
 * food”, and what is not to be done is none at all.
 */
export function foodOf(when: string): Food | undefined {
  const clauses = clausesOf(when).filter((clause) => !/\bkhong\b/.test(clause));
  if (clauses.some((clause) => /\bluc doi\b/.test(clause))) return 'empty';
  const said = new Set(
    clauses.flatMap((clause): Food[] => [
      ...(before.test(clause) ? ['before' as const] : []),
      ...(during.test(clause) ? ['with' as const] : []),
      ...(after.test(clause) && !/\bgio\b/.test(clause) ? ['after' as const] : []),
      // Hours after a meal: known to be about food, and to be no sign of its own.
      ...(after.test(clause) && /\bgio\b/.test(clause) ? (['before', 'after'] as const) : []),
    ]),
  );
  const [only, ...more] = said;
  return more.length === 0 ? only : undefined;
}

/** What it is needed for; none for what is taken at its times whatever happens. */
export function needsOf(when: string): Need[] {
  const clauses = clausesOf(when).filter(isAsNeeded);
  if (clauses.length === 0) return [];
  const words = clauses.join(' ');
  const known: Need[] = [
    ...(/\bdau\b/.test(words) ? ['pain' as const] : []),
    ...(/\bsot\b/.test(words) ? ['fever' as const] : []),
  ];
  return known.length > 0 ? known : ['other'];
}

/** The times of the day that were chosen, else those that the words plainly name; none where neither is. */
export function dayTimesOf(line: Pick<IssuedLine, 'times' | 'timesPerDay' | 'when'>): readonly DayTime[] {
  return line.times && line.times.length > 0 ? line.times : plainDayTimes(line);
}

/** Words for a time of the day; `tối đa` and `tối thiểu` are none. */
const dayTime = /\b(?:sang|trua|chieu|toi(?! (?:da|thieu)\b)|dem|ngu)\b/;

/**
 * What a line says of the time of the day in words only, as it was written: `buổi sáng`. Empty where its times are known,
 * which have signs.
 */
export function timesInWords(line: Pick<IssuedLine, 'times' | 'timesPerDay' | 'when'>): string {
  if (dayTimesOf(line).length > 0) return '';
  const clauses = line.when.split(clauseEnds).map((clause) => clause.trim());
  return clauses.filter((clause) => dayTime.test(searchText(clause))).join(', ');
}

/** What one dose is made of, so that it can be drawn. */
export interface DrawnDose extends Amount {
  shape: 'tablet' | 'capsule' | 'sachet' | 'drop' | 'puff' | 'ml';
}

/** The number of one dose as it stands beside a sign: `1`, `½`, `5 ml`; nothing for what has none. */
export function doseFigure({ dose }: Pick<IssuedLine, 'dose'>): string | undefined {
  const told = amountOf(dose);
  if (!told || (told.of !== 'vien' && !shapes[told.of])) return undefined;
  const figures = /^[\d.,/]*\s?[½¼¾⅓⅔]?/u.exec(dose)?.[0].trim() || '½';
  return told.of === 'ml' ? `${figures} ml` : figures;
}

/** More than that nobody counts at a glance. */
const mostDrawn = 6;
/** Of tablets and capsules both are said as `viên`. */
const shapes: Record<string, DrawnDose['shape']> = {
  goi: 'sachet',
  giot: 'drop',
  nhat: 'puff',
  'nhat xit': 'puff',
  lieu: 'puff',
  ml: 'ml',
};

/**
 * The dose as it is drawn; nothing for what cannot be counted (`1-2 viên`, `1 lượng vừa đủ`), is too many, or is a part of
 * what is not broken.
 */
export function drawnDose({ dose, form }: Pick<IssuedLine, 'dose' | 'form'>): DrawnDose | undefined {
  const told = amountOf(dose);
  if (!told) return undefined;
  const isCapsule = form.en.includes('capsule');
  const shape = told.of === 'vien' ? (isCapsule ? 'capsule' : 'tablet') : shapes[told.of];
  if (!shape) return undefined;
  if (shape === 'ml') return { ...told, shape };
  const isWhole = Number.isInteger(told.amount);
  const canBeParted = shape === 'tablet' || shape === 'sachet';
  return told.amount <= mostDrawn && (isWhole || canBeParted) ? { ...told, shape } : undefined;
}
