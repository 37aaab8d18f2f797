import { describe, expect, it } from 'vitest';
import type { EntryStatus, QueueEntry } from '#shared/domain/queue/entry.ts';
import { stillMarked, visitsAt } from './by-place.ts';

const entry = (specialty: string, status: EntryStatus): QueueEntry => ({
  specialty,
  status,
  since: '2026-11-23T01:00:00Z',
  calls: [],
});
const waiting = { id: 'a', queue: [entry('cardiology', 'done'), entry('pharmacy', 'waiting')] };
const missed = { id: 'b', queue: [entry('cardiology', 'no-show')] };

describe('who is still here', () => {
  it('is everybody, or who is not done at one place', () => {
    expect(visitsAt([waiting, missed], undefined)).toEqual([waiting, missed]);
    expect(visitsAt([waiting, missed], 'cardiology')).toEqual([missed]);
    expect(visitsAt([waiting, missed], 'pharmacy')).toEqual([waiting]);
  });

  it('does not stay marked once they have left the list', () => {
    expect(stillMarked([missed], new Set(['a', 'b']))).toEqual([missed]);
  });
});
