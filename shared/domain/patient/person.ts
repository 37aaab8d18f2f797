/** Who somebody is, as reception writes it down. Only name, sex and year of birth are mandatory. */
import { z } from 'zod';
import { communeSchema } from '../places/commune.ts';
import { birthSchema } from './birth.ts';
import { insuranceNumberPattern } from './insurance-number.ts';
import { filledLine, line } from './text.ts';

export const sexes = ['male', 'female'] as const;
export type Sex = (typeof sexes)[number];

/** Languages spoken where the programme goes; codes of ISO 639-3, with `hmn`, `other` for whatever is not listed. */
export const languages = [
  'vie',
  'hmn',
  'tyz',
  'nut',
  'tai',
  'ium',
  'pcc',
  'kjg',
  'hni',
  'lbt',
  'other',
] as const;

/** Citizen identity number: 12 digits. */
const identityNumberSchema = z.string().regex(/^\d{12}$/, 'identity-number');
/** Health insurance: identity number, insurance-book number, or the old 15 characters. */
const insuranceNumberSchema = z.string().regex(insuranceNumberPattern, 'insurance-number');

export const personSchema = z.object({
  name: filledLine(200),
  sex: z.enum(sexes, 'required'),
  birth: birthSchema,
  /** An emergency whose name nobody knows yet: `name` says so. */
  unnamed: z.literal(true).optional(),
  /** The year of birth is what somebody guessed. */
  estimatedAge: z.literal(true).optional(),
  identityNumber: identityNumberSchema.optional(),
  insuranceNumber: insuranceNumberSchema.optional(),
  /** Code of the Statistics Office, `01` Kinh … `55` foreigner. */
  ethnicity: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  language: z.enum(languages).optional(),
  needsInterpreter: z.boolean().optional(),
  /** As it was said or stands on the card. */
  address: line(300).optional(),
  /** The commune the address lies in, with the edition of the list it was taken from. */
  commune: communeSchema.optional(),
  phone: z
    .string()
    .regex(/^[0-9+ .]{6,20}$/, 'phone')
    .optional(),
  /** Whether the phone is a subscriber of Viettel. */
  viettel: z.boolean().optional(),
  /** Parent, or the person who brought the child. */
  guardian: line(200).optional(),
});
export type Person = z.infer<typeof personSchema>;
export type PersonField = keyof Person;

/** As events of earlier editions hold it: with allergies in one line of text. */
export const recordedPersonSchema = personSchema.extend({ allergies: line(500).optional() });

/** What lists and tickets show of somebody. */
export function identityOf({ name, sex, birth, unnamed, estimatedAge }: Person) {
  return { name, sex, birth, ...(unnamed ? { unnamed } : {}), ...(estimatedAge ? { estimatedAge } : {}) };
}

/** Fields in which two descriptions of a person differ. */
export function changedFields(before: Person, after: Person): PersonField[] {
  const fields = personSchema.keyof().options;
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
