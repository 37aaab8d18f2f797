/** How long people waited, from their arrival until they were first called to a place. */
import type { Priority } from '#shared/domain/queue/priority.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { type Spread, spread } from './notes.ts';

interface Wait extends Spread {
  count: number;
}

export interface WaitMinutes {
  /** By the class at the moment of the call. */
  byClass: Record<string, Wait>;
  /** By specialty or desk. */
  byPlace: Record<string, Wait>;
}

interface FirstCall {
  place: string;
  priority: Priority;
  minutes: number;
}

/** The first call of each entry; whoever came back from triage has waited since they came to the door. */
function firstCalls(visits: readonly Pick<VisitSummary, 'queue'>[]): FirstCall[] {
  return visits.flatMap(({ queue }) =>
    queue.flatMap(({ specialty, since, calls: [first] }) =>
      first
        ? [
            {
              place: specialty,
              priority: first.priority,
              minutes: Math.max(0, Date.parse(first.at) - Date.parse(since)) / 60_000,
            },
          ]
        : [],
    ),
  );
}

function grouped(calls: readonly FirstCall[], keyOf: (call: FirstCall) => string): Record<string, Wait> {
  const groups = Map.groupBy(calls, keyOf);
  return Object.fromEntries(
    [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, { count: each.length, ...spread(each.map(({ minutes }) => minutes)) }]),
  );
}

export function waitMinutes(visits: readonly Pick<VisitSummary, 'queue'>[]): WaitMinutes {
  const calls = firstCalls(visits);
  return {
    byClass: grouped(calls, ({ priority }) => priority),
    byPlace: grouped(calls, ({ place }) => place),
  };
}
