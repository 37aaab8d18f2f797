import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnQuantity, quantityFor, recount, unitsPerDose, withUnit } from './quantity.ts';

const tablet = { inn: ['Paracetamol'], strength: '500 mg', unit: { vi: 'viên', en: 'tablet' } };
const bottle = {
  inn: ['Paracetamol'],
  strength: '120 mg/5 ml, chai 60 ml',
  unit: { vi: 'chai', en: 'bottle' },
};

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
    [{ dose: '1-2 viên', timesPerDay: 3, days: 5 }, undefined],
    [{ dose: '1 viên', timesPerDay: undefined, days: 7 }, undefined],
    [{ dose: '1 viên', timesPerDay: Number.NaN, days: 7 }, undefined],
  ])('for %j is %s', (course, quantity) => {
    expect(quantityFor(course, tablet)).toBe(quantity);
  });

  it.each([
    [{ dose: '5 ml', timesPerDay: 3, days: 4 }, 1],
    [{ dose: '5 ml', timesPerDay: 3, days: 5 }, 2],
    [{ dose: '2,5 ml', timesPerDay: 2, days: 12 }, 1],
    [{ dose: '1 chai', timesPerDay: 1, days: 1 }, 1],
    [{ dose: '1 viên', timesPerDay: 1, days: 1 }, undefined],
  ])('of a bottle of 60 ml for %j is %s', (course, quantity) => {
    expect(quantityFor(course, bottle)).toBe(quantity);
  });

  it('of an inhaler is counted in puffs', () => {
    const inhaler = {
      inn: ['Salbutamol'],
      strength: '100 microgam/liều, bình 200 liều',
      unit: { vi: 'bình', en: 'inhaler' },
    };
    expect(quantityFor({ dose: '2 nhát xịt', timesPerDay: 4, days: 30 }, inhaler)).toBe(2);
  });

  const line = { dose: '1 viên', timesPerDay: 2, days: 5, quantity: 10 };

  it('follows a change of the course while it is the counted one', () => {
    expect(recount(line, { days: 7 }, tablet, false).quantity).toBe(14);
  });

  it('follows also after a moment in which the course could not be counted', () => {
    const emptied = recount(line, { dose: '' }, tablet, false);
    expect(recount(emptied, { dose: '2 viên' }, tablet, false).quantity).toBe(20);
  });

  it('stays when it was typed by hand', () => {
    const own = { ...line, quantity: 20 };
    expect(isOwnQuantity(own, tablet)).toBe(true);
    expect(recount(own, { days: 7 }, tablet, true).quantity).toBe(20);
    expect(isOwnQuantity(line, tablet)).toBe(false);
  });

  it('is filled in once everything is known', () => {
    const empty = { dose: '', timesPerDay: 2, days: 5, quantity: undefined };
    expect(recount(empty, { dose: '1 viên' }, tablet, false).quantity).toBe(10);
  });

  it('has to be said when the dose is no number of units', () => {
    expect(recount(line, { dose: '1-2 viên' }, tablet, false).quantity).toBeUndefined();
  });
});

describe('whatever is told', () => {
  const times = fc.integer({ min: 1, max: 12 });
  const days = fc.integer({ min: 1, max: 30 });
  const halves = fc.integer({ min: 1, max: 20 }).map((half) => half / 2);
  const written = (amount: number) => String(amount).replace('.', ',');

  it.each(['viên', 'gói', 'ống', 'chai'])('quantity is dose × times × days of a %s, rounded up', (unit) => {
    const medicine = { inn: ['A'], strength: '500 mg', unit: { vi: unit, en: unit } };
    fc.assert(
      fc.property(halves, times, days, (amount, timesPerDay, count) => {
        const quantity = quantityFor(
          { dose: `${written(amount)} ${unit}`, timesPerDay, days: count },
          medicine,
        );
        expect(quantity).toBe(Math.ceil(amount * timesPerDay * count));
      }),
    );
  });

  it('quantity of a bottle is as many as hold what is told, and not one more', () => {
    const size = fc.constantFrom(15, 30, 60, 100, 125);
    fc.assert(
      fc.property(halves, times, days, size, (ml, timesPerDay, count, holds) => {
        const medicine = {
          inn: ['A'],
          strength: `120 mg/5 ml, chai ${holds} ml`,
          unit: { vi: 'chai', en: 'bottle' },
        };
        const bottles = quantityFor({ dose: `${written(ml)} ml`, timesPerDay, days: count }, medicine);
        const needed = ml * timesPerDay * count;
        if (bottles === undefined) throw new Error('not counted');
        expect(bottles * holds).toBeGreaterThanOrEqual(needed);
        expect((bottles - 1) * holds).toBeLessThan(needed);
      }),
    );
  });
});
