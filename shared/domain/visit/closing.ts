/** The part of a visit that ends it before everything was done: somebody left, or the day did. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import { type Dispute, sidesOf, type Way, withDispute } from '../dispute.ts';
import type { Actor, DomainEvent } from '../event.ts';
import { isOpen, left, type QueueEntry } from '../queue/entry.ts';
import { command, type Evolver, evolver, settlingOf } from '../subject.ts';
import { type Act, actOf, hasSeen, seenIn, seenSchema } from './sight.ts';
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

/** A closing, and the waiting it ended, as it was before. */
export interface Closing {
  event: string;
  closed: Closed;
  ended: QueueEntry[];
}

const closedSchema = closeSchema.extend({ seen: seenSchema.optional() });
const closingEvents = { 'visit.closed': closedSchema };

export const closingUndoable = ['visit.closed'];

export const closingCommands = {
  /** Ends all waiting of a visit with a reason. Refused: `unknown-subject`, `visit-closed`. */
  'visit.close': command(closeSchema, (visit: VisitState, data) => {
    if (!visit.opened) return refuse('unknown-subject');
    if (visit.closed) return refuse('visit-closed');
    return happened({ type: 'visit.closed', data: { ...data, seen: seenIn(visit.acts) } });
  }),
};

const evolveClosed: Evolver<VisitState> = evolver<VisitState, typeof closingEvents>(closingEvents, {
  'visit.closed': (visit, { id, at, by, data: { seen: _, ...data } }) => {
    const closed = { ...data, at, by };
    const closing = { event: id, closed, ended: visit.queue.filter(isOpen) };
    return { ...ended(visit, at), closed, closings: [...visit.closings, closing] };
  },
});

function ended(visit: VisitState, at: string): VisitState {
  return {
    ...visit,
    queue: visit.queue.map((entry) => (isOpen(entry) ? left(entry, 'left', at, 'left') : entry)),
  };
}

const isClosing = ({ type }: { type: string }) => type === 'visit.closed';

/** What says that somebody is still here. Their class, who they are, a missed call and an order taken back do not. */
const goesOn = ({ type }: { type: string }) =>
  !isClosing({ type }) &&
  !type.endsWith('.settled') &&
  ![
    'visit.opened',
    'visit.category-corrected',
    'queue.priority-set',
    'queue.no-show',
    'queue.finished',
    'order.cancelled',
  ].includes(type);

/** A visit that was closed while somebody who had not seen it went on, whichever was recorded first. */
function evolveSight(visit: VisitState, event: DomainEvent): VisitState {
  const stated = isClosing(event) ? closedSchema.safeParse(event.data).data?.seen : undefined;
  const act = actOf(visit.acts, event, stated);
  const next = { ...visit, acts: [...visit.acts, act] };
  const contradicts = (other: Act) =>
    !hasSeen(act, other) && ((isClosing(act) && goesOn(other)) || (goesOn(act) && isClosing(other)));
  const other = visit.acts.find(contradicts);
  if (!other) return next;
  const closing = isClosing(act) ? act : other;
  // What else is recorded on a closed visit adds nothing, until somebody has settled it.
  const isKnown = visit.disputes.some(
    ({ kind, events, settled }) => kind === 'closed-continued' && !settled && events.includes(closing.event),
  );
  if (isKnown) return next;
  const { closed } = visit.closings.find((each) => each.event === closing.event) ?? {};
  const values = [other, act].map((each) => (each === closing ? closed?.reason : undefined));
  return withDispute(next, 'closed-continued', [other.event, act.event], { values });
}

/** Settles whether a visit is over: the fact that holds is the closing, or the other one. */
function evolveOver(visit: VisitState, event: DomainEvent): VisitState {
  const settling = settlingOf(visit, event);
  if (settling?.dispute.kind !== 'closed-continued') return visit;
  const { dispute, settled } = settling;
  const sides = sidesOf(dispute, settled.way);
  const closing = closingOf(visit, dispute);
  if (!sides || !closing) return visit;
  if (sides.kept === closing.event) return { ...ended(visit, event.at), closed: closing.closed };
  const { closed: _, ...open } = visit;
  return {
    ...open,
    queue: visit.queue.map((entry) =>
      entry.status === 'left'
        ? (closing.ended.find(({ specialty }) => specialty === entry.specialty) ?? entry)
        : entry,
    ),
  };
}

const closingOf = ({ closings }: Pick<VisitState, 'closings'>, { events }: Dispute) =>
  closings.find(({ event }) => events.includes(event));

/** Either: the visit is over, or it goes on. */
export const waysOfClosing = (): readonly Way[] => ['first', 'second'];

export const evolveClosing: Evolver<VisitState> = (visit, event) =>
  evolveOver(evolveSight(evolveClosed(visit, event), event), event);
