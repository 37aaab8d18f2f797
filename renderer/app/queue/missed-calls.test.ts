import { expect, it } from 'vitest';
import type { Call } from '#shared/domain/queue/entry.ts';
import { missedCalls, othersLeft } from './missed-calls.ts';

const call: Call = {
  event: 'e',
  at: '2026-11-23T01:00:00.000Z',
  room: 'r',
  roomName: '',
  by: '',
  priority: 'ordinary',
};

it('counts calls nobody came to, not those that were answered', () => {
  expect(missedCalls({ calls: [{ ...call, outcome: 'no-show' }, { ...call, outcome: 'seen' }, call] })).toBe(
    1,
  );
});

it('counts down the others called since, and never below none', () => {
  const after = { at: '2026-11-23T01:00:00.000Z', others: 2 };
  const at = (minute: string, visit = 'b') => ({ visit, at: `2026-11-23T01:${minute}:00.000Z` });
  expect(othersLeft(after, [at('00'), at('05', 'a')], 'a')).toBe(2);
  expect(othersLeft(after, [at('05')], 'a')).toBe(1);
  expect(othersLeft(after, [at('05'), at('06'), at('07')], 'a')).toBe(0);
});
