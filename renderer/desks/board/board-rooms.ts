/** What stands on the board for each room: a pure reading of the day and of the calls. */
import { type Place, placesOf } from '#shared/domain/day/places.ts';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import type { DayRow } from '#shared/rows.ts';

export interface BoardRoom {
  id: string;
  name: string;
  place: Place;
  /** Whoever is called into it now, else whoever was called last. */
  call?: QueueCall;
  /** Whether the call still goes on. */
  isCalling: boolean;
}

type CallsByPlace = ReadonlyMap<string, readonly QueueCall[]>;
type Day = Pick<DayRow, 'rooms' | 'specialties'>;

const earlier = (a: QueueCall, b: QueueCall) => (a.lastAt < b.lastAt ? a : b);
const later = (a: QueueCall | undefined, b: QueueCall) => (a && earlier(a, b) === b ? a : b);

/** Every room of the day in the order of its places, with its call. */
export function boardRooms(day: Day, calls: CallsByPlace): BoardRoom[] {
  return placesOf(day).flatMap((place) =>
    place.rooms.map(({ id, name }) => {
      const here = (calls.get(place.id) ?? []).filter(({ room }) => room === id);
      const going = here.filter(({ endedAt }) => endedAt === undefined);
      const call = (going.length > 0 ? going : here).reduce<QueueCall | undefined>(later, undefined);
      return { id, name, place, ...(call ? { call } : {}), isCalling: going.length > 0 };
    }),
  );
}

/** The last calls of all rooms, the latest first. */
export function lastCalls(calls: CallsByPlace, count: number): QueueCall[] {
  return [...calls.values()]
    .flat()
    .toSorted((a, b) => (earlier(a, b) === a ? 1 : -1))
    .slice(0, count);
}
