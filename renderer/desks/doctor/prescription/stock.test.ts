import { describe, expect, it } from 'vitest';
import type { LotRow } from '#shared/rows.ts';
import { stockOn } from './stock.ts';

describe('stock on hand', () => {
  const lot = (medicine: string, expiry: string, onHand: number): LotRow => ({
    id: `${medicine}-${expiry}`,
    medicine,
    number: 'L1',
    expiry,
    quantity: 100,
    onHand,
    movements: [],
  });

  it('counts the lots that have not expired, the last day included', () => {
    const lots = [
      lot('a', '2026-11-22', 5),
      lot('a', '2026-11-23', 7),
      lot('a', '2027-01-31', 10),
      lot('b', '2027-01-31', -3),
    ];
    expect(stockOn(lots, '2026-11-23')).toEqual(new Map([['a', 17]]));
  });

  it('leaves out what is recalled', () => {
    const recalled = { at: '', by: { id: 'p', name: 'DS Mai' }, reason: 'Cục QLD' };
    const lots = [{ ...lot('a', '2027-01-31', 10), recalled }, lot('a', '2027-02-28', 4)];
    expect(stockOn(lots, '2026-11-23')).toEqual(new Map([['a', 4]]));
  });
});
