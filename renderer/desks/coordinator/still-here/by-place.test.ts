import { describe, expect, it } from 'vitest';
import type { EntryStatus, QueueEntry } from '#shared/domain/queue/entry.ts';
import { markedAtOnce, marksOf, stillMarked, visitsAt } from './by-place.ts';

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

  it('is not marked with all others while they are in a room', () => {
    const inRoom = { id: 'c', calledTo: ['cardiology'] };
    const outside = { id: 'd', calledTo: [] };
    expect(markedAtOnce([inRoom, outside])).toEqual([outside]);
  });

  it('does not stay marked once they have left the list, or are called into a room only then', () => {
    const marked = marksOf([
      { id: 'gone', calledTo: [] },
      { id: 'a', calledTo: [] },
      { id: 'b', calledTo: [] },
      { id: 'c', calledTo: ['cardiology'] },
    ]);
    const still = { id: 'a', calledTo: [] };
    const calledSince = { id: 'b', calledTo: ['cardiology'] };
    const markedInRoom = { id: 'c', calledTo: ['cardiology'] };
    expect(stillMarked([still, calledSince, markedInRoom], marked)).toEqual([still, markedInRoom]);
  });
});
