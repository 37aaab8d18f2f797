/** How long people waited until they were called. */
import type { QueueEntry } from '../queue/entry.ts';
import type { ReportVisit } from './report-source.ts';

export interface Wait {
  visit: string;
  place: string;
  /** Whole minutes. */
  minutes: number;
}

/**
 * Whole minutes from joining a queue the first time to the first call; nothing when there was none. Who comes back to a queue
 * keeps the wait they had.
 */
function waitOf({ since, firstSince = since, calls }: QueueEntry): number | undefined {
  const call = calls.find(({ at }) => at >= firstSince);
  return call && Math.floor((Date.parse(call.at) - Date.parse(firstSince)) / 60_000);
}

/** Every wait that is known. What came from paper was called when it was entered: its wait is not. */
export function waitsOf(visits: readonly Pick<ReportVisit, 'visit'>[]): Wait[] {
  return visits.flatMap(({ visit: { id, queue, opened } }) =>
    opened.paper
      ? []
      : queue.flatMap((entry) => {
          const minutes = waitOf(entry);
          return minutes === undefined ? [] : [{ visit: id, place: entry.specialty, minutes }];
        }),
  );
}

/**
 * The shortest wait that at least a share of people did not exceed, of waits that are sorted, shortest first: 0.5 is the
 * median, the lower one of two middle ones.
 */
export function quantile(sorted: readonly Wait[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]?.minutes;
}
