import { expect, it } from 'vitest';
import { readTypedDate } from './typed-date.ts';

it.each([
  ['3/2/2027', '2027-02-03'],
  ['03022027', '2027-02-03'],
  ['26/11', '2026-11-26'],
  ['25/11', '2027-11-25'],
  ['31/02', undefined],
  ['2027', undefined],
])('%s is read as %s on 26/11/2026', (text, date) => {
  expect(readTypedDate(text, '2026-11-26')).toBe(date);
});
