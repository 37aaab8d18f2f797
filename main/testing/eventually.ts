/** Waits in tests for what comes by itself. */
import { vi } from 'vitest';

/** Far longer than it takes on a busy computer: what never comes is said then. */
const patienceMs = 30_000;

/** Asks again and again until `check` no longer throws; throws what it threw last. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: patienceMs });
