/** The part of a visit that ends it before everything was done: somebody left, or the day did. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import type { Actor } from '../event.ts';
import { isOpen, left } from '../queue/entry.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import type { VisitState } from './visit.ts';

export const closingReasons = ['left-unseen', 'end-of-day', 'to-hospital', 'other'] as const;
export type ClosingReason = (typeof closingReasons)[number];

const closeSchema = z.object({
  reason: z.enum(closingReasons, 'required'),
  note: z.string().trim().max(300).optional(),
});

export interface Closed extends z.infer<typeof closeSchema> {
  at: string;
  by: Actor;
}

const closingEvents = { 'visit.closed': closeSchema };

export const closingUndoable = ['visit.closed'];

export const closingCommands = {
  /** Ends all waiting of a visit with a reason. Refused: `unknown-subject`, `visit-closed`. */
  'visit.close': command(closeSchema, (visit: VisitState, data) => {
    if (!visit.opened) return refuse('unknown-subject');
    return visit.closed ? refuse('visit-closed') : happened({ type: 'visit.closed', data });
  }),
};

export const evolveClosing: Evolver<VisitState> = evolver<VisitState, typeof closingEvents>(closingEvents, {
  'visit.closed': (visit, { at, by, data }) => ({
    ...visit,
    closed: { ...data, at, by },
    queue: visit.queue.map((entry) => (isOpen(entry) ? left(entry, 'left', at, 'left') : entry)),
  }),
});
