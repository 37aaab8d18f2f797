import { describe, expect, it } from 'vitest';
import type { Priority } from '#shared/domain/queue/priority.ts';
import { longestWait } from './longest-wait.ts';

const now = Date.parse('2026-11-23T03:00:00Z');
const waits = (priority: Priority, minutes: number) => ({
  priority,
  since: new Date(now - minutes * 60_000).toISOString(),
  isInRoom: false,
  seenFirst: [],
});

describe('the longest wait of a place', () => {
  it('is the longest of a class, with how long that is', () => {
    expect(longestWait([waits('ordinary', 20), waits('ordinary', 61)], now)).toEqual({
      minutes: 61,
      length: 'long',
    });
  });

  it('is an emergency of ten minutes before an ordinary visit of an hour and a half', () => {
    expect(longestWait([waits('ordinary', 90), waits('emergency', 10)], now)).toEqual({
      minutes: 10,
      length: 'too-long',
    });
  });

  it('leaves out who is in a room, or comes only when everything else is done', () => {
    const elsewhere = [
      { ...waits('ordinary', 200), isInRoom: true },
      { ...waits('ordinary', 200), seenFirst: ['cardiology'] },
    ];
    expect(longestWait(elsewhere, now)).toBeUndefined();
    expect(longestWait([...elsewhere, waits('priority', 3)], now)?.minutes).toBe(3);
  });
});
