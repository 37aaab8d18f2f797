/** What reception types about somebody, and what becomes of it: text in, a person out. */
import { z } from 'zod';
import { formatBirth, isBornAfter, isSmallChild, parseBirth } from '#shared/domain/patient/birth.ts';
import { languages, type Person, personSchema } from '#shared/domain/patient/person.ts';
import { line } from '#shared/domain/patient/text.ts';
import { longestAddress } from '../../app/places/address.ts';

const fields = personSchema.shape;

/** Text that may be left empty; otherwise, tidied, it has to please the schema. */
const optional = <Schema extends z.ZodType<string | undefined, string | undefined>>(
  schema: Schema,
  tidied: (text: string) => string = (text) => text.trim(),
) =>
  z
    .string()
    .transform((text) => tidied(text) || undefined)
    .pipe(schema);

/** As numbers stand on cards, in groups, and as they are kept. */
const withoutGaps = (text: string) => text.replace(/[\s.-]/g, '').toUpperCase();

/** `today` is the clinic day, `yyyy-MM-dd`. */
export const personFormSchema = (today: string) =>
  z.object({
    name: fields.name,
    sex: fields.sex,
    birth: z.string().transform((text, context) => {
      const birth = parseBirth(text);
      const wrong = text.trim() === '' ? 'required' : !birth ? 'not-a-date' : undefined;
      if (birth && !wrong && !isBornAfter(birth, today)) return birth;
      context.addIssue({ code: 'custom', message: wrong ?? 'birth-in-future' });
      return z.NEVER;
    }),
    guardian: optional(fields.guardian),
    address: z.object({ address: line(longestAddress), commune: fields.commune }),
    identityNumber: optional(fields.identityNumber, withoutGaps),
    insuranceNumber: optional(fields.insuranceNumber, withoutGaps),
    phone: optional(fields.phone),
    viettel: z.boolean(),
    ethnicity: optional(fields.ethnicity),
    language: z.string().transform((text) => languages.find((code) => code === text)),
    needsInterpreter: z.boolean(),
  });

export type PersonInput = z.input<ReturnType<typeof personFormSchema>>;
export type PersonOutput = z.output<ReturnType<typeof personFormSchema>>;

export const emptyPerson: Omit<PersonInput, 'sex'> = {
  name: '',
  birth: '',
  guardian: '',
  address: { address: '' },
  identityNumber: '',
  insuranceNumber: '',
  phone: '',
  viettel: false,
  ethnicity: '',
  language: '',
  needsInterpreter: false,
};

/** What stands in the part of the form that begins closed. */
const furtherFields = [
  'ethnicity',
  'language',
  'needsInterpreter',
] as const satisfies readonly (keyof PersonInput)[];

/** Whether there is something in that part. */
export function hasFurther(form: Partial<Pick<PersonInput, (typeof furtherFields)[number]>>): boolean {
  return furtherFields.some((field) => form[field]);
}

/** Whether the form asks who brought them: under 72 months on `today`, as far as the birth is known, or written before. */
export function asksGuardian(form: { birth?: string; guardian?: string }, today: string): boolean {
  const birth = parseBirth(form.birth ?? '');
  return Boolean(form.guardian) || (birth !== undefined && isSmallChild(birth, today));
}

/**
 * The person a form describes; what was left empty is left out. A name that was corrected is a name, a birth that was
 * corrected is no longer a guess.
 */
export function personOf(form: PersonOutput, before?: Person): Person {
  const { name, sex, birth, needsInterpreter, viettel, address: place, ...rest } = form;
  const { guardian, identityNumber, insuranceNumber, phone, ethnicity, language } = rest;
  return {
    name,
    sex,
    birth,
    ...(before?.unnamed && before.name === name ? { unnamed: true } : {}),
    ...(before?.estimatedAge && formatBirth(before.birth) === formatBirth(birth)
      ? { estimatedAge: true }
      : {}),
    ...(identityNumber ? { identityNumber } : {}),
    ...(insuranceNumber ? { insuranceNumber } : {}),
    ...(ethnicity ? { ethnicity } : {}),
    ...(language ? { language } : {}),
    ...(needsInterpreter ? { needsInterpreter } : {}),
    ...(place.address ? { address: place.address } : {}),
    ...(place.commune ? { commune: place.commune } : {}),
    ...(phone ? { phone } : {}),
    ...(phone && viettel ? { viettel } : {}),
    ...(guardian ? { guardian } : {}),
  };
}

/** A person as the form shows them. */
export function inputOf(person: Person): PersonInput {
  const { address = '', commune } = person;
  return {
    name: person.name,
    sex: person.sex,
    birth: formatBirth(person.birth),
    guardian: person.guardian ?? '',
    address: { address, ...(commune ? { commune } : {}) },
    identityNumber: person.identityNumber ?? '',
    insuranceNumber: person.insuranceNumber ?? '',
    phone: person.phone ?? '',
    viettel: person.viettel ?? false,
    ethnicity: person.ethnicity ?? '',
    language: person.language ?? '',
    needsInterpreter: person.needsInterpreter ?? false,
  };
}
