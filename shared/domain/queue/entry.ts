/** A place in one queue, and what happens to it. Pure changes of a visit's `queue`; the events are in `events.ts`. */
import type { DomainEvent } from '../event.ts';
import type { VisitState } from '../visit/visit.ts';
import type { Priority } from './priority.ts';

const entryStatuses = ['waiting', 'called', 'held', 'done', 'no-show', 'left'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** How a call ended. */
export type CallOutcome = 'seen' | 'no-show' | 'held' | 'returned' | 'left';

/** Only this room calls them; `returning`: they come back to it. */
export interface KeptFor {
  id: string;
  name: string;
  returning: boolean;
}

export interface Call {
  event: string;
  at: string;
  room: string;
  roomName: string;
  by: string;
  /** The same call once more. */
  again?: true;
  /** The class at that moment, which the ratio counts. */
  priority: Priority;
  /** Somebody who came back to this room. */
  returning?: true;
  /** They were kept for this room; without being seen they are again. */
  keptFor?: KeptFor;
  endedAt?: string;
  outcome?: CallOutcome;
}

/** Waiting for something else, after which the same room goes on. */
interface Hold {
  /** The place whose result is waited for. */
  waitsFor?: string;
  /** Until every place has answered what the specialty asked of it; `waitsFor` is the next of them. */
  forOrders?: true;
  reason?: string;
  room: string;
  roomName: string;
  at: string;
  by: string;
}

export interface QueueEntry {
  /** A specialty, or a desk. */
  specialty: string;
  /** ISO instant from which the wait counts. */
  since: string;
  /** Somebody who was called and waits anew: ISO instant from which they waited for their first call. */
  firstSince?: string;
  status: EntryStatus;
  calls: Call[];
  room?: KeptFor;
  /** Missed a call: not before so many others have been called since. */
  after?: { at: string; others: number };
  hold?: Hold;
  /** Nothing but an order brought them here. */
  forOrders?: true;
}

/** The entry of a place, when the visit has one. */
export function entryOf(visit: Pick<VisitState, 'queue'>, specialty: string): QueueEntry | undefined {
  return visit.queue.find((entry) => entry.specialty === specialty);
}

/** Whether an entry still leads to an exam: what is done or left does not. */
export const isOpen = ({ status }: QueueEntry) => status !== 'done' && status !== 'left';

/** Whether somebody is in the queue of an entry now; who missed their call is not, until they turn up. */
export const isInQueue = (entry: QueueEntry) => isOpen(entry) && entry.status !== 'no-show';

export function withEntry(
  visit: VisitState,
  specialty: string,
  change: (entry: QueueEntry) => QueueEntry,
): VisitState {
  return {
    ...visit,
    queue: visit.queue.map((entry) => (entry.specialty === specialty ? change(entry) : entry)),
  };
}

/** An entry without what only counted while it was waiting or held. */
function plain({ specialty, since, firstSince, status, calls, forOrders }: QueueEntry): QueueEntry {
  return {
    specialty,
    since,
    status,
    calls,
    ...(firstSince === undefined ? {} : { firstSince }),
    ...(forOrders ? { forOrders } : {}),
  };
}

/** A wait that counts anew from `since`. Before the first call there was none to remember. */
export function waitsAnew(entry: QueueEntry, since: string): QueueEntry {
  const { calls, firstSince = entry.since } = entry;
  return { ...entry, since, ...(calls.length > 0 ? { firstSince } : {}) };
}

/** The last call of an entry, whose repetitions come after it. */
export const lastCall = (entry: Pick<QueueEntry, 'calls'> | undefined): Call | undefined =>
  entry?.calls.findLast((call) => !call.again);

/** Ends the call that is going on, if one is. */
function endCall(calls: readonly Call[], at: string, outcome: CallOutcome): Call[] {
  const begun = calls.findLastIndex((call) => !call.again);
  return calls.map((call, index) =>
    index === begun && call.endedAt === undefined ? { ...call, endedAt: at, outcome } : call,
  );
}

/** An entry that is no longer called; `at` is when. */
export function left(entry: QueueEntry, status: EntryStatus, at: string, outcome: CallOutcome): QueueEntry {
  return { ...plain(entry), status, calls: endCall(entry.calls, at, outcome) };
}

/** Somebody called who was not seen: as `left`, and kept again for the room for which they were kept before. */
export function unseen(
  entry: QueueEntry,
  status: 'waiting' | 'no-show',
  at: string,
  outcome: 'no-show' | 'returned',
): QueueEntry {
  const keptFor = entry.room ?? lastCall(entry)?.keptFor;
  return { ...left(entry, status, at, outcome), ...(keptFor ? { room: keptFor } : {}) };
}

/**
 * A visit that waits for one more place since `since`; a finished entry starts over, and who missed their call there
 * waits again. With `room` only that room calls them. A visit that was closed goes on.
 */
export function join(
  visit: VisitState,
  specialty: string,
  since: string,
  room?: { id: string; name: string },
): VisitState {
  const kept = room ? { room: { ...room, returning: false } } : {};
  const { closed: _, ...open } = visit;
  if (!entryOf(visit, specialty)) {
    return { ...open, queue: [...visit.queue, { specialty, since, status: 'waiting', calls: [], ...kept }] };
  }
  return withEntry(open, specialty, (entry) => {
    if (isInQueue(entry)) return entry;
    if (isOpen(entry)) return { ...entry, status: 'waiting', ...kept };
    const { forOrders: _, ...again } = waitsAnew(plain(entry), since);
    return { ...again, status: 'waiting', ...kept };
  });
}

/** The wait for a place is over; whoever was held until then may go back to their room (`evolveIdleWaits`). */
export function finishEntry(visit: VisitState, specialty: string, at: string): VisitState {
  return withEntry(visit, specialty, (entry) => left(entry, 'done', at, 'seen'));
}

/** Somebody held waits again, for the room that held them. */
export function backToRoom(entry: QueueEntry): QueueEntry {
  const room = keptForNow(entry);
  return { ...plain(entry), status: 'waiting', ...(room ? { room } : {}) };
}

/** The room for which somebody is kept: the one that held them, or to which they were sent. */
export function keptForNow({ hold, room }: Pick<QueueEntry, 'hold' | 'room'>): KeptFor | undefined {
  return hold ? { id: hold.room, name: hold.roomName, returning: true } : room;
}

/** When something happened: the time on the paper where it was written down first. */
export function whenOf(event: Pick<DomainEvent, 'at' | 'occurredAt'>): string {
  return event.occurredAt ?? event.at;
}
