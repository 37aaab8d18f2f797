import { expect, it } from 'vitest';
import { undoableStep } from './undoable-step.ts';

const after = (type: string) =>
  undoableStep({
    lastStep: { id: 'e', type, at: '2026-11-23T01:00:00.000Z', by: { id: 'd', name: '' }, station: 'A' },
  });

it('names the steps of a queue', () => {
  expect(after('queue.called')).toBe('called');
  expect(after('queue.held')).toBe('held');
  expect(after('visit.closed')).toBe('closed');
});

it('does not name a signed exam, what the pharmacy did, or nothing', () => {
  expect(after('exam.signed')).toBeUndefined();
  expect(after('dispensing.handed-out')).toBeUndefined();
  expect(undoableStep({})).toBeUndefined();
});
