/** What people do about somebody in a queue: each command decides what happens. */
import { z } from 'zod';
import { type Context, type Decision, happened, refuse } from '../context.ts';
import { placeOf } from '../day/places.ts';
import { checkIntake } from '../intake/intake.ts';
import { command } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import { entryOf, isInQueue, isOpen } from './entry.ts';
import { noShowSchema, othersAfterNoShow, prioritySchema, reason, specialtySchema } from './events.ts';

function room(context: Context, id: string | undefined, specialty: string) {
  return context.rows.day()?.rooms.find((each) => each.id === id && each.specialty === specialty);
}

const roomCommandSchema = specialtySchema.extend({ room: z.string().min(1).max(60) });

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
