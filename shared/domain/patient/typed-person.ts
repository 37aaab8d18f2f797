/** Somebody who is being written down, in the forms in which people are compared. */
import { placeText, withoutKind } from '../places/place-text.ts';
import { type NameWord, nameWords } from './name-words.ts';
import type { Person } from './person.ts';

const comparedFields = [
  'name',
  'unnamed',
  'sex',
  'birth',
  'estimatedAge',
  'identityNumber',
  'insuranceNumber',
  'phone',
  'commune',
  'address',
] as const satisfies (keyof Person)[];

/** What is known so far of somebody who is being written down. */
export type TypedPerson = { [Field in (typeof comparedFields)[number]]?: Person[Field] | undefined };

/** Numbers in the one form in which they can be equal. */
export interface Numbers {
  identity?: string;
  insurance?: string;
  phone?: string;
}

/** None for an emergency without a name: what stands there is no name. */
export function wordsOfName({ name, unnamed }: TypedPerson): NameWord[] {
  return unnamed ? [] : nameWords(name ?? '');
}

/**
 * A number that is only half typed is none. An insurance number of 12 digits is the identity number; the last ten of
 * the old 15 characters are the number of the insurance book. `+84` is the `0` of a phone number.
 */
export function numbersOf({ identityNumber, insuranceNumber, phone }: TypedPerson): Numbers {
  const insurance = insuranceNumber?.replace(/\W/g, '').toUpperCase() ?? '';
  const identity = [identityNumber?.replace(/\D/g, '') ?? '', insurance].find((each) =>
    /^\d{12}$/.test(each),
  );
  const book = /^(?:[A-Z]{2}\d{3})?(\d{10})$/.exec(insurance)?.[1];
  const dialled = phone?.replace(/\D/g, '').replace(/^84/, '0') ?? '';
  return {
    ...(identity === undefined ? {} : { identity }),
    ...(book === undefined ? {} : { insurance: book }),
    ...(dialled.length >= 9 ? { phone: dialled } : {}),
  };
}

/** Each kind of number apart from the others. */
export function numberKeys(numbers: Numbers): string[] {
  return Object.entries(numbers).map(([kind, number]) => `${kind} ${number}`);
}

/** Every commune has a first hamlet, and everybody comes from the same province: neither says where somebody lives. */
const noCommune = /^(tinh|thon|xom|to|so|khu|ap|doi|duong|ngo|ngach)\b/;

/** The commune, and the parts of an address that may be one, without their kind: `lung cu`. */
export function placesOf({ commune, address }: TypedPerson): Set<string> {
  const parts = [commune?.name ?? '', ...(address ?? '').split(/[,;]|\s-\s/)];
  return new Set(
    parts
      .map(placeText)
      .filter((part) => part !== '' && !noCommune.test(part))
      .map(withoutKind),
  );
}
