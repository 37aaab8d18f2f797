import type { Priority } from '#shared/domain/queue/priority.ts';
import { type WaitLength, waitLength } from '#shared/domain/queue/thresholds.ts';

interface Waits {
  priority: Priority;
  /** ISO instant. */
  since: string;
  isInRoom: boolean;
  seenFirst: readonly string[];
}

const lengths: readonly WaitLength[] = ['fine', 'long', 'too-long'];

/**
 * The wait that needs looking after most: too long for its class before merely long, then by minutes. Nothing where
 * nobody waits who could be called. `now` in milliseconds.
 */
export function longestWait(
  queue: readonly Waits[],
  now: number,
): { minutes: number; length: WaitLength } | undefined {
  const waits = queue
    .filter(({ isInRoom, seenFirst }) => !isInRoom && seenFirst.length === 0)
    .map(({ priority, since }) => {
      const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
      return { minutes, length: waitLength(priority, minutes) };
    });
  const [worst] = waits.toSorted(
    (a, b) => lengths.indexOf(b.length) - lengths.indexOf(a.length) || b.minutes - a.minutes,
  );
  return worst;
}
