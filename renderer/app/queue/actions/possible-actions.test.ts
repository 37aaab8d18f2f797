import { describe, expect, it } from 'vitest';
import type { EntryStatus } from '#shared/domain/queue/entry.ts';
import { possibleActions } from './possible-actions.ts';

const call = { event: 'e', at: '', room: 'room-1', roomName: '', by: '', priority: 'ordinary' as const };
const seat = { place: 'cardiology', room: 'room-1' };
const visit = (status: EntryStatus, calledTo: string[] = []) => ({
  queue: [{ specialty: 'cardiology', since: '', status, calls: [call] }],
  calledTo,
  isOpen: status === 'done' || status === 'left' ? (0 as const) : (1 as const),
});
const actions = (status: EntryStatus, calledTo?: string[]) =>
  possibleActions(visit(status, calledTo), seat, () => true);

describe('what can be done about somebody in a queue', () => {
  it.each([
    ['waiting', ['call', 'transfer', 'priority', 'leave']],
    ['called', ['recall', 'no-show', 'hold', 'return', 'transfer', 'priority', 'leave']],
    ['held', ['call', 'return', 'transfer', 'priority', 'leave']],
    ['no-show', ['return', 'transfer', 'priority', 'leave']],
    ['done', []],
    ['left', []],
  ] as const)('depends on where they are: %s', (status, expected) => {
    expect(actions(status)).toEqual(expected);
  });

  it('does not call somebody who is in a room', () => {
    expect(actions('waiting', ['neurology'])).not.toContain('call');
  });

  it('repeats the call only in the room that made it', () => {
    const there = { ...seat, room: 'room-2' };
    expect(possibleActions(visit('called'), there, () => true)).not.toContain('recall');
  });

  it('is what this person’s role may do', () => {
    const may = (type: string) => type === 'visit.recall';
    expect(possibleActions(visit('called'), seat, may)).toEqual(['recall']);
  });

  it('concerns the visit alone where it does not wait', () => {
    expect(possibleActions(visit('waiting'), { ...seat, place: 'neurology' }, () => true)).toEqual([
      'priority',
      'leave',
    ]);
  });
});
