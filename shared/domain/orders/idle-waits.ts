/**
 * Nobody waits for what will not come. Looked at after every event, so that it holds whatever happened in whatever
 * order: an answer, a cancelled order, a place that is done with somebody or sends them elsewhere.
 */
import type { DomainEvent } from '../event.ts';
import { backToRoom, entryOf, isOpen, left, type QueueEntry } from '../queue/entry.ts';
import type { VisitState } from '../visit/visit.ts';
import { isOrderOpen, openOrdersAt } from './orders.ts';

type Waits = Pick<VisitState, 'queue' | 'orders'>;

/** The visit without needless waits, and back at the rooms that have everything they asked for. */
export function evolveIdleWaits(visit: VisitState, { at }: Pick<DomainEvent, 'at'>): VisitState {
  return changed(
    changed(visit, (entry, now) => (isNeedless(now, entry) ? left(entry, 'left', at, 'left') : entry)),
    stillHeld,
  );
}

function changed(visit: VisitState, change: (entry: QueueEntry, visit: Waits) => QueueEntry): VisitState {
  const queue = visit.queue.map((entry) => change(entry, visit));
  return queue.every((entry, index) => entry === visit.queue[index]) ? visit : { ...visit, queue };
}

/** Only orders brought them there, and none is left. Whoever is in the room already decides themselves. */
const isNeedless = (visit: Waits, entry: QueueEntry) =>
  entry.forOrders === true &&
  isOpen(entry) &&
  entry.status !== 'called' &&
  openOrdersAt(visit, entry.specialty).length === 0;

/** Held for the next of the places that are waited for, or back for the room when there is none. */
function stillHeld(entry: QueueEntry, visit: Waits): QueueEntry {
  const { hold, status } = entry;
  if (status !== 'held' || hold?.waitsFor === undefined) return entry;
  const awaited = hold.forOrders ? placesAwaited(visit, entry.specialty) : [hold.waitsFor];
  const coming = awaited.filter((place) => {
    const there = entryOf(visit, place);
    return there !== undefined && isOpen(there);
  });
  const [first] = coming;
  if (first === undefined) return backToRoom(entry);
  return coming.includes(hold.waitsFor) ? entry : { ...entry, hold: { ...hold, waitsFor: first } };
}

/** Places that have not answered everything a specialty asked of them. */
const placesAwaited = ({ orders }: Pick<VisitState, 'orders'>, specialty: string): string[] => [
  ...new Set(
    orders
      .filter((order) => order.specialty === specialty && isOrderOpen(order))
      .flatMap(({ place }) => place ?? []),
  ),
];
