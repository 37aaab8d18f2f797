/** Where somebody in a queue can be transferred to. */
import { type Place, placesOf } from '#shared/domain/day/places.ts';
import { isInQueue } from '#shared/domain/queue/entry.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import type { Room } from '../seat/seat.ts';

export interface Target {
  place: Place;
  /** Rooms that can be asked for there. */
  rooms: Room[];
  /** Another room of the same place: one has to be named. */
  isSamePlace: boolean;
}

/** Places that somebody who waits at `place` is not in yet, and the other rooms of that place itself; `room` is where one sits. */
export function transferTargets(
  day: Pick<DayRow, 'specialties' | 'rooms'>,
  visit: Pick<VisitSummary, 'queue'>,
  { place, room }: { place: string; room: string },
): Target[] {
  const isIn = (id: string) => visit.queue.some((entry) => entry.specialty === id && isInQueue(entry));
  return placesOf(day).flatMap((each): Target[] => {
    const isSamePlace = each.id === place;
    const rooms = isSamePlace ? each.rooms.filter(({ id }) => id !== room) : each.rooms;
    if (rooms.length === 0 || (!isSamePlace && isIn(each.id))) return [];
    return [{ place: each, rooms, isSamePlace }];
  });
}
