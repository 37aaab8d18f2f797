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

/** Who "mark all" marks: not who is in a room, whose exam would be cut off. */
export function markedAtOnce<Visit extends Pick<VisitSummary, 'calledTo'>>(
  visits: readonly Visit[],
): Visit[] {
  return visits.filter(({ calledTo }) => calledTo.length === 0);
}

/** Who was marked, by id, and whether they were in a room at that moment. */
export type Marks = ReadonlyMap<string, boolean>;

export const marksOf = (visits: readonly Pick<VisitSummary, 'id' | 'calledTo'>[]): Marks =>
  new Map(visits.map(({ id, calledTo }) => [id, calledTo.length > 0]));

/** Who is marked and still here: who was seen meanwhile is not ended, nor who was called into a room only then. */
export function stillMarked<Visit extends Pick<VisitSummary, 'id' | 'calledTo'>>(
  visits: readonly Visit[],
  marked: Marks,
): Visit[] {
  return visits.filter(({ id, calledTo }) => marked.get(id) || (marked.has(id) && calledTo.length === 0));
}
