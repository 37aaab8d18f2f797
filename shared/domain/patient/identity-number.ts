/**
 * What a citizen identity number tells: `002150017123` is 3 digits of the province where the birth was registered, 1 of
 * century and sex, 2 of the year, 6 at random. There is no check digit, so that only what somebody says can contradict it.
 * Source: Thông tư 59/2021/TT-BCA; century and sex: Nghị định 137/2015/NĐ-CP, Điều 13.
 */
import type { Birth } from './birth.ts';
import { birthProvince, provinceToday } from './birth-provinces.ts';
import type { Sex } from './person.ts';

export interface IdentityNumber {
  /** 12 digits. */
  number: string;
  provinceCode: string;
  sex: Sex;
  /** With its century. */
  year: number;
}

/** Why a text is no identity number; `digits` is how many there are. */
export type NumberProblem = { code: 'not-digits' } | { code: 'length'; digits: number };

/** What the number says and the person's particulars do not. Shown to whoever registers them; refuses nothing. */
type Contradiction =
  | { code: 'sex'; says: Sex }
  | { code: 'year'; says: number }
  /** Of no province: a slip, or the birth was registered abroad. */
  | { code: 'province-unknown'; says: string }
  /** A remark only: people move. `says` is the province's name of before July 2025. */
  | { code: 'province-differs'; says: string };

export type NumberFinding = NumberProblem | Contradiction;

/** People write it in groups, `002 150 017 123`. */
const tidyNumber = (text: string) => text.normalize('NFKC').replace(/[\s.-]+/g, '');

/** Reads a number as it was typed or scanned; refused: `not-digits`, `length`. */
export function readIdentityNumber(text: string): IdentityNumber | { problem: NumberProblem } {
  const number = tidyNumber(text);
  if (!/^\d*$/.test(number)) return { problem: { code: 'not-digits' } };
  if (number.length !== 12) return { problem: { code: 'length', digits: number.length } };
  const era = Number(number[3]);
  return {
    number,
    provinceCode: number.slice(0, 3),
    sex: era % 2 === 0 ? 'male' : 'female',
    year: 1900 + Math.floor(era / 2) * 100 + Number(number.slice(4, 6)),
  };
}

/**
 * Everything in which a number contradicts what is known of the person, in the order of its digits' weight; none when
 * nothing is known. `address` may be a province's name alone.
 */
export function crossCheck(
  number: string,
  {
    sex,
    birth,
    address,
  }: {
    sex?: Sex | undefined;
    birth?: Pick<Birth, 'year'> | undefined;
    address?: string | undefined;
  },
): NumberFinding[] {
  const read = readIdentityNumber(number);
  if ('problem' in read) return [read.problem];
  const found: Contradiction[] = [];
  if (sex !== undefined && sex !== read.sex) found.push({ code: 'sex', says: read.sex });
  if (birth !== undefined && birth.year !== read.year) found.push({ code: 'year', says: read.year });
  const province = birthProvince(read.provinceCode);
  if (!province) return [...found, { code: 'province-unknown', says: read.provinceCode }];
  const lives = address === undefined ? undefined : provinceToday(address);
  if (lives !== undefined && lives !== province.today)
    found.push({ code: 'province-differs', says: province.name });
  return found;
}

/** Whether a finding is worth a word, and no doubt about the number. */
export function isRemark(finding: { code: string }): boolean {
  return finding.code === 'province-differs';
}
