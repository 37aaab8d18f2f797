/** What was saved at one station, and when the others have it on their screens. */
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { CommandReply, RowsReply } from '#shared/host-api.ts';
import type { NetworkRow } from '#shared/network.ts';
import { bookTables } from '#shared/rows.ts';
import type { Door } from '../door.ts';

/** What the simulation sees of one station while its windows work. */
export interface Sight {
  letter: string;
  /** As its screens were told last. */
  network: NetworkRow | undefined;
  /** How often rows changed that its screens show by now; those of the network do not count. */
  changes: number;
  /** Whether the screens show all that they were told. */
  isShown: boolean;
  /** Cut off or killed, until it has caught up again: what is seen then is no measure. */
  isOut: boolean;
  /** Counts up when it parts from the others, or comes back to them. */
  partings: number;
}

export interface Sightings {
  /** A door whose traffic is noted. */
  watch(letter: string, door: Door): { door: Door; sight: Sight };
  /** Waits until what was saved is on the screens of all who are together, for so many ms at most. */
  settled(withinMs: number): Promise<void>;
  /** From a command's answer until another station had its row, in ms; only between stations that were together. */
  seenMs(): number[];
}

interface Saved {
  at: number;
  by: string;
  /** Who was together at that moment, each with its partings so far; nobody when whoever saved it was alone. */
  partings: Map<string, number>;
}

export function createSightings(): Sightings {
  const sights = new Map<string, Sight>();
  const saved = new Map<string, Saved>();
  /** Last event of a row → station → when its rows said so first. */
  const seen = new Map<string, Map<string, { at: number; partings: number }>>();
  /** Subject → the last event saved there. */
  const newest = new Map<string, string>();

  function noteSaved(letter: string, subject: string, { events }: { events: string[] }): void {
    const event = events.at(-1);
    if (event === undefined || saved.has(event)) return;
    const here = together();
    const isAlone = !here.some((sight) => sight.letter === letter);
    const partings = new Map(isAlone ? [] : here.map((sight) => [sight.letter, sight.partings]));
    saved.set(event, { at: performance.now(), by: letter, partings });
    newest.set(subject, event);
  }

  function noteRows(sight: Sight, { put }: RowsReply): void {
    const network = put.network?.[0];
    if (network) {
      if (network.state !== sight.network?.state) sight.partings += 1;
      sight.network = network;
    }
    const rows = [put.patients, put.visits, put.lots, put.savingsBooks, put.intake].flatMap(
      (each): { lastEvent?: string }[] => each ?? [],
    );
    const now = { at: performance.now(), partings: sight.partings };
    for (const { lastEvent } of rows) {
      if (lastEvent === undefined) continue;
      const by = seen.get(lastEvent) ?? new Map();
      if (!by.has(sight.letter)) by.set(sight.letter, now);
      seen.set(lastEvent, by);
    }
  }

  const together = () =>
    [...sights.values()].filter(({ network, isOut }) => network?.state === 'together' && !isOut);

  /** Whether somebody who is together with who saved it has not got it yet. */
  function isAwaited(event: string): boolean {
    const partings = saved.get(event)?.partings;
    return together().some(
      (sight) =>
        partings?.get(sight.letter) === sight.partings &&
        !(seen.get(event)?.has(sight.letter) && sight.isShown),
    );
  }

  return {
    watch(letter, door) {
      const sight: Sight = {
        letter,
        network: undefined,
        changes: 0,
        isShown: true,
        isOut: false,
        partings: 0,
      };
      sights.set(letter, sight);
      let news: string | undefined;
      async function rows(request: Request, url: URL): Promise<Response> {
        // Whoever asks for what comes after a position shows everything up to it.
        if (news !== undefined && url.searchParams.get('after') === news) {
          news = undefined;
          sight.changes += 1;
          sight.isShown = true;
        }
        const response = await door.fetch(request);
        if (!response.ok) return response;
        const reply: RowsReply = await response.clone().json();
        noteRows(sight, reply);
        if (bookTables.some((table) => reply.put[table] || reply.remove[table])) {
          news = reply.position;
          sight.isShown = false;
        }
        return response;
      }
      async function command(request: Request): Promise<Response> {
        const { subject }: { subject: string } = await request.clone().json();
        const response = await door.fetch(request);
        if (!response.ok) return response;
        const reply: CommandReply = await response.clone().json();
        if (reply.ok) noteSaved(letter, subject, reply);
        return response;
      }
      const fetch: Door['fetch'] = (request) => {
        const url = new URL(request.url);
        if (url.pathname === '/api/rows') return rows(request, url);
        return url.pathname === '/api/commands' ? command(request) : door.fetch(request);
      };
      return { door: { ...door, fetch }, sight };
    },
    async settled(withinMs) {
      const until = performance.now() + withinMs;
      while (performance.now() < until) {
        for (const [subject, event] of newest) if (!isAwaited(event)) newest.delete(subject);
        if (newest.size === 0) return;
        await delay(2);
      }
      newest.clear();
    },
    seenMs: () =>
      [...saved].flatMap(([event, { at, by, partings }]) =>
        [...(seen.get(event) ?? [])].flatMap(([letter, sighting]) =>
          letter !== by && partings.get(letter) === sighting.partings ? [Math.max(0, sighting.at - at)] : [],
        ),
      ),
  };
}
