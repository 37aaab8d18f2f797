import { expect, it } from 'vitest';
import type { Priority } from '#shared/domain/queue/priority.ts';
import { whoIsBefore } from './before.ts';

const waiting = (id: string, minute: string, priority: Priority = 'ordinary') => ({
  id,
  priority,
  since: `2026-11-23T01:${minute}:00.000Z`,
  reason: priority === 'priority' ? ('priority' as const) : ('arrival' as const),
  isInRoom: false,
});

it('names everybody who stands before somebody, each with the reason', () => {
  const queue = [waiting('a', '30', 'priority'), waiting('b', '10'), waiting('c', '20'), waiting('d', '25')];
  expect(whoIsBefore(queue, 'c').map(({ item, why }) => [item.id, why])).toEqual([
    ['a', 'priority'],
    ['b', 'earlier'],
  ]);
});

it('names nobody before the first, or before somebody who is not in the queue', () => {
  expect(whoIsBefore([waiting('a', '00')], 'a')).toEqual([]);
  expect(whoIsBefore([waiting('a', '00')], 'x')).toEqual([]);
});

it('knows that somebody missed a call', () => {
  const missed = { ...waiting('a', '00'), reason: 'missed' as const };
  expect(whoIsBefore([waiting('b', '10'), missed], 'a')).toMatchObject([{ why: 'missed' }]);
});
