import { describe, expect, it } from 'vitest';
import {
  agesOf,
  isAgeSound,
  quantitiesOf,
  readSizes,
  ruleFormOf,
  ruleOfForm,
  stockOf,
  totalOf,
} from './gift-form.ts';

describe('the form of a gift', () => {
  it('reads sizes, each once', () => {
    expect(readSizes(' S, M;L , ,XL, M')).toEqual(['S', 'M', 'L', 'XL']);
    expect(readSizes(' ')).toEqual([]);
  });

  it('has a number for each size, and one alone where there are none', () => {
    expect(stockOf(['S', 'M'], { S: 10, L: 5 })).toEqual([
      { size: 'S', quantity: 10 },
      { size: 'M', quantity: 0 },
    ]);
    expect(stockOf([], { '': 100 })).toEqual([{ quantity: 100 }]);
  });

  it('keeps whom a size is meant for, and nothing where no age is said', () => {
    const ages = { S: { from: 4, to: 7 }, M: { from: undefined, to: undefined }, L: { from: 13 } };
    const stock = stockOf(['S', 'M', 'L'], {}, ages);
    expect(stock).toEqual([
      { size: 'S', quantity: 0, ages: { from: 4, to: 7 } },
      { size: 'M', quantity: 0 },
      { size: 'L', quantity: 0, ages: { from: 13 } },
    ]);
    expect(agesOf(stock)).toEqual({ S: { from: 4, to: 7 }, L: { from: 13 } });
  });

  it.each([
    [{ from: 4, to: 7 }, true],
    [{ from: 7, to: 4 }, false],
    [{ from: 121 }, false],
    [{ to: 200 }, false],
    [undefined, true],
  ])('takes the ages %o: %s', (ages, isSound) => {
    expect(isAgeSound(ages)).toBe(isSound);
  });

  it('takes a rule that names somebody and a number', () => {
    const usual = ruleFormOf(undefined);
    expect(ruleOfForm(usual)).toEqual({ categories: ['poor', 'near-poor'], examined: true, most: 1 });
    expect(ruleOfForm({ ...usual, categories: [] })).toBeUndefined();
    for (const most of [undefined, 0, 21, Number.NaN]) expect(ruleOfForm({ ...usual, most })).toBeUndefined();
  });

  it('shows what was written', () => {
    const stock = [{ size: 'S', quantity: 3 }, { quantity: 4 }];
    expect(quantitiesOf(stock)).toEqual({ S: 3, '': 4 });
    expect(totalOf(stock)).toBe(7);
  });
});
