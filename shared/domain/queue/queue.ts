/** The part of a visit that waits: one entry for each place. */
import { z } from 'zod';
import { type Context, type Decision, happened, refuse } from '../context.ts';
import { placeOf } from '../day/places.ts';
import { checkIntake } from '../intake/intake.ts';
import { command, type Evolver, evolver, withDispute } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import {
  backToRoom,
  type Call,
  entryOf,
  finishEntry,
  isInQueue,
  isOpen,
  join,
  keptForNow,
  left,
  released,
  unseen,
  whenOf,
  withEntry,
} from './entry.ts';
import { priorities, priorityFrom } from './priority.ts';

const specialtySchema = z.object({ specialty: z.string().min(1).max(60) });
const calledSchema = specialtySchema.extend({ room: z.string(), roomName: z.string() });
const roomSchema = z.object({ id: z.string(), name: z.string() });
const reason = z.string().trim().max(300);

const noShowSchema = specialtySchema.extend({
  /** Out of the queue until they turn up; at its end; or after some others. Left out: out. */
  back: z.enum(['out', 'end', 'after']).optional(),
  others: z.number().int().min(1).max(50).optional(),
});
const heldSchema = specialtySchema.extend({
  waitsFor: z.string().optional(),
  reason: reason.optional(),
  room: z.string(),
  roomName: z.string(),
});
const transferredSchema = specialtySchema.extend({
  to: z.string(),
  room: roomSchema.optional(),
  reason: reason.optional(),
});
const prioritySchema = z.object({ priority: z.enum(priorities), reason: reason.min(1, 'required') });

const queueEvents = {
  'queue.joined': specialtySchema.extend({ room: roomSchema.optional() }),
  'queue.called': calledSchema,
  'queue.recalled': calledSchema,
  'queue.no-show': noShowSchema,
  'queue.returned': specialtySchema,
  'queue.held': heldSchema,
  'queue.transferred': transferredSchema,
  'queue.finished': specialtySchema,
  'queue.priority-set': prioritySchema,
};

export const queueUndoable = [
  'queue.joined',
  'queue.called',
  'queue.recalled',
  'queue.no-show',
  'queue.returned',
  'queue.held',
  'queue.transferred',
  'queue.finished',
  'queue.priority-set',
];

function room(context: Context, id: string | undefined, specialty: string) {
  return context.rows.day()?.rooms.find((each) => each.id === id && each.specialty === specialty);
}

const roomCommandSchema = specialtySchema.extend({ room: z.string().min(1).max(60) });

/** Others called before somebody who missed their call, unless another number is said. */
export const othersAfterNoShow = 3;

