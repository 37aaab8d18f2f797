/** What happens in the queues of a visit, as it is written down, and what becomes of the visit. */
import { z } from 'zod';
import { withDispute } from '../dispute.ts';
import { type Evolver, evolver } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import {
  backToRoom,
  type Call,
  entryOf,
  finishEntry,
  join,
  keptForNow,
  lastCall,
  left,
  unseen,
  waitsAnew,
  whenOf,
  withEntry,
} from './entry.ts';
import { priorities, priorityFrom } from './priority.ts';

export const specialtySchema = z.object({ specialty: z.string().min(1).max(60) });
const calledSchema = specialtySchema.extend({ room: z.string(), roomName: z.string() });
const roomSchema = z.object({ id: z.string(), name: z.string() });
export const reason = z.string().trim().max(300);

export const noShowSchema = specialtySchema.extend({
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
export const prioritySchema = z.object({ priority: z.enum(priorities), reason: reason.min(1, 'required') });

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

/** Others called before somebody who missed their call, unless another number is said. */
export const othersAfterNoShow = 3;

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
    const earlier = lastCall(isOver ? entryOf(visit, specialty) : open);
    const call = calledInto(visit, event);
    const called = withEntry(visit, specialty, ({ room: _, after: __, hold: ___, ...entry }) => ({
      ...entry,
      // A call from a room that had not seen the exam does not begin it again.
      status: isOver ? 'done' : 'called',
      calls: [...entry.calls, isOver ? { ...call, endedAt: call.at } : call],
    }));
    // Two stations that could not see each other: both calls stay.
    if (!earlier || (!isOver && earlier.room === room)) return called;
    const values = [earlier.roomName, event.data.roomName];
    return withDispute(called, 'called-twice', [earlier.event, event.id], { values });
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
        ? waitsAnew(missed, at)
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
      room,
      roomName,
      at,
      by: by.name,
    };
    const joined = waitsFor === undefined ? visit : join(visit, waitsFor, at);
    return withEntry(joined, specialty, (entry) => ({ ...left(entry, 'held', at, 'held'), hold }));
  },
  'queue.transferred': (visit, { at, data }) => {
    const { specialty, to, room } = data;
    const entry = entryOf(visit, specialty);
    if (!entry) return visit;
    if (to === specialty) {
      return withEntry(visit, specialty, (each) => {
        // Held, they go on waiting for the result, and come back to the other room.
        if (each.status === 'held' && each.hold && room)
          return { ...each, hold: { ...each.hold, room: room.id, roomName: room.name } };
        return {
          ...left(each, 'waiting', at, 'returned'),
          ...(room ? { room: { ...room, returning: false } } : {}),
        };
      });
    }
    const gone = withEntry(visit, specialty, (each) => left(each, 'left', at, 'left'));
    return join(gone, to, entry.since, room);
  },
  'queue.finished': (visit, { at, data }) => finishEntry(visit, data.specialty, at),
  'queue.priority-set': (visit, { at, by, data }) => {
    const reason = { code: 'by-hand' as const, to: data.priority, text: data.reason, by: by.name, at };
    const reasons = [...visit.reasons, reason];
    return { ...visit, reasons, priority: priorityFrom(reasons) };
  },
});
