/**
 * Wrong tries at a passphrase or a PIN slow down: three are free, then 2 s, 4 s, 8 s … up to a minute.
 * Times are milliseconds of any one clock.
 *
 * Count a try as failed before it is checked and clear it when it was right, so that tries made side by side do not
 * slip past the count.
 */
const freeTries = 3;
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;

export interface Tries {
  /** How long until the next try may be made; 0 when it may be made now. */
  waitMs(now: number): number;
  failed(now: number): void;
  succeeded(): void;
}

export function createTries(): Tries {
  let failures = 0;
  let lastFailure = 0;
  return {
    waitMs(now) {
      if (failures < freeTries) return 0;
      // A clock that was set back must not lock anybody out until it has caught up.
      lastFailure = Math.min(lastFailure, now);
      const delay = Math.min(firstWaitMs * 2 ** (failures - freeTries), longestWaitMs);
      return Math.max(0, lastFailure + delay - now);
    },
    failed(now) {
      failures += 1;
      lastFailure = now;
    },
    succeeded() {
      failures = 0;
    },
  };
}
