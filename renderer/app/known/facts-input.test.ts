import { expect, it } from 'vitest';
import { factsInput, factsOf } from './facts-input.ts';

const said = { at: '2026-11-23T01:00:00.000Z', by: { id: 'n', name: 'Nhung' } };
const known = {
  pregnancy: { status: 'yes' as const, weeks: 12, ...said },
  weight: { kg: 50, ...said },
};
const start = factsInput(known);

it.each([
  ['nothing new', {}, { problem: 'nothing' }],
  ['another weight', { weightKg: 51.5 }, { facts: { weightKg: 51.5 } }],
  ['a weight taken out is not a weight', { weightKg: undefined }, { problem: 'nothing' }],
  ['a weight nobody has', { weightKg: 700 }, { problem: 'weightKg' }],
  ['what is no number', { weightKg: Number.NaN }, { problem: 'weightKg' }],
  ['other weeks', { weeks: 13 }, { facts: { pregnancy: { status: 'yes', weeks: 13 } } }],
  ['weeks nobody has', { weeks: 60 }, { problem: 'weeks' }],
  ['medicines', { medicines: ' metformin ' }, { facts: { medicines: 'metformin' } }],
  ['no medicines, asked', { takesNone: true }, { facts: { medicines: 'Không' } }],
  ['spaces are no medicines', { medicines: ' ' }, { problem: 'nothing' }],
  ['not pregnant: the weeks go', { pregnancy: 'no' as const }, { facts: { pregnancy: { status: 'no' } } }],
])('%s', (_, more, expected) => {
  expect(factsOf({ ...start, ...more }, known)).toEqual(expected);
});

it('takes both where nobody knew anything', () => {
  const input = { ...factsInput({}), pregnancy: 'unknown' as const, weightKg: 42 };
  expect(factsOf(input, {})).toEqual({ facts: { pregnancy: { status: 'unknown' }, weightKg: 42 } });
  expect(factsOf(factsInput({}), {})).toEqual({ problem: 'nothing' });
});
