/**
 * People as they are looked for: normalised text in memory, read from end to end for every key pressed, which for
 * ten thousand people takes a few milliseconds and needs no upkeep.
 */
import { searchText } from '#shared/domain/patient/name.ts';
import type { Person } from '#shared/domain/patient/person.ts';

interface Entry {
  id: string;
  name: string;
  /** What counts as found when it is typed whole. */
  whole: string[];
  /** Name, numbers, ticket, year of birth: words between spaces, with one at each end. */
  near: string;
  /** Address, likewise. */
  far: string;
}

/** Shorter pieces are in the middle of somebody's every word. */
const shortestInside = 3;

interface Found {
  entry: Entry;
  rank: number;
}

export class SearchIndex {
  readonly #people = new Map<string, Person>();
  readonly #tickets = new Map<string, string[]>();
  readonly #entries = new Map<string, Entry>();

  clear(): void {
    this.#people.clear();
    this.#tickets.clear();
    this.#entries.clear();
  }

  setPerson(id: string, person: Person | undefined): void {
    if (person) this.#people.set(id, person);
    else this.#people.delete(id);
    this.#index(id);
  }

  addTicket(id: string, ticket: string): void {
    this.#tickets.set(id, [...(this.#tickets.get(id) ?? []), ticket]);
    this.#index(id);
  }

  /**
   * Ids of the people who match every word, in any order, the last ones perhaps half typed. Best first: typed
   * whole; all words whole; all at the start of a word; also in the address; inside words, three letters or more.
   */
  find(text: string, limit = 20): string[] {
    const query = searchText(text);
    if (query === '') return [];
    const words = query.split(' ');
    const best: Found[] = [];
    for (const entry of this.#entries.values()) {
      const rank = rankOf(entry, query, words);
      if (rank === undefined) continue;
      const found = { entry, rank };
      const last = best.at(-1);
      if (best.length >= limit && last && before(last, found)) continue;
      best.splice(placeOf(best, found), 0, found);
      if (best.length > limit) best.pop();
    }
    return best.map(({ entry }) => entry.id);
  }

  #index(id: string): void {
    const person = this.#people.get(id);
    if (person) this.#entries.set(id, entryOf(id, person, this.#tickets.get(id) ?? []));
    else this.#entries.delete(id);
  }
}

function entryOf(id: string, person: Person, tickets: readonly string[]): Entry {
  const name = searchText(person.name);
  const phone = person.phone?.replace(/\D/g, '') ?? '';
  const numbers = [
    person.identityNumber ?? '',
    person.insuranceNumber?.toLowerCase() ?? '',
    phone,
    phone.replace(/^84/, '0'),
    ...tickets.flatMap(ticketForms),
  ].filter(Boolean);
  const near = [name, ...numbers, searchText(person.phone ?? ''), person.birth.year].join(' ');
  return {
    id,
    name,
    whole: [name, ...numbers],
    near: ` ${near} `,
    far: ` ${searchText(person.address ?? '')} `,
  };
}

/** `A-017` as people type it: also `A017`, `017`, `A 17`, `17`. */
function ticketForms(ticket: string): string[] {
  const spaced = searchText(ticket);
  const number = spaced.slice(spaced.indexOf(' ') + 1);
  const short = number.replace(/^0+/, '');
  return [spaced, spaced.replace(' ', ''), number, spaced.replace(number, short), short];
}

function rankOf(entry: Entry, query: string, words: readonly string[]): number | undefined {
  if (entry.whole.includes(query)) return 0;
  let rank = 1;
  for (const word of words) {
    const place = placeOfWord(entry, word);
    if (place === undefined) return undefined;
    if (place > rank) rank = place;
  }
  return rank;
}

function placeOfWord({ near, far }: Entry, word: string): number | undefined {
  const start = ` ${word}`;
  if (near.includes(`${start} `)) return 1;
  if (near.includes(start)) return 2;
  if (far.includes(start)) return 3;
  const inside = word.length >= shortestInside && (near.includes(word) || far.includes(word));
  return inside ? 4 : undefined;
}

function before(a: Found, b: Found): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  if (a.entry.name !== b.entry.name) return a.entry.name < b.entry.name;
  return a.entry.id < b.entry.id;
}

function placeOf(best: readonly Found[], found: Found): number {
  const place = best.findIndex((each) => before(found, each));
  return place < 0 ? best.length : place;
}
