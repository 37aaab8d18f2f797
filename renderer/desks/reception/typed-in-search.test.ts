import { expect, it } from 'vitest';
import { typedInSearch } from './typed-in-search.ts';

it.each([
  ['vang thi my', { name: 'vang thi my' }],
  ['002 150 017 123', { identityNumber: '002150017123' }],
  ['hn2020212345678', { insuranceNumber: 'HN2020212345678' }],
  ['0986 123 456', { phone: '0986 123 456' }],
  ['A-017', {}],
  ['1950', {}],
])('takes %s along into the form of a new person', (text, expected) => {
  expect(typedInSearch(text)).toEqual(expected);
});
