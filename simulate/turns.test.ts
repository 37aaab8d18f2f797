import { describe, expect, it } from 'vitest';
import { createClock } from './clock.ts';
import { minutes, type Robot } from './robots/robot.ts';
import { takeTurns } from './turns.ts';

describe('turns', () => {
  it('go to whoever is free first, and the clock moves on to that moment', async () => {
    const clock = createClock(new Date('2026-11-23T02:00:00Z'), '07:00');
    const log: string[] = [];
    let changes = 0;
    const busy = (name: string, ms: number, times: number): Robot => ({
      async act() {
        if (times === 0) return { idle: true };
        times -= 1;
        changes += 1;
        log.push(`${name} ${clock.now().toISOString().slice(11, 16)}`);
        return { busyMs: ms };
      },
    });
    await takeTurns([busy('slow', minutes(10), 2), busy('fast', minutes(4), 3)], {
      clock,
      changes: () => changes,
      pace: 1,
    });
    expect(log).toEqual(['slow 00:00', 'fast 00:00', 'fast 00:04', 'fast 00:08', 'slow 00:10']);
  });

  it('wake somebody with nothing to do at the time they named, or when something has changed', async () => {
    const clock = createClock(new Date('2026-11-23T02:00:00Z'), '07:00');
    const opening = clock.read();
    let changes = 0;
    const looks: number[] = [];
    const waits: Robot = {
      async act() {
        const now = clock.read() - opening;
        if (now < minutes(30)) return { idle: true, until: opening + minutes(30) };
        if (changes === 0) changes += 1;
        return { idle: true };
      },
    };
    const watches: Robot = {
      async act() {
        looks.push((clock.read() - opening) / 60_000);
        return { idle: true };
      },
    };
    await takeTurns([watches, waits], { clock, changes: () => changes, pace: 1 });
    expect(looks).toEqual([0, 30]);
  });
});
