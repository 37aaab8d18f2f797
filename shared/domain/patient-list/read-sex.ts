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

const yes = /^([xvy+*✓✔1]|co|dung|true|yes)$/;
const no = /^([n0\-–—]|khong|ko|sai|false|no)$/;

/** Whether a cell to be ticked says yes or no; neither when anything else stands in it. */
function readTick(text: string): boolean | undefined {
  // The tick of some keyboards is followed by a sign that it is to be in colour.
  const folded = searchText(text) || text.replace(/\s|\ufe0f/g, '');
  if (yes.test(folded)) return true;
  return no.test(folded) ? false : undefined;
}

/** Whether a cell says no more than yes. */
export function isMark(text: string): boolean {
  return readTick(text) === true;
}

/** Whether a cell of a column headed `Nam` or `Nữ` says yes or no. The word of the other sex is neither. */
export function readSexTick(text: string, sex: Sex): boolean | undefined {
  const isItsWord = searchText(text) === (sex === 'male' ? 'nam' : 'nu');
  return isItsWord || readTick(text);
}
