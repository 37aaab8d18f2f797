import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Bell } from './bell.ts';

let bell: Bell;
let controller: AbortController;
let heard: boolean;

async function listen(ms?: number): Promise<void> {
  heard = false;
  void bell.wait(controller.signal, ms).then(() => {
    heard = true;
  });
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  bell = new Bell();
  controller = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('waiting for a bell', () => {
  it('lasts until it rings', async () => {
    await listen();
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(heard).toBe(false);
    bell.ring();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toBe(true);
  });

  it('is over at once when it has rung before, and only once', async () => {
    bell.ring();
    bell.ring();
    await listen();
    expect(heard).toBe(true);
    await listen();
    expect(heard).toBe(false);
  });

  it('lasts no longer than wanted', async () => {
    await listen(500);
    await vi.advanceTimersByTimeAsync(499);
    expect(heard).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toBe(true);
  });

  it('is over when nobody needs it any more, and leaves no timer', async () => {
    await listen(500);
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
