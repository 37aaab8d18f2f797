/**
 * Numbers of health insurance: the 12 digits of the identity number, the 10 of the insurance book, or the 15 characters
 * of cards before April 2021: 2 letters of the group, 1 digit of the benefit, 2 of the province, 10 of the book.
 * What the letters mean is data: `resources/insurance/groups.json`.
 */
import { z } from 'zod';
import { categories } from '../visit/category.ts';

export const insuranceNumberPattern = /^(\d{12}|\d{10}|[A-Z]{2}\d{13})$/;

export type InsuranceNumber =
  | { kind: 'identity-number'; number: string }
  | { kind: 'book-number'; number: string }
  /** `letters` of the group, `HN`; `book` is the number that the person keeps. */
  | { kind: 'old-card'; number: string; letters: string; book: string };

/** `digits` and letters were counted without blanks and hyphens. */
export type InsuranceProblem =
  | { code: 'empty' }
  | { code: 'characters' }
  | { code: 'length'; digits: number };

/** Cards print it in groups, `HN 2 02 20 12345678`; letters may be small. Refused: `empty`, `characters`, `length`. */
export function readInsuranceNumber(text: string): InsuranceNumber | { problem: InsuranceProblem } {
  const number = text
    .normalize('NFKC')
    .replace(/[\s.-]+/g, '')
    .toUpperCase();
  if (number === '') return { problem: { code: 'empty' } };
  if (insuranceNumberPattern.test(number)) {
    if (number.length === 12) return { kind: 'identity-number', number };
    if (number.length === 10) return { kind: 'book-number', number };
    return { kind: 'old-card', number, letters: number.slice(0, 2), book: number.slice(5) };
  }
  const isMadeOfThem = /^([A-Z]{2})?\d*$/.test(number);
  return { problem: isMadeOfThem ? { code: 'length', digits: number.length } : { code: 'characters' } };
}

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ vi: text, en: text });
const groupSchema = z.strictObject({
  letters: z.string().regex(/^[A-Z]{2}$/),
  name: bilingual,
  /** The beneficiary category that belongs to it, for somebody to confirm; none where the group says nothing of it. */
  suggests: z.enum(categories).optional(),
});
export type InsuranceGroup = z.infer<typeof groupSchema>;

/** The file `resources/insurance/groups.json`. */
export const insuranceGroupsSchema = z.strictObject({
  edition: text,
  reviewed: z.boolean(),
  note: bilingual,
  sources: z.array(z.strictObject({ id: text, title: text, url: z.url().optional() })).min(1),
  groups: z.array(groupSchema),
});

/** The group of an old card's letters; nothing for other numbers, and for letters that are not listed. */
export function insuranceGroup(
  number: string,
  groups: readonly InsuranceGroup[],
): InsuranceGroup | undefined {
  const read = readInsuranceNumber(number);
  if ('problem' in read || read.kind !== 'old-card') return undefined;
  return groups.find(({ letters }) => letters === read.letters);
}
