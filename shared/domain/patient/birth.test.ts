import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, birthSchema, formatBirth, isBornAfter, isSmallChild, parseBirth } from './birth.ts';

describe('age on the clinic day', () => {
  it.each([
    ['on the birthday', { year: 1960, month: 11, day: 23 }, 66, 792, true],
    ['the day before the birthday', { year: 1960, month: 11, day: 24 }, 65, 791, true],
    ['of three months', { year: 2026, month: 8, day: 23 }, 0, 3, true],
    ['from a year alone, as the oldest it may be', { year: 2020 }, 6, 82, false],
    ['from a month alone', { year: 2026, month: 8 }, 0, 3, false],
    ['of somebody of 105', { year: 1921, month: 1, day: 1 }, 105, 1270, true],
  ])('%s', (_, birth, years, months, exact) => {
    expect(ageOn(birth, '2026-11-23')).toEqual({ years, months, exact });
  });
});

describe('a small child', () => {
  it.each([
    ['a day before 72 months', { year: 2020, month: 11, day: 24 }, true],
    ['at 72 months', { year: 2020, month: 11, day: 23 }, false],
    ['who may be, when only the year is known', { year: 2020 }, true],
    ['not one of the year before', { year: 2019 }, false],
    ['who may be born on the last day of a month', { year: 2020, month: 11 }, true],
  ])('%s', (_, birth, expected) => {
    expect(isSmallChild(birth, '2026-11-23')).toBe(expected);
  });
});

describe('a date of birth as people write it', () => {
  it.each([
    ['1950', { year: 1950 }],
    ['3/1950', { year: 1950, month: 3 }],
    ['03/02/1950', { year: 1950, month: 2, day: 3 }],
    [' 03-02-1950 ', { year: 1950, month: 2, day: 3 }],
    ['29/02/2024', { year: 2024, month: 2, day: 29 }],
    ['29/02/2023', undefined],
    ['31/11/2000', undefined],
    ['13/1950', undefined],
    ['50', undefined],
    ['năm 1950', undefined],
    ['1/2/3/1950', undefined],
    ['', undefined],
  ])('reads %j', (text, expected) => {
    expect(parseBirth(text)).toEqual(expected);
  });

  it('reads back whatever it writes', () => {
    const birth = fc
      .record(
        {
          year: fc.integer({ min: 1880, max: 2200 }),
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.integer({ min: 1, max: 28 }),
        },
        { requiredKeys: ['year', 'month'] },
      )
      .map((each) => birthSchema.parse(each));
    fc.assert(
      fc.property(birth, (each) => {
        expect(parseBirth(formatBirth(each))).toEqual(each);
      }),
    );
  });
});

it('tells a birth after today from one that may be today', () => {
  expect(isBornAfter({ year: 2026, month: 11, day: 24 }, '2026-11-23')).toBe(true);
  expect(isBornAfter({ year: 2026, month: 11, day: 23 }, '2026-11-23')).toBe(false);
  expect(isBornAfter({ year: 2026 }, '2026-11-23')).toBe(false);
  expect(isBornAfter({ year: 2027 }, '2026-11-23')).toBe(true);
});
