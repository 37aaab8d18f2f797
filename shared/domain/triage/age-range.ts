/** The age somebody may have, in whole months, when only a month or a year of birth is known. */
import { ageOn, type Birth } from '../patient/birth.ts';

export interface AgeRange {
  leastMonths: number;
  mostMonths: number;
}

/** Ages possible on a day (`yyyy-MM-dd`); both are the same when the day of birth is known. */
export function ageRangeOn(birth: Birth, date: string): AgeRange {
  const { year, month = 12 } = birth;
  // Day 0 of the next month is the last of this one.
  const day = birth.day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    leastMonths: ageOn({ year, month, day }, date).months,
    mostMonths: ageOn(birth, date).months,
  };
}

/** Whether somebody may be at least `from` and younger than `below` months. Doubt counts as yes. */
export function mayBeAged(age: AgeRange, { from = 0, below = Number.POSITIVE_INFINITY }): boolean {
  return age.mostMonths >= from && age.leastMonths < below;
}
