/** People of a list as they would be registered, each with ids that follow from what the list says of them. */
import { v5 as uuidv5 } from 'uuid';
import type { ListedPerson } from '#shared/domain/patient-list/read-row.ts';

export interface Candidate extends ListedPerson {
  /** Of the person. */
  id: string;
  /** Of the command that registers them. */
  commandId: string;
}

const namespace = '5b3f8c1e-7f0e-4c39-9d0a-64a2b6a1f7d2';

/**
 * The same row has the same ids whenever its list is taken: also after a power cut, or after other rows were mended.
 * Two people of whom a list says the same are told apart by their order.
 */
export function candidatesOf(people: readonly ListedPerson[]): Candidate[] {
  const counts = new Map<string, number>();
  return people.map((listed) => {
    const said = JSON.stringify([listed.person, listed.expected]);
    const count = (counts.get(said) ?? 0) + 1;
    counts.set(said, count);
    const id = uuidv5(`${count} ${said}`, namespace);
    return { ...listed, id, commandId: uuidv5('register', id) };
  });
}
