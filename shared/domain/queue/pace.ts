/** How fast a queue moves, from the day's own calls: what people are told, and what can still be taken. */
import type { QueueCall } from './calls.ts';

/** Fewer finished calls say nothing yet. */
const enough = 5;
/** Only what was lately counts: a room speeds up, slows down, closes. */
const lately = 20;
const activeWithinMs = 45 * 60_000;

type PacedCall = Pick<QueueCall, 'at' | 'room' | 'endedAt' | 'outcome'>;

export interface Range {
  fromMinutes: number;
  toMinutes: number;
}

/** Minutes each of the last people spent in the room, the shortest first. */
function minutesInRoom(calls: readonly PacedCall[]): number[] {
  return calls
    .filter(({ outcome }) => outcome === 'seen' || outcome === 'held')
    .slice(-lately)
    .flatMap(({ at, endedAt }) => (endedAt ? [(Date.parse(endedAt) - Date.parse(at)) / 60_000] : []))
    .toSorted((a, b) => a - b);
}

function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** Rooms that called somebody lately; at least one. `now` in milliseconds. */
function activeRooms(calls: readonly PacedCall[], now: number): number {
  const rooms = calls.filter(({ at }) => now - Date.parse(at) <= activeWithinMs).map(({ room }) => room);
  return Math.max(1, new Set(rooms).size);
}

/**
 * How long somebody with `ahead` people before them will wait, from the lower to the upper quartile of the last
 * twenty times in a room, in steps of five minutes; nothing when fewer than five are known. `now` in milliseconds.
 */
export function expectedWait(calls: readonly PacedCall[], ahead: number, now: number): Range | undefined {
  const minutes = minutesInRoom(calls);
  if (minutes.length < enough) return undefined;
  const rounds = ahead / activeRooms(calls, now);
  const step = (value: number, round: (value: number) => number) => round((rounds * value) / 5) * 5;
  const fromMinutes = step(quantile(minutes, 0.25), Math.floor);
  return { fromMinutes, toMinutes: Math.max(fromMinutes + 5, step(quantile(minutes, 0.75), Math.ceil)) };
}

/**
 * How many more people a queue can take in the minutes left, at today's pace, those who wait already aside; never
 * below none; nothing when fewer than five finished calls are known. `now` in milliseconds.
 */
export function roomLeft(
  calls: readonly PacedCall[],
  { waiting, minutesLeft, now }: { waiting: number; minutesLeft: number; now: number },
): number | undefined {
  const minutes = minutesInRoom(calls);
  if (minutes.length < enough) return undefined;
  const each = Math.max(1, quantile(minutes, 0.5));
  return Math.max(0, Math.floor((activeRooms(calls, now) * Math.max(0, minutesLeft)) / each) - waiting);
}
