/** When a wait is long. The minutes are this programme's own, not the law's. */
import type { Priority } from './priority.ts';

export type WaitLength = 'fine' | 'long' | 'too-long';

const minutes: Record<Priority, { long: number; tooLong: number }> = {
  emergency: { long: 5, tooLong: 10 },
  priority: { long: 30, tooLong: 60 },
  ordinary: { long: 60, tooLong: 120 },
};

export function waitLength(priority: Priority, waitedMinutes: number): WaitLength {
  const { long, tooLong } = minutes[priority];
  return waitedMinutes >= tooLong ? 'too-long' : waitedMinutes >= long ? 'long' : 'fine';
}
