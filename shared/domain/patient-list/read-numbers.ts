/** Identity, insurance and phone numbers as they come out of Excel: with spaces, without their first zeros, rounded. */
import { crossCheck, readIdentityNumber as identityOf } from '../patient/identity-number.ts';
import { readInsuranceNumber as insuranceOf } from '../patient/insurance-number.ts';
import type { Sex } from '../patient/person.ts';
import type { Read, RowRemarkCode } from './list-codes.ts';

export interface ReadNumber {
  /** Left out: the cell holds a number that is not kept. */
  number?: string;
  remark?: RowRemarkCode;
}

/** `1,09E+10`: Excel rounded the number, its last digits are gone. */
const scientific = /^\d([.,]\d+)?E\+?\d+$/i;

/** Digits only: without spaces, dots, dashes, the apostrophe of a text, the `.0` of a number. */
function digitsOf(text: string): string {
  return text
    .replace(/^\s*'/, '')
    .replace(/(\d)[.,]0$/, '$1')
    .replace(/[\s.-]/g, '');
}

/** Whom a number of 12 digits says it belongs to. */
export function ownerOf(number: string): { sex: Sex; year: number } | undefined {
  const read = identityOf(number);
  return 'problem' in read ? undefined : read;
}

/**
 * Refused: `scientific`; `digits-lost` when it may have lost its zeros but does not fit the person with them;
 * `identity-number`. Provinces are 001 to 096, so that every number begins with a zero that Excel drops. The old one
 * of 9 digits is not kept.
 */
export function readIdentityNumber(
  text: string,
  { sex, year }: { sex: Sex | undefined; year: number | undefined },
): Read<ReadNumber> {
  if (scientific.test(text.trim())) return { problem: 'scientific' };
  const digits = digitsOf(text);
  if (/^\d{12}$/.test(digits)) return { value: { number: digits } };
  if (/^\d{9}$/.test(digits)) return { value: { remark: 'old-identity-number' } };
  if (!/^\d{10,11}$/.test(digits)) return { problem: 'identity-number' };
  const number = digits.padStart(12, '0');
  const isProven =
    sex !== undefined && year !== undefined && crossCheck(number, { sex, birth: { year } }).length === 0;
  if (!isProven) return { problem: 'digits-lost' };
  return { value: { number, remark: 'identity-zero-added' } };
}

/** Refused: `scientific`, `insurance-number`. */
export function readInsuranceNumber(text: string): Read<string> {
  if (scientific.test(text.trim())) return { problem: 'scientific' };
  const read = insuranceOf(digitsOf(text));
  return 'problem' in read ? { problem: 'insurance-number' } : { value: read.number };
}

/** The first of several. Refused: `scientific`, `phone`. */
export function readPhone(text: string): Read<{ number: string; remarks: RowRemarkCode[] }> {
  if (scientific.test(text.trim())) return { problem: 'scientific' };
  const [first = '', ...others] = text.split(/[/;,\n]|\s-\s|\shoặc\s/u).filter((piece) => /\d/.test(piece));
  const remarks: RowRemarkCode[] = others.some((piece) => piece.replace(/\D/g, '').length >= 8)
    ? ['several-phones']
    : [];
  const digits = digitsOf(first)
    .replace(/[()]/g, '')
    .replace(/^\+?84(?=\d{9,10}$)/, '0');
  if (/^0\d{9,10}$/.test(digits)) return { value: { number: digits, remarks } };
  // A mobile of nine digits, a landline of ten.
  if (/^([35789]\d{8}|2\d{9})$/.test(digits))
    return { value: { number: `0${digits}`, remarks: [...remarks, 'phone-zero-added'] } };
  return { problem: 'phone' };
}
