/** Who has a savings book already under another record: the same number, or the same name, year of birth and commune. */
import { searchText } from '../patient/name.ts';
import type { Person } from '../patient/person.ts';

type Known = Pick<Person, 'name' | 'birth' | 'identityNumber' | 'commune'>;

/** Somebody who has a savings book, of this day or an earlier one. */
export interface SavingsBookHolder {
  /** Id of the record in whose name it is. */
  record: string;
  person: Known;
  /** `yyyy-MM-dd` */
  date: string;
  place: string;
  bookNumber?: string;
}

const words = (name: string) => searchText(name).split(' ').toSorted().join(' ');

/**
 * Whether two records may be of one person: one identity number; or one name (as search reads it: without diacritics, in any
 * order of words), one year of birth, and no two different communes. What is not known of somebody keeps nobody apart.
 */
export function mayBeSame(one: Known, other: Known): boolean {
  if (one.identityNumber !== undefined && one.identityNumber === other.identityNumber) return true;
  const communes = new Set([one, other].flatMap(({ commune }) => commune?.code ?? []));
  return words(one.name) === words(other.name) && one.birth.year === other.birth.year && communes.size < 2;
}

/** The first holder who may be this person, besides their own `records` and those said to be somebody else. */
export function holderLike(
  person: Known,
  holders: readonly SavingsBookHolder[],
  others: readonly string[],
): SavingsBookHolder | undefined {
  return holders.find((holder) => !others.includes(holder.record) && mayBeSame(person, holder.person));
}
