import { searchText } from '#shared/domain/patient/name.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { TypedPerson } from '#shared/domain/patient/typed-person.ts';
import { alternate, type Spread, timed } from '../measure.ts';
import { addPeople, lookThrough } from './add-people.ts';
import { mirror } from './open-station.ts';

export interface DuplicateSamples {
  ours: Spread;
  floor: Spread;
  /** The first question of a window reads everybody. */
  firstMs: number;
  people: number;
  /** People written down a second time, and how many of them were named first when all was typed. */
  typed: number;
  recognised: number;
  keys: number;
}

const warmUp = 10;

/**
 * Adds these people to the day's own and writes some of them down once more, key by key, then field by field; the
 * floor is a bare look through all names, already normalised, for the same text.
 */
export async function measureDuplicates(more: Person[], count: number): Promise<DuplicateSamples> {
  const names = await addPeople(more);
  const firstMs = await timed(() => mirror.likelyDuplicates({ name: 'a' }));
  const step = Math.floor(more.length / count);
  const again = more.filter((_, index) => index % step === 0).slice(0, count);
  let recognised = 0;
  for (const person of again) {
    const [first] = await mirror.likelyDuplicates(person);
    if (first?.patient.person.name === person.name) recognised += 1;
  }
  const keys = again.flatMap(keysOf);
  const typed = (round: number) => keys[round % keys.length] ?? {};
  const spreads = await alternate(
    { rounds: keys.length, warmUp },
    (round) => timed(() => mirror.likelyDuplicates(typed(round))),
    async (round) => lookThrough(names, searchText(typed(round).name ?? '')),
  );
  return { ...spreads, firstMs, people: names.length, typed: again.length, recognised, keys: keys.length };
}

/** What is known after each key of the name, and then after each field. */
function keysOf({ name, sex, birth, address, phone, identityNumber }: Person): TypedPerson[] {
  const letters = Array.from(name, (_, index) => ({ name: name.slice(0, index + 1) }));
  const whole = { name, sex, birth };
  return [
    ...letters,
    { name, sex },
    whole,
    { ...whole, address },
    { ...whole, address, phone },
    { ...whole, address, phone, identityNumber },
  ];
}