export const queueCommands = {
  /**
   * One more place for somebody already here, perhaps one room of it.
   * Refused: `already-in-queue`, `unknown-specialty`, `unknown-room`, `intake-closed`, `specialty-closed`.
   */
  'visit.join-queue': command(
    specialtySchema.extend({ room: z.string().max(60).optional() }),
    (visit: VisitState, data, context) => {
      const day = context.rows.day();
      const place = day && placeOf(day, data.specialty);
      if (!visit.opened) return refuse('unknown-subject');
      if (!place) return refuse('unknown-specialty');
      const into = room(context, data.room, data.specialty);
      if (data.room !== undefined && !into) return refuse('unknown-room');
      const entry = entryOf(visit, data.specialty);
      if (entry && isInQueue(entry)) return refuse('already-in-queue');
      const closed = visit.priority === 'emergency' ? undefined : checkIntake(context.rows, [place]);
      if (closed) return { refusal: closed };
      return happened({
        type: 'queue.joined',
        data: { specialty: data.specialty, ...(into ? { room: { id: into.id, name: into.name } } : {}) },
      });
    },
  ),
  /** Calls somebody into a room. Refused: `not-waiting`, `called-elsewhere` (name and room of who was faster). */
  'visit.call': command(roomCommandSchema, (visit: VisitState, data, context): Decision => {
    const entry = entryOf(visit, data.specialty);
    const into = room(context, data.room, data.specialty);
    if (!into) return refuse('unknown-room');
    const elsewhere = visit.queue.find((each) => each.status === 'called')?.calls.at(-1);
    if (elsewhere) return refuse('called-elsewhere', { name: elsewhere.by, room: elsewhere.roomName });
    if (entry?.status !== 'waiting' && entry?.status !== 'held') return refuse('not-waiting');
    return happened({
      type: 'queue.called',
      data: { specialty: data.specialty, room: into.id, roomName: into.name },
    });
  }),
  /** The same call once more. Refused: `unknown-room`, `not-called`, `called-elsewhere` (only the room that called repeats it). */
  'visit.recall': command(roomCommandSchema, (visit: VisitState, data, context) => {
    const into = room(context, data.room, data.specialty);
    const entry = entryOf(visit, data.specialty);
    const call = entry?.calls.at(-1);
    if (!into) return refuse('unknown-room');
    if (entry?.status !== 'called' || !call) return refuse('not-called');
    if (call.room !== into.id) return refuse('called-elsewhere', { name: call.by, room: call.roomName });
    return happened({
      type: 'queue.recalled',
      data: { specialty: data.specialty, room: into.id, roomName: into.name },
    });
  }),
  /** Called and not come. Refused: `not-called`. */
  'visit.no-show': command(noShowSchema, (visit: VisitState, data) => {
    if (entryOf(visit, data.specialty)?.status !== 'called') return refuse('not-called');
    const { specialty, back = 'out', others = othersAfterNoShow } = data;
    return happened({
      type: 'queue.no-show',
      data: { specialty, back, ...(back === 'after' ? { others } : {}) },
    });
  }),
  /**
   * Somebody called or missed waits again, at the place their arrival gives them; somebody held, for the room that
   * held them. Refused: `not-called`.
   */
  'visit.return-to-queue': command(specialtySchema, (visit: VisitState, { specialty }) => {
    const status = entryOf(visit, specialty)?.status;
    if (status !== 'called' && status !== 'no-show' && status !== 'held') return refuse('not-called');
    return happened({ type: 'queue.returned', data: { specialty } });
  }),
  /**
   * Somebody called goes for a result and comes back to the same room first. With `waitsFor` they also join
   * that queue, and come back by themselves when it is done. Refused: `not-called`, `unknown-specialty`.
   */
  'visit.hold': command(
    specialtySchema.extend({ waitsFor: z.string().max(60).optional(), reason: reason.optional() }),
    (visit: VisitState, data, { rows }): Decision => {
      const { specialty, waitsFor } = data;
      const day = rows.day();
      const call = entryOf(visit, specialty)?.calls.at(-1);
      if (entryOf(visit, specialty)?.status !== 'called' || !call) return refuse('not-called');
      if (waitsFor !== undefined && (waitsFor === specialty || !day || !placeOf(day, waitsFor)))
        return refuse('unknown-specialty');
      const held = {
        specialty,
        ...(waitsFor === undefined ? {} : { waitsFor }),
        ...(data.reason ? { reason: data.reason } : {}),
        room: call.room,
        roomName: call.roomName,
      };
      return happened({ type: 'queue.held', data: held });
    },
  ),
  /**
   * Somebody in a queue goes to another place, or to one room of it, and keeps the time they have waited.
   * Refused: `not-waiting`, `already-in-queue`, `unknown-specialty`, `unknown-room`.
   */
  'visit.transfer': command(
    specialtySchema.extend({
      to: z.string().min(1).max(60),
      room: z.string().max(60).optional(),
      reason: reason.optional(),
    }),
    (visit: VisitState, data, context): Decision => {
      const day = context.rows.day();
      const entry = entryOf(visit, data.specialty);
      const target = entryOf(visit, data.to);
      const into = room(context, data.room, data.to);
      if (!entry || !isOpen(entry)) return refuse('not-waiting');
      if (!day || !placeOf(day, data.to)) return refuse('unknown-specialty');
      if (data.room !== undefined && !into) return refuse('unknown-room');
      const toItself = data.to === data.specialty;
      if (toItself && !into) return refuse('unknown-room');
      if (!toItself && target && isInQueue(target)) return refuse('already-in-queue');
      return happened({
        type: 'queue.transferred',
        data: {
          specialty: data.specialty,
          to: data.to,
          ...(into ? { room: { id: into.id, name: into.name } } : {}),
          ...(data.reason ? { reason: data.reason } : {}),
        },
      });
    },
  ),
  /** What a desk had to do is done. Refused: `not-waiting`. */
  'visit.finish': command(specialtySchema, (visit: VisitState, { specialty }) => {
    const entry = entryOf(visit, specialty);
    return entry && isOpen(entry)
      ? happened({ type: 'queue.finished', data: { specialty } })
      : refuse('not-waiting');
  }),
  /** Raises or lowers the class of a visit. Refused: `unknown-subject`, `same-priority`. */
  'visit.set-priority': command(prioritySchema, (visit: VisitState, data) => {
    if (!visit.opened) return refuse('unknown-subject');
    if (visit.priority === data.priority) return refuse('same-priority');
    return happened({ type: 'queue.priority-set', data });
  }),
};

