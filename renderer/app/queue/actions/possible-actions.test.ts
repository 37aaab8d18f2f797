import { describe, expect, it } from 'vitest';
import type { EntryStatus } from '#shared/domain/queue/entry.ts';
import { possibleActions } from './possible-actions.ts';

const visit = (status: EntryStatus, calledTo: string[] = []) => ({
  queue: [{ specialty: 'cardiology', since: '', status, calls: [] }],
  calledTo,
  isOpen: status === 'done' || status === 'left' ? (0 as const) : (1 as const),
});
const actions = (status: EntryStatus, calledTo?: string[]) =>
  possibleActions(visit(status, calledTo), 'cardiology', () => true);

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

  it('is what this person’s role may do', () => {
    const may = (type: string) => type === 'visit.recall';
    expect(possibleActions(visit('called'), 'cardiology', may)).toEqual(['recall']);
  });

  it('concerns the visit alone where it does not wait', () => {
    expect(possibleActions(visit('waiting'), 'neurology', () => true)).toEqual(['priority', 'leave']);
  });
});
