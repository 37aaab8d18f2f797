import { describe, expect, it } from 'vitest';
import { quantitiesOf, readSizes, stockOf, totalOf } from './gift-form.ts';

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

  it('shows what was written', () => {
    const stock = [{ size: 'S', quantity: 3 }, { quantity: 4 }];
    expect(quantitiesOf(stock)).toEqual({ S: 3, '': 4 });
    expect(totalOf(stock)).toBe(7);
  });
});
