/** Who comes to the pharmacy: as their prescriptions were issued, or in the order of a queue that is called. */
import type { SeatQueue } from '#renderer/app/queue/index.ts';
import type { QueueItem } from '#renderer/mirror/index.ts';
import { isDeskPlace } from '#shared/domain/day/places.ts';
import type { VisitSummary } from '#shared/rows.ts';

export const groups = ['waiting', 'partly', 'done'] as const;
export type Group = (typeof groups)[number];

/** What the queue reads of a visit. */
export type Queued = Pick<
  VisitSummary,
  | 'id'
  | 'ticket'
  | 'opened'
  | 'pharmacy'
  | 'waitingFor'
  | 'calledTo'
  | 'heldAt'
  | 'prescribed'
  | 'handedOutAt'
>;

/** Specialties this person still has to see: the prescription may yet be replaced. */
export function stillToSee(visit: Pick<Queued, 'waitingFor' | 'calledTo' | 'heldAt'>): string[] {
  return [...visit.calledTo, ...visit.waitingFor, ...visit.heldAt].filter((place) => !isDeskPlace(place));
}

/** Somebody in the list of the pharmacy; `item` when they are in its queue. */
export interface Listed {
  visit: VisitSummary;
  item?: QueueItem;
}

/** Each group of the list where nobody is called: `owed` are those who lack medicine, `done` those who got it all. */
export function groupsByPrescription(
  owed: readonly VisitSummary[],
  done: readonly VisitSummary[],
): Record<Group, Listed[]> {
  const of = (visits: readonly VisitSummary[]) => visits.map((visit) => ({ visit }));
  return {
    waiting: of(owed.filter((visit) => visit.pharmacy === 'waiting')),
    partly: of(owed.filter((visit) => visit.pharmacy === 'partly')),
    done: of(done),
  };
}

/**
 * The same where people are called: whoever is in the queue waits, in the order of calling, also for the rest of what
 * they were prescribed; after them who has to be given something but missed their call.
 */
export function groupsByCall(
  { called, waiting, held }: SeatQueue,
  owed: readonly VisitSummary[],
  done: readonly VisitSummary[],
): Record<Group, Listed[]> {
  const queued = [...called, ...waiting, ...held].map((item) => ({ visit: item.visit, item }));
  const isQueued = new Set(queued.map(({ visit }) => visit.id));
  const others = groupsByPrescription(
    owed.filter(({ id }) => !isQueued.has(id)),
    done.filter(({ id }) => !isQueued.has(id)),
  );
  return { ...others, waiting: [...queued, ...others.waiting] };
}

/**
 * The one to take next: the oldest prescription of somebody who has no doctor left to see. Those passed over before,
 * as when their medicine has run out, come again when nobody else waits.
 */
export function nextToServe<V extends Queued>(
  queue: readonly V[],
  current: string | undefined,
  passed: ReadonlySet<string>,
): V | undefined {
  const ready = queue.filter(
    (visit) => visit.pharmacy === 'waiting' && visit.id !== current && stillToSee(visit).length === 0,
  );
  return ready.find((visit) => !passed.has(visit.id)) ?? ready[0];
}

/** When the pharmacy was last busy with a visit, as far as it gave anything; an ISO instant. */
export function lastServed({ handedOutAt, prescribed, openedAt }: ServedVisit): string {
  return handedOutAt ?? prescribed?.at ?? openedAt;
}

type ServedVisit = Pick<VisitSummary, 'handedOutAt' | 'prescribed' | 'openedAt'>;
