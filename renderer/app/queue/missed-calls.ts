import type { QueueEntry } from '#shared/domain/queue/entry.ts';

/** How often somebody was called to a place and was not there. */
export function missedCalls({ calls }: Pick<QueueEntry, 'calls'>): number {
  return calls.filter(({ outcome }) => outcome === 'no-show').length;
}

/** How many others a room still calls before somebody who missed a call at `after.at`; never below none. */
export function othersLeft(
  after: NonNullable<QueueEntry['after']>,
  calls: readonly { visit: string; at: string }[],
  visit: string,
): number {
  const since = calls.filter((call) => call.at > after.at && call.visit !== visit).length;
  return Math.max(0, after.others - since);
}
