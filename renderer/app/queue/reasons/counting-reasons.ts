import { type PriorityReason, priorities } from '#shared/domain/queue/priority.ts';

/** The reasons that count now: a decision by hand sets the class, so what was known before it no longer does. */
export function countingReasons(reasons: readonly PriorityReason[]): PriorityReason[] {
  return reasons.slice(
    Math.max(
      0,
      reasons.findLastIndex(({ code }) => code === 'by-hand'),
    ),
  );
}

/** The same, those that ask for the highest class first. */
export function gravestFirst(reasons: readonly PriorityReason[]): PriorityReason[] {
  return countingReasons(reasons).toSorted((a, b) => priorities.indexOf(a.to) - priorities.indexOf(b.to));
}
