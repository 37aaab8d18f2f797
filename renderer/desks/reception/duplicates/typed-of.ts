import { parseBirth } from '#shared/domain/patient/birth.ts';
import type { TypedPerson } from '#shared/domain/patient/typed-person.ts';
import type { PersonInput } from '../person-form.ts';

/** What the form tells so far of somebody, to be compared with the people who are known. */
export function typedOf(form: Partial<PersonInput>): TypedPerson {
  const { name, sex, birth, identityNumber, insuranceNumber, phone, address } = form;
  const typed = (text: string | undefined) => text?.trim() || undefined;
  return {
    name: typed(name),
    sex,
    birth: parseBirth(birth ?? ''),
    identityNumber: typed(identityNumber),
    insuranceNumber: typed(insuranceNumber),
    phone: typed(phone),
    address: typed(address?.address),
    commune: address?.commune,
  };
}
