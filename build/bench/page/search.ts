import type { Person } from '#shared/domain/patient/person.ts';
import { alternate, type Spread, timed } from '../measure.ts';
import { addPeople, lookThrough } from './add-people.ts';
import { mirror } from './open-station.ts';

export interface SearchSamples {
  ours: Spread;
  floor: Spread;
  /** The first search of a window reads everybody. */
  firstMs: number;
  people: number;
  /** How many searches found somebody: nobody shall measure a search that finds nothing. */
  found: number;
  searches: number;
}

const warmUp = 10;

/**
 * Adds these people to the day's own and types each text, key by key, as somebody would who looks for them;
 * the floor is a bare look through all names, already normalised.
 */
export async function measureSearch(more: Person[], texts: string[]): Promise<SearchSamples> {
  const names = await addPeople(more);
  const firstMs = await timed(() => mirror.search('a'));

  const keys = texts.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));
  const typed = (round: number) => keys[round % keys.length] ?? '';
  let found = 0;
  const spreads = await alternate(
    { rounds: keys.length, warmUp },
    (round) =>
      timed(async () => {
        found += (await mirror.search(typed(round))).length > 0 ? 1 : 0;
      }),
    async (round) => lookThrough(names, typed(round)),
  );
  return { ...spreads, firstMs, people: names.length, found, searches: keys.length + warmUp };
}
