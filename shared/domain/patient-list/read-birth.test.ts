import { describe, expect, it } from 'vitest';
import { isMonthFirst } from '../table-file/dates.ts';
import { readBirth } from './read-birth.ts';

const today = '2026-11-23';

describe('a date of birth in a list', () => {
  it.each([
    ['03/02/1950', { year: 1950, month: 2, day: 3 }],
    ['3/2/1950', { year: 1950, month: 2, day: 3 }],
    ['3-2-1950', { year: 1950, month: 2, day: 3 }],
    ['03.02.1950', { year: 1950, month: 2, day: 3 }],
    [' 03 / 02 / 1950 ', { year: 1950, month: 2, day: 3 }],
    ["'03/02/1950", { year: 1950, month: 2, day: 3 }],
    ['03/02/1950 00:00:00', { year: 1950, month: 2, day: 3 }],
    ['03/02/1950 12:00:00 AM', { year: 1950, month: 2, day: 3 }],
    ['1950-02-03', { year: 1950, month: 2, day: 3 }],
    ['1950/2/3', { year: 1950, month: 2, day: 3 }],
    ['1950-02-03T00:00:00', { year: 1950, month: 2, day: 3 }],
    ['02/1950', { year: 1950, month: 2 }],
    ['1950-02', { year: 1950, month: 2 }],
    ['1950', { year: 1950 }],
    ['1950.0', { year: 1950 }],
    ['00/00/1950', { year: 1950 }],
    ['00/02/1950', { year: 1950, month: 2 }],
    ['29/02/2024', { year: 2024, month: 2, day: 29 }],
    ['31/12/99', { year: 1999, month: 12, day: 31 }],
    ['3-2-50', { year: 1950, month: 2, day: 3 }],
    // As Excel shows these numbers when a cell is formatted as a date.
    ['18297', { year: 1950, month: 2, day: 3 }],
    ['36526', { year: 2000, month: 1, day: 1 }],
    ['36526,0', { year: 2000, month: 1, day: 1 }],
    ['10000', { year: 1927, month: 5, day: 18 }],
    ['7671', { year: 1920, month: 12, day: 31 }],
    ['46349', { year: 2026, month: 11, day: 23 }],
  ])('%j is read', (text, birth) => {
    expect(readBirth(text, { today })).toEqual({ value: birth });
  });

  it.each([
    ['3/2/26', 'two-digit-year'],
    ['3/2/05', 'two-digit-year'],
    ['2/13/1950', 'month-day-swapped'],
    ['1950-13-02', 'month-day-swapped'],
    ['31/11/2000', 'not-a-date'],
    ['29/02/2023', 'not-a-date'],
    ['32/13/1950', 'not-a-date'],
    ['3/0/1950', 'not-a-date'],
    ['3/50', 'not-a-date'],
    ['năm 1950', 'not-a-date'],
    ['1950?', 'not-a-date'],
    ['65', 'not-a-date'],
    ['1234', 'not-a-date'],
    ['19500', { year: 1953, month: 5, day: 21 }],
    ['99999', 'not-a-date'],
    ['3/2/1/1950', 'not-a-date'],
    ['24/11/2026', 'birth-in-future'],
    ['2030', { year: 1905, month: 7, day: 22 }],
    ['03/02/1890', 'too-old'],
    ['1/1/2150', 'birth-in-future'],
  ])('%j is %j', (text, outcome) => {
    const expected = typeof outcome === 'string' ? { problem: outcome } : { value: outcome };
    expect(readBirth(text, { today })).toEqual(expected);
  });

  it('that can be read both ways is refused in a list that writes months first', () => {
    const options = { today, isMonthFirst: true };
    expect(readBirth('03/02/1950', options)).toEqual({ problem: 'month-day-swapped' });
    expect(readBirth('02/13/1950', options)).toEqual({ problem: 'month-day-swapped' });
    expect(readBirth('1950-02-03', options)).toHaveProperty('value');
    expect(readBirth('05/05/1950', options)).toHaveProperty('value');
    expect(readBirth('1950', options)).toHaveProperty('value');
  });
});

it('tells a list that writes months first by the dates that can be read only so', () => {
  expect(isMonthFirst(['2/13/1950', '3/4/1960', '12/31/1970', '31/12/1970'])).toBe(true);
  expect(isMonthFirst(['13/2/1950', '3/4/1960', '12/31/1970'])).toBe(false);
  expect(isMonthFirst(['3/4/1960', '1950', '1950-13-02', ''])).toBe(false);
});
