import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFresh } from './keep-fresh.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('loads at once, and of many changes meanwhile the last one once more after a pause', async () => {
  let value = 0;
  const loaded: number[] = [];
  const fresh = keepFresh(async () => void loaded.push(value), 1000);
  for (value = 1; value <= 5; value += 1) fresh.changed();
  await vi.advanceTimersByTimeAsync(999);
  expect(loaded).toEqual([1]);
  await vi.advanceTimersByTimeAsync(1);
  expect(loaded).toEqual([1, 6]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(loaded).toEqual([1, 6]);
  fresh.changed();
  expect(loaded).toHaveLength(3);
});

it('never has two loads under way', async () => {
  let running = 0;
  let most = 0;
  const fresh = keepFresh(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, 300));
    running -= 1;
  }, 100);
  for (let index = 0; index < 20; index += 1) {
    fresh.changed();
    await vi.advanceTimersByTimeAsync(70);
  }
  expect(most).toBe(1);
});

it('loads nothing any more once it is stopped', async () => {
  const load = vi.fn(async () => undefined);
  const fresh = keepFresh(load, 1000);
  fresh.changed();
  fresh.changed();
  fresh.stop();
  await vi.advanceTimersByTimeAsync(5000);
  fresh.changed();
  expect(load).toHaveBeenCalledTimes(1);
});
