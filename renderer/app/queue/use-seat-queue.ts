import { type QueueItem, useCalled, useHeld, useQueue, type WaitingItem } from '#renderer/mirror/index.ts';
import type { Seat } from './seat/seat.ts';

/** The queue of a place as one of its rooms sees it. */
export interface SeatQueue {
  /** In a room of this place now, the last call first. */
  called: readonly QueueItem[];
  /** In the order in which this room will call them. */
  waiting: readonly WaitingItem[];
  /** Waiting for a result, the longest first. */
  held: readonly QueueItem[];
}

export function useSeatQueue({ place, room }: Seat): SeatQueue {
  const called = useCalled(place.id) ?? [];
  const waiting = useQueue(place.id, room.id) ?? [];
  const held = useHeld(place.id) ?? [];
  // Each is read on its own: between a call and its answer somebody may be in two of them.
  const inRoom = new Set(called.map((item) => item.id));
  return { called, held, waiting: waiting.filter((item) => !inRoom.has(item.id)) };
}
