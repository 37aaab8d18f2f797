import { expect, it } from 'vitest';
import { createTries } from './tries.ts';

function waitAfter(failures: number): number {
  const tries = createTries();
  for (let count = 0; count < failures; count += 1) tries.failed(1_000);
  return tries.waitMs(1_000);
}

it('lets three tries go and then makes every next one wait twice as long, up to a minute', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 50, 2_000].map(waitAfter);
  expect(waits).toEqual([0, 0, 0, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});

it('counts the wait from the last failure', () => {
  const tries = createTries();
  for (const now of [0, 100, 200]) tries.failed(now);
  expect([200, 1_200, 2_199, 2_200, 9_000].map(tries.waitMs)).toEqual([2_000, 1_000, 1, 0, 0]);
});

it('forgets failures after a success', () => {
  const tries = createTries();
  for (let count = 0; count < 5; count += 1) tries.failed(0);
  tries.succeeded();
  expect(tries.waitMs(0)).toBe(0);
});

it('does not lock anybody out for an hour when the clock is set back an hour', () => {
  const tries = createTries();
  for (let count = 0; count < 3; count += 1) tries.failed(3_600_000);
  expect(tries.waitMs(0)).toBe(2_000);
  expect(tries.waitMs(2_000)).toBe(0);
});
