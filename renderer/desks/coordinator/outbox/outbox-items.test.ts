import { expect, it } from 'vitest';
import { filtered } from './outbox-items.ts';

const items = ['a', 'b', 'c'].map((code) => ({ code }));
const handOvers = [{ codes: ['c'] }, { codes: ['a', 'c'] }];

it.each([
  ['pending', ['b']],
  ['handedOver', ['a', 'c']],
  ['all', ['a', 'b', 'c']],
] as const)('shows %s in the order in which they were issued', (filter, codes) => {
  expect(filtered(items, handOvers, filter).map(({ code }) => code)).toEqual(codes);
});
