import { describe, expect, it } from 'vitest';
import { dayAfter, parseDate } from './calendar.ts';

describe('a day as people write it', () => {
  it.each([
    ['03/02/2027', '2027-02-03'],
    [' 3/2/2027 ', '2027-02-03'],
    ['3-2-2027', '2027-02-03'],
    ['3.2.2027', '2027-02-03'],
    ['29/02/2028', '2028-02-29'],
  ])('is read from %j', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    '',
    '2027',
    '2/2027',
    '29/02/2027',
    '31/04/2027',
    '32/01/2027',
    '0/1/2027',
    '3/13/2027',
    '3/2/27',
    'mai',
  ])('is not read from %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

it('knows the day after the last of a month and of a year', () => {
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  expect(dayAfter('2027-12-31')).toBe('2028-01-01');
});
