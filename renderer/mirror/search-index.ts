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
  /** Name, numbers, tickets, year of birth: words between spaces, with one at each end. */
  near: string;
  /** Commune and address, likewise. */
  far: string;
  /** Both. */
  all: string;
}

/** Shorter pieces are in the middle of somebody's every word. */
const shortestInside = 3;

/** `0912 345 6`. */
const spacedNumber = /^\d+( \d+)+$/;

interface Found {
  entry: Entry;
  rank: number;
}

export class SearchIndex {
  readonly #people = new Map<string, readonly Person[]>();
  readonly #tickets = new Map<string, readonly string[]>();
  readonly #entries = new Map<string, Entry>();

  clear(): void {
    this.#people.clear();
    this.#tickets.clear();
    this.#entries.clear();
  }

  /** Every description of somebody, the one that counts first; forgets them without any. */
  setPerson(id: string, people: readonly Person[]): void {
    if (people.length > 0) this.#people.set(id, people);
    else this.#people.delete(id);
    this.#index(id);
  }

  setTickets(id: string, tickets: readonly string[]): void {
    this.#tickets.set(id, tickets);
    this.#index(id);
  }

  /**
   * Ids of the people who match every word, in any order, the last ones perhaps half typed. Best first: typed
   * whole; all words whole; all at the start of a word; also in the address; inside words, three letters or more.
   * A number may have spaces or dots in it.
   */
  find(text: string, limit = 20): string[] {
    const query = searchText(text);
    if (query === '') return [];
    // Long words first: fewer people have them.
    const words = query
      .split(' ')
      .map(wanted)
      .toSorted((a, b) => b.word.length - a.word.length);
    const number = spacedNumber.test(query) ? wanted(query.replaceAll(' ', '')) : undefined;
    const best: Found[] = [];
    for (const entry of this.#entries.values()) {
      const spelt = rankOf(entry, query, words);
      const dialled = number === undefined ? undefined : rankOf(entry, number.word, [number]);
      const rank = dialled === undefined ? spelt : Math.min(dialled, spelt ?? dialled);
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
    const people = this.#people.get(id);
    if (people) this.#entries.set(id, entryOf(id, people, this.#tickets.get(id) ?? []));
    else this.#entries.delete(id);
  }
}

function entryOf(id: string, people: readonly Person[], tickets: readonly string[]): Entry {
  const names = people.map(({ name }) => searchText(name));
  const numbers = [...people.flatMap(numbersOf), ...tickets.flatMap(ticketForms)];
  const years = people.map(({ birth }) => birth.year);
  const places = people.flatMap(({ commune, address }) => [commune?.name ?? '', address ?? '']);
  const near = ` ${[...names, ...numbers, ...years].join(' ')} `;
  const far = ` ${places.map(searchText).join(' ')} `;
  return { id, name: names[0] ?? '', whole: [...names, ...numbers], near, far, all: near + far };
}

/** A phone as it is dialled here, from abroad, and as it is written. */
function numbersOf({ identityNumber, insuranceNumber, phone }: Person): string[] {
  const local = phone?.replace(/\D/g, '').replace(/^84/, '0') ?? '';
  return [
    identityNumber ?? '',
    insuranceNumber?.toLowerCase() ?? '',
    local,
    local.replace(/^0/, '84'),
    searchText(phone ?? ''),
  ].filter(Boolean);
}

/** `A-017` as people type it: also `A017`, `017`, `A 17`, `A17`, `17`; likewise `AG-001` of a paper. */
function ticketForms(ticket: string): string[] {
  const spaced = searchText(ticket);
  const number = spaced.slice(spaced.indexOf(' ') + 1);
  const called = spaced.replace(number, number.replace(/^0+/, ''));
  return [spaced, called].flatMap((form) => [form, form.replace(' ', ''), form.slice(form.indexOf(' ') + 1)]);
}

/** A word that is looked for, in the forms in which it may stand in a text: made once, for ten thousand texts. */
interface Wanted {
  word: string;
  whole: string;
  start: string;
  /** Where it stands nowhere, nobody is found: the start, and of long words any place. */
  least: string;
}

function wanted(word: string): Wanted {
  const start = ` ${word}`;
  return { word, whole: `${start} `, start, least: word.length >= shortestInside ? word : start };
}

function rankOf(entry: Entry, query: string, words: readonly Wanted[]): number | undefined {
  // First, because it is what nearly everybody fails at.
  for (const { least } of words) if (!entry.all.includes(least)) return undefined;
  if (entry.whole.includes(query)) return 0;
  return words.reduce((rank, word) => Math.max(rank, placeOfWord(entry, word)), 1);
}

function placeOfWord({ near, far }: Entry, { whole, start }: Wanted): number {
  if (near.includes(whole)) return 1;
  if (near.includes(start)) return 2;
  return far.includes(start) ? 3 : 4;
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
