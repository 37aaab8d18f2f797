import { expect, it } from 'vitest';
import { valueOfGiven } from './value.ts';

it('sums units by the price of their lot, and says how many have none', () => {
  const lots = new Map([
    ['a', { unitPriceVnd: 1234.56 }],
    ['b', {}],
    ['free', { unitPriceVnd: 0 }],
  ]);
  const given = [
    { lot: 'a', quantity: 1000 },
    { lot: 'a', quantity: -100 },
    { lot: 'b', quantity: 7 },
    { lot: 'gone', quantity: 2 },
    { lot: 'free', quantity: 50 },
  ];
  expect(valueOfGiven(lots, given)).toEqual({ vnd: 1_111_104, unpricedUnits: 9 });
  expect(valueOfGiven(new Map([['c', { unitPriceVnd: 0.1 }]]), [{ lot: 'c', quantity: 3 }]).vnd).toBe(0);
});
