import type { Person } from '../patient/person.ts';
import { ageRangeOn, mayBeAged } from './age-range.ts';

/**
 * Whether pregnancy is asked: women who may be from 10 to 49 years old on the clinic day (`yyyy-MM-dd`).
 * Sources: WHO, women of reproductive age, 15–49 years; UN Sustainable Development Goals, indicator 3.7.2, which counts
 * births from the age of 10.
 */
export function asksPregnancy({ sex, birth }: Pick<Person, 'sex' | 'birth'>, date: string): boolean {
  return sex === 'female' && mayBeAged(ageRangeOn(birth, date), { from: 120, below: 600 });
}
