import { describe, expect, it } from 'vitest';
import { expectedWait, roomLeft } from './pace.ts';

const start = Date.UTC(2026, 10, 23, 1);
const instant = (minute: number) => new Date(start + minute * 60_000).toISOString();
/** Calls into one room, one after the other, each taking so many minutes. */
const calls = (minutes: readonly number[], room = 'room-1') => {
  let at = 0;
  return minutes.map((length) => {
    at += length;
    return { at: instant(at - length), endedAt: instant(at), room, outcome: 'seen' as const };
  });
};
const now = start + 60 * 60_000;

describe('the expected wait', () => {
  it('is not said before there is enough to go on', () => {
    expect(expectedWait(calls([10, 10, 10, 10]), 3, now)).toBeUndefined();
    expect(expectedWait(calls([10, 10, 10, 10, 10]), 3, now)).toBeDefined();
  });

  it('grows with the people ahead, in steps of five minutes', () => {
    const steady = calls([10, 10, 10, 10, 10]);
    expect(expectedWait(steady, 3, now)).toEqual({ fromMinutes: 30, toMinutes: 35 });
    expect(expectedWait(steady, 0, now)).toEqual({ fromMinutes: 0, toMinutes: 5 });
  });

  it('is a range as wide as the day is uneven', () => {
    expect(expectedWait(calls([4, 6, 10, 14, 20]), 4, now)).toEqual({ fromMinutes: 20, toMinutes: 60 });
  });

  it('is shared by the rooms that call', () => {
    const two = [...calls([10, 10, 10]), ...calls([10, 10, 10], 'room-2')];
    expect(expectedWait(two, 4, now)).toEqual({ fromMinutes: 20, toMinutes: 25 });
    expect(expectedWait(two, 4, now + 3 * 60 * 60_000)).toEqual({ fromMinutes: 40, toMinutes: 45 });
  });

  it('does not count people who did not come', () => {
    const missed = calls([1, 1, 1, 1, 1]).map((call) => ({ ...call, outcome: 'no-show' as const }));
    expect(expectedWait(missed, 3, now)).toBeUndefined();
  });
});

describe('what a queue can still take', () => {
  const steady = calls([10, 10, 10, 10, 10]);
  it.each([
    [60, 2, 4],
    [60, 6, 0],
    [60, 9, 0],
    [0, 0, 0],
    [-30, 0, 0],
  ])('in %d minutes with %d waiting is %d', (minutesLeft, waiting, expected) => {
    expect(roomLeft(steady, { waiting, minutesLeft, now })).toBe(expected);
  });
});
