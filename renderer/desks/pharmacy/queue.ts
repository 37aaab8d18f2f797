/** Who comes to the pharmacy, in the order in which their prescriptions were issued. */
import type { VisitSummary } from '#shared/rows.ts';

export const groups = ['waiting', 'partly', 'done'] as const;

/** What the queue reads of a visit. */
export type Queued = Pick<
  VisitSummary,
  'id' | 'ticket' | 'opened' | 'pharmacy' | 'waitingFor' | 'calledTo' | 'prescribed' | 'handedOutAt'
>;

/** Specialties this person still has to see: the prescription may yet be replaced. */
export function stillToSee(visit: Pick<Queued, 'waitingFor' | 'calledTo'>): string[] {
  return [...visit.calledTo, ...visit.waitingFor];
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

/** When the pharmacy was last busy with a visit; an ISO instant. */
export function lastServed(visit: Pick<Queued, 'handedOutAt'>): string {
  return visit.handedOutAt ?? '';
}
