/** Who somebody is, as reception writes it down. Only name, sex and year of birth are mandatory. */
import { z } from 'zod';
import { birthSchema } from './birth.ts';
import { tidyName } from './name.ts';

const line = (max: number) => z.string().transform(tidyName).pipe(z.string().max(max));
const filledLine = (max: number) =>
  z.string().transform(tidyName).pipe(z.string().min(1, 'required').max(max, 'too-long'));

export const sexes = ['male', 'female'] as const;
export type Sex = (typeof sexes)[number];

/** Citizen identity number: 12 digits. */
const identityNumberSchema = z.string().regex(/^\d{12}$/, 'identity-number');
/** Health insurance: identity number, insurance-book number, or the old 15 characters. */
const insuranceNumberSchema = z.string().regex(/^(\d{12}|\d{10}|[A-Z]{2}\d{13})$/, 'insurance-number');

export const personSchema = z.object({
  name: filledLine(200),
  sex: z.enum(sexes, 'required'),
  birth: birthSchema,
  identityNumber: identityNumberSchema.optional(),
  insuranceNumber: insuranceNumberSchema.optional(),
  /** Code of the Statistics Office, `01` Kinh … `55` foreigner. */
  ethnicity: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  needsInterpreter: z.boolean().optional(),
  address: line(300).optional(),
  phone: z
    .string()
    .regex(/^[0-9+ .]{6,20}$/, 'phone')
    .optional(),
  /** Parent, or the person who brought the child. */
  guardian: line(200).optional(),
  allergies: line(500).optional(),
});
export type Person = z.infer<typeof personSchema>;
