import { describe, expect, it } from 'vitest';
import { quantityFor, recount, unitsPerDose, withUnit } from './quantity.ts';

describe('units in one dose', () => {
  it.each([
    ['1 viên', 'viên', 1],
    ['2 vien', 'viên', 2],
    ['2viên', 'viên', 2],
    ['½ viên', 'viên', 0.5],
    ['1½ viên', 'viên', 1.5],
    ['1/2 viên', 'viên', 0.5],
    ['1,5 viên', 'viên', 1.5],
    ['nửa viên', 'viên', 0.5],
    ['1 gói', 'gói', 1],
    ['5 ml', 'chai', undefined],
    ['1-2 viên', 'viên', undefined],
    ['1 viên khi đau', 'viên', undefined],
    ['0 viên', 'viên', undefined],
    ['1/0 viên', 'viên', undefined],
    ['viên', 'viên', undefined],
    ['1', 'viên', undefined],
    ['', 'viên', undefined],
  ])('%j of a %s', (dose, unit, units) => {
    expect(unitsPerDose(dose, unit)).toBe(units);
  });
});

it.each([
  ['2', '2 viên'],
  [' ½ ', '½ viên'],
  ['1 viên', '1 viên'],
  ['5 ml', '5 ml'],
  ['', ''],
])('completes a bare number %j with its unit', (dose, complete) => {
  expect(withUnit(dose, 'viên')).toBe(complete);
});

describe('the quantity of a line', () => {
  it.each([
    [{ dose: '1 viên', timesPerDay: 2, days: 7 }, 14],
    [{ dose: '½ viên', timesPerDay: 1, days: 7 }, 4],
    [{ dose: '⅓ viên', timesPerDay: 3, days: 1 }, 1],
    [{ dose: '5 ml', timesPerDay: 3, days: 5 }, undefined],
    [{ dose: '1 viên', timesPerDay: undefined, days: 7 }, undefined],
    [{ dose: '1 viên', timesPerDay: Number.NaN, days: 7 }, undefined],
  ])('for %j is %s', (course, quantity) => {
    expect(quantityFor(course, 'viên')).toBe(quantity);
  });

  const line = { dose: '1 viên', timesPerDay: 2, days: 5, quantity: 10 };

  it('follows a change of the course while it is the counted one', () => {
    expect(recount(line, { days: 7 }, 'viên').quantity).toBe(14);
  });

  it('stays when it was typed by hand', () => {
    expect(recount({ ...line, quantity: 20 }, { days: 7 }, 'viên').quantity).toBe(20);
  });

  it('is filled in once everything is known', () => {
    const empty = { dose: '', timesPerDay: 2, days: 5, quantity: undefined };
    expect(recount(empty, { dose: '1 viên' }, 'viên').quantity).toBe(10);
  });

  it('does not vanish when the dose stops being a number of units', () => {
    expect(recount(line, { dose: '1-2 viên' }, 'viên').quantity).toBe(10);
  });
});
