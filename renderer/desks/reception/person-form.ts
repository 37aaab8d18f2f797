/** What reception types about somebody, and what becomes of it: text in, a person out. */
import { z } from 'zod';
import { formatBirth, isBornAfter, parseBirth } from '#shared/domain/patient/birth.ts';
import { type Person, personSchema } from '#shared/domain/patient/person.ts';

/** Text that may be left empty; otherwise it has to please the schema. */
const optional = <Schema extends z.ZodType<string | undefined, string | undefined>>(schema: Schema) =>
  z
    .string()
    .transform((text) => text.trim() || undefined)
    .pipe(schema);

const { name, sex, identityNumber, ethnicity, address, phone, guardian, allergies } = personSchema.shape;

/** `today` is the clinic day, `yyyy-MM-dd`. */
export const personFormSchema = (today: string) =>
  z.object({
    name,
    sex,
    birth: z.string().transform((text, context) => {
      const birth = parseBirth(text);
      const wrong = text.trim() === '' ? 'required' : !birth ? 'not-a-date' : undefined;
      if (birth && !wrong && !isBornAfter(birth, today)) return birth;
      context.addIssue({ code: 'custom', message: wrong ?? 'birth-in-future' });
      return z.NEVER;
    }),
    identityNumber: optional(identityNumber),
    ethnicity: optional(ethnicity),
    needsInterpreter: z.boolean(),
    address: optional(address),
    phone: optional(phone),
    guardian: optional(guardian),
    allergies: optional(allergies),
  });

export type PersonInput = z.input<ReturnType<typeof personFormSchema>>;
export type PersonOutput = z.output<ReturnType<typeof personFormSchema>>;

export const emptyPerson: Partial<PersonInput> & Omit<PersonInput, 'sex'> = {
  name: '',
  birth: '',
  identityNumber: '',
  ethnicity: '',
  needsInterpreter: false,
  address: '',
  phone: '',
  guardian: '',
  allergies: '',
};

/** The person a form describes; what was left empty is left out, what the form does not show is kept. */
export function personOf(form: PersonOutput, before?: Person): Person {
  const { name, sex, birth, needsInterpreter, ...rest } = form;
  const { identityNumber, ethnicity, address, phone, guardian, allergies } = rest;
  return {
    name,
    sex,
    birth,
    ...(before?.insuranceNumber ? { insuranceNumber: before.insuranceNumber } : {}),
    ...(identityNumber ? { identityNumber } : {}),
    ...(ethnicity ? { ethnicity } : {}),
    ...(needsInterpreter ? { needsInterpreter } : {}),
    ...(address ? { address } : {}),
    ...(phone ? { phone } : {}),
    ...(guardian ? { guardian } : {}),
    ...(allergies ? { allergies } : {}),
  };
}

/** A person as the form shows them. */
export function inputOf(person: Person): PersonInput {
  return {
    name: person.name,
    sex: person.sex,
    birth: formatBirth(person.birth),
    identityNumber: person.identityNumber ?? '',
    ethnicity: person.ethnicity ?? '',
    needsInterpreter: person.needsInterpreter ?? false,
    address: person.address ?? '',
    phone: person.phone ?? '',
    guardian: person.guardian ?? '',
    allergies: person.allergies ?? '',
  };
}
