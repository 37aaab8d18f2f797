/** Two descriptions of perhaps the same person, side by side. */
import { changedFields, type Person, type PersonField, personSchema } from '#shared/domain/patient/person.ts';

export interface ComparedField {
  field: PersonField;
  /** Both say the same, only one says something, or they contradict each other. */
  is: 'different' | 'only-one' | 'same';
}

const order: readonly ComparedField['is'][] = ['different', 'only-one', 'same'];

/** Every field that one of the two has: contradictions first, then what only one of them says. */
export function comparedFields(one: Person, other: Person): ComparedField[] {
  const different = changedFields(one, other);
  return personSchema
    .keyof()
    .options.filter((field) => one[field] !== undefined || other[field] !== undefined)
    .map((field): ComparedField => {
      const isOnlyOne = one[field] === undefined || other[field] === undefined;
      return { field, is: isOnlyOne ? 'only-one' : different.includes(field) ? 'different' : 'same' };
    })
    .toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is));
}

/**
 * The record to be proposed as the one that goes on: the one with a ticket today, else the one that says more, else the
 * older one.
 */
export function likelyToGoOn<Candidate extends { person: Person; registeredAt: string; visits: number }>(
  one: Candidate,
  other: Candidate,
): Candidate {
  const said = ({ person }: Candidate) => Object.values(person).filter((value) => value !== undefined).length;
  const difference = one.visits - other.visits || said(one) - said(other);
  if (difference !== 0) return difference > 0 ? one : other;
  return one.registeredAt <= other.registeredAt ? one : other;
}
