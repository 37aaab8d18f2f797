/** The sex as lists give it: a word, a number, or a mark in one of two columns. */
import { searchText } from '../patient/name.ts';
import type { Sex } from '../patient/person.ts';
import type { Read } from './list-codes.ts';

/** 1 and 2 as in the files of the health insurance (decision 130/QĐ-BYT, GIOI_TINH). */
const words: Record<Sex, ReadonlySet<string>> = {
  male: new Set(['nam', 'm', 'male', 'trai', 'ong', '1']),
  female: new Set(['nu', 'f', 'female', 'gai', 'ba', '2']),
};

/** One cell. Refused: `unknown-sex`. */
export function readSex(text: string): Read<Sex> {
  const folded = searchText(text);
  if (words.male.has(folded)) return { value: 'male' };
  return words.female.has(folded) ? { value: 'female' } : { problem: 'unknown-sex' };
}

/** Whether a cell of a column headed `Nữ` says no more than yes. */
export function isMark(text: string): boolean {
  return /^([xv+*✓✔]|1|co|nam|nu|true|yes)$/i.test(searchText(text) || text.trim());
}