function calledInto(
  visit: VisitState,
  event: { id: string; at: string; by: { name: string }; data: z.infer<typeof calledSchema> },
): Call {
  const { specialty, room, roomName } = event.data;
  const entry = entryOf(visit, specialty);
  const keptFor = entry && keptForNow(entry);
  return {
    event: event.id,
    at: event.at,
    room,
    roomName,
    by: event.by.name,
    priority: visit.priority,
    ...(keptFor?.returning && keptFor.id === room ? { returning: true } : {}),
    ...(keptFor ? { keptFor } : {}),
  };
}

export const evolveQueue: Evolver<VisitState> = evolver<VisitState, typeof queueEvents>(queueEvents, {
  'queue.joined': (visit, event) => join(visit, event.data.specialty, whenOf(event), event.data.room),
  'queue.called': (visit, event) => {
    const { specialty, room } = event.data;
    const isOver = entryOf(visit, specialty)?.status === 'done';
    const open = visit.queue.find((entry) => entry.status === 'called');
    const earlier = (isOver ? entryOf(visit, specialty) : open)?.calls.at(-1);
    const call = calledInto(visit, event);
    const called = withEntry(visit, specialty, ({ room: _, after: __, hold: ___, ...entry }) => ({
      ...entry,
      // A call from a room that had not seen the exam does not begin it again.
      status: isOver ? 'done' : 'called',
      calls: [...entry.calls, isOver ? { ...call, endedAt: call.at } : call],
    }));
    // Two stations that could not see each other: both calls stay.
    return earlier && (isOver || earlier.room !== room)
      ? withDispute(called, 'called-twice', [earlier.event, event.id])
      : called;
  },
  'queue.recalled': (visit, event) =>
    withEntry(visit, event.data.specialty, (entry) => ({
      ...entry,
      calls: [...entry.calls, { ...calledInto(visit, event), again: true }],
    })),
  'queue.no-show': (visit, { at, data }) =>
    withEntry(visit, data.specialty, (entry) => {
      if (data.back === undefined || data.back === 'out') return unseen(entry, 'no-show', at, 'no-show');
      const missed = unseen(entry, 'waiting', at, 'no-show');
      return data.back === 'end'
        ? { ...missed, since: at }
        : { ...missed, after: { at, others: data.others ?? othersAfterNoShow } };
    }),
  'queue.returned': (visit, { at, data }) =>
    withEntry(visit, data.specialty, (entry) =>
      entry.status === 'held' ? backToRoom(entry) : unseen(entry, 'waiting', at, 'returned'),
    ),
  'queue.held': (visit, { at, by, data }) => {
    const { specialty, waitsFor, reason, room, roomName } = data;
    const hold = {
      ...(waitsFor === undefined ? {} : { waitsFor }),
      ...(reason === undefined ? {} : { reason }),
      ...{ room, roomName, at, by: by.name },
    };
    const joined = waitsFor === undefined ? visit : join(visit, waitsFor, at);
    return withEntry(joined, specialty, (entry) => ({ ...left(entry, 'held', at, 'held'), hold }));
  },
  'queue.transferred': (visit, { at, data }) => {
    const { specialty, to, room } = data;
    const entry = entryOf(visit, specialty);
    if (!entry) return visit;
    if (to === specialty) {
      return withEntry(visit, specialty, (each) => ({
        ...left(each, 'waiting', at, 'returned'),
        ...(room ? { room: { ...room, returning: false } } : {}),
      }));
    }
    const gone = withEntry(visit, specialty, (each) => left(each, 'left', at, 'left'));
    return join(released(gone, specialty), to, entry.since, room);
  },
  'queue.finished': (visit, { at, data }) => finishEntry(visit, data.specialty, at),
  'queue.priority-set': (visit, { at, by, data }) => {
    const reason = { code: 'by-hand' as const, to: data.priority, text: data.reason, by: by.name, at };
    const reasons = [...visit.reasons, reason];
    return { ...visit, reasons, priority: priorityFrom(reasons) };
  },
});
