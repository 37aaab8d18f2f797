import { isOpen } from '#shared/domain/queue/entry.ts';
import type { VisitSummary } from '#shared/rows.ts';

type OpenVisit = Pick<VisitSummary, 'queue'>;

/** Visits that are not done at a place; all without one. */
export function visitsAt<Visit extends OpenVisit>(
  visits: readonly Visit[],
  place: string | undefined,
): Visit[] {
  return visits.filter(
    ({ queue }) => place === undefined || queue.some((entry) => entry.specialty === place && isOpen(entry)),
  );
}

/** Ids that are marked and still among those shown: who was seen meanwhile is no longer ended. */
export function stillMarked<Visit extends { id: string }>(
  visits: readonly Visit[],
  marked: ReadonlySet<string>,
): Visit[] {
  return visits.filter(({ id }) => marked.has(id));
}
