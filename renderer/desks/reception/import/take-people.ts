/** Registers people of a list, a part at a time. */
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Mirror } from '../../../mirror/mirror.ts';
import type { Candidate } from './candidates.ts';

/** Small enough that the screen shows it going on, and that the largest people fit into one request. */
const inOnePart = 50;

export interface Refused {
  row: number;
  name: string;
  refusal: Refusal;
}

/**
 * Goes on behind the first `from`; resolves to those who were refused. `onPart` hears after each part how many have
 * been answered, and who of them was refused. Rejects when the host cannot be reached or will not answer: whoever was
 * answered before is saved.
 */
export async function takePeople(
  mirror: Pick<Mirror, 'importPeople'>,
  { list, people, from }: { list: string; people: readonly Candidate[]; from: number },
  onPart: (done: number, refused: readonly Refused[]) => void,
): Promise<void> {
  for (let at = from; at < people.length; at += inOnePart) {
    const part = people.slice(at, at + inOnePart);
    const { outcomes } = await mirror.importPeople({
      people: part.map(({ commandId, id, person, expected }) => ({
        id: commandId,
        patientId: id,
        data: { person, expected: { ...expected, list } },
      })),
    });
    const refused = part.flatMap(({ row, person }, index): Refused[] => {
      const outcome = outcomes[index];
      return outcome && !outcome.ok ? [{ row, name: person.name, refusal: outcome.refusal }] : [];
    });
    onPart(at + part.length, refused);
  }
}
