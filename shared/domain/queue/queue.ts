/** The part of a visit that waits: one entry for each specialty. */
import { z } from 'zod';
import { type Context, type Decision, happened, refuse } from '../context.ts';
import { command, type Evolver, evolver, withDispute } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';

const entryStatuses = ['waiting', 'called', 'done', 'no-show'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

export interface Call {
  event: string;
  at: string;
  room: string;
  roomName: string;
  by: string;
}

export interface QueueEntry {
  specialty: string;
  /** ISO instant from which the wait counts. */
  since: string;
  status: EntryStatus;
  calls: Call[];
}

const specialtySchema = z.object({ specialty: z.string().min(1).max(60) });
const calledSchema = specialtySchema.extend({ room: z.string(), roomName: z.string() });

const queueEvents = {
  'queue.joined': specialtySchema,
  'queue.called': calledSchema,
  'queue.recalled': calledSchema,
  'queue.no-show': specialtySchema,
  'queue.returned': specialtySchema,
};

export const queueUndoable = ['queue.joined', 'queue.called', 'queue.no-show', 'queue.returned'];

/** The entry of a specialty, when the visit has one. */
export function entryOf(visit: VisitState, specialty: string): QueueEntry | undefined {
  return visit.queue.find((entry) => entry.specialty === specialty);
}

function room(context: Context, id: string, specialty: string) {
  return context.rows.day()?.rooms.find((each) => each.id === id && each.specialty === specialty);
}

const roomCommandSchema = specialtySchema.extend({ room: z.string().min(1).max(60) });

export const queueCommands = {
  /** One more specialty for somebody already here. Refused: `already-in-queue`, `unknown-specialty`. */
  'visit.join-queue': command(specialtySchema, (visit: VisitState, { specialty }, { rows }) => {
    if (!visit.opened) return refuse('unknown-subject');
    if (!rows.day()?.specialties.some((each) => each.id === specialty)) return refuse('unknown-specialty');
    const entry = entryOf(visit, specialty);
    if (entry && entry.status !== 'done') return refuse('already-in-queue');
    return happened({ type: 'queue.joined', data: { specialty } });
  }),
  /** Calls somebody into a room. Refused: `not-waiting`, `called-elsewhere` (name and room of who was faster). */
  'visit.call': command(roomCommandSchema, (visit: VisitState, data, context): Decision => {
    const entry = entryOf(visit, data.specialty);
    const into = room(context, data.room, data.specialty);
    if (!into) return refuse('unknown-room');
    const elsewhere = visit.queue.find((each) => each.status === 'called')?.calls.at(-1);
    if (elsewhere) return refuse('called-elsewhere', { name: elsewhere.by, room: elsewhere.roomName });
    if (entry?.status !== 'waiting') return refuse('not-waiting');
    return happened({
      type: 'queue.called',
      data: { specialty: data.specialty, room: into.id, roomName: into.name },
    });
  }),
  'visit.recall': command(roomCommandSchema, (visit: VisitState, data, context) => {
    const into = room(context, data.room, data.specialty);
    if (!into) return refuse('unknown-room');
    if (entryOf(visit, data.specialty)?.status !== 'called') return refuse('not-called');
    return happened({
      type: 'queue.recalled',
      data: { specialty: data.specialty, room: into.id, roomName: into.name },
    });
  }),
  'visit.no-show': command(specialtySchema, (visit: VisitState, { specialty }) =>
    entryOf(visit, specialty)?.status === 'called'
      ? happened({ type: 'queue.no-show', data: { specialty } })
      : refuse('not-called'),
  ),
  /** Somebody called or missed waits again, at the place their arrival gives them. */
  'visit.return-to-queue': command(specialtySchema, (visit: VisitState, { specialty }) => {
    const status = entryOf(visit, specialty)?.status;
    if (status !== 'called' && status !== 'no-show') return refuse('not-called');
    return happened({ type: 'queue.returned', data: { specialty } });
  }),
};

function withEntry(
  visit: VisitState,
  specialty: string,
  change: (entry: QueueEntry) => QueueEntry,
): VisitState {
  return {
    ...visit,
    queue: visit.queue.map((entry) => (entry.specialty === specialty ? change(entry) : entry)),
  };
}

const status = (visit: VisitState, specialty: string, status: EntryStatus) =>
  withEntry(visit, specialty, (entry) => ({ ...entry, status }));

export const evolveQueue: Evolver<VisitState> = evolver<VisitState, typeof queueEvents>(queueEvents, {
  'queue.joined': (visit, { data, at }) => join(visit, data.specialty, at),
  'queue.called': (visit, event) => {
    const { specialty, room, roomName } = event.data;
    const isOver = entryOf(visit, specialty)?.status === 'done';
    const open = visit.queue.find((entry) => entry.status === 'called');
    const earlier = (isOver ? entryOf(visit, specialty) : open)?.calls.at(-1);
    const called = withEntry(visit, specialty, (entry) => ({
      ...entry,
      // A call from a room that had not seen the exam does not begin it again.
      status: isOver ? 'done' : 'called',
      calls: [...entry.calls, { event: event.id, at: event.at, room, roomName, by: event.by.name }],
    }));
    // Two stations that could not see each other: both calls stay.
    return earlier && (isOver || earlier.room !== room)
      ? withDispute(called, 'called-twice', [earlier.event, event.id])
      : called;
  },
  'queue.recalled': (visit, event) => {
    const { specialty, room, roomName } = event.data;
    return withEntry(visit, specialty, (entry) => ({
      ...entry,
      calls: [...entry.calls, { event: event.id, at: event.at, room, roomName, by: event.by.name }],
    }));
  },
  'queue.no-show': (visit, { data }) => status(visit, data.specialty, 'no-show'),
  'queue.returned': (visit, { data }) => status(visit, data.specialty, 'waiting'),
});

/** A visit that waits for one more specialty; a finished one starts over. */
export function join(visit: VisitState, specialty: string, at: string): VisitState {
  if (entryOf(visit, specialty)) {
    return withEntry(visit, specialty, (entry) =>
      entry.status === 'done' ? { ...entry, status: 'waiting', since: at } : entry,
    );
  }
  return { ...visit, queue: [...visit.queue, { specialty, since: at, status: 'waiting', calls: [] }] };
}

/** The wait for a specialty is over. */
export function finishEntry(visit: VisitState, specialty: string): VisitState {
  return status(visit, specialty, 'done');
}
