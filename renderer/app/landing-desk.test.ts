import { expect, it } from 'vitest';
import { landingDesk } from './landing-desk.ts';

it('is the usual desk of the computer for whoever may sit there', () => {
  expect(landingDesk(['coordinator', 'pharmacy'], 'open', 'pharmacy')).toBe('pharmacy');
});

it.each([
  ['nobody may send them to a desk that is not theirs', 'open', 'support'],
  ['while the day is prepared', 'preparing', 'pharmacy'],
  ['without a usual desk', 'open', undefined],
] as const)('is the first of their own: %s', (_, phase, usual) => {
  expect(landingDesk(['coordinator', 'pharmacy'], phase, usual)).toBe('coordinator');
});
