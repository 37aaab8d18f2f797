/** What stands on the board for each room. */
import type { Place } from '#shared/domain/day/places.ts';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import type { Calls } from './announcements.ts';

export interface BoardRoom {
  id: string;
  name: string;
  place: Place;
  /** Who is in the room, or on the way. */
  called?: QueueCall;
}

/** Every room of the day's places, with the call that is going on there. */
export function boardRooms(places: readonly Place[], calls: Calls): BoardRoom[] {
  return places.flatMap((place) =>
    place.rooms.map(({ id, name }) => {
      const called = calls.get(place.id)?.findLast((call) => call.room === id && call.endedAt === undefined);
      return { id, name, place, ...(called ? { called } : {}) };
    }),
  );
}

/** The last calls of all rooms, the newest first; a repeated one where it was last made. */
export function lastCalls(calls: Calls, count: number): QueueCall[] {
  return [...calls.values()]
    .flat()
    .toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : 0))
    .slice(0, count);
}

/** As many rooms as can be read from afar at once; more take turns. */
export const roomsOnOnePage = 12;

/** How many columns so many rooms stand in. */
export function columnsFor(rooms: number): number {
  if (rooms <= 4) return 2;
  return rooms <= 6 ? 3 : 4;
}
