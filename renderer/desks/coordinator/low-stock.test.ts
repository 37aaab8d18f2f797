import { describe, expect, it } from 'vitest';
import type { LotRow } from '#shared/rows.ts';
import { lowStock } from './low-stock.ts';

const today = '2026-11-23';
const lot = (medicine: string, quantity: number, onHand: number, expiry = '2028-01-31'): LotRow => ({
  id: `${medicine}-${expiry}`,
  medicine,
  number: 'L1',
  expiry,
  quantity,
  onHand,
  movements: [],
});

describe('medicine running out', () => {
  it('is what has less than a fifth left, the emptiest first', () => {
    const low = lowStock([lot('a', 100, 20), lot('b', 100, 19), lot('c', 100, 0)], today);
    expect(low.map((each) => each.medicine)).toEqual(['c', 'b']);
  });

  it('adds up all lots of a medicine', () => {
    const lots = [lot('a', 100, 0, '2027-01-31'), lot('a', 100, 60)];
    expect(lowStock(lots, today)).toEqual([]);
  });

  it('does not count lots that have expired', () => {
    expect(lowStock([lot('a', 100, 100, '2026-11-22')], today)).toEqual([
      { medicine: 'a', onHand: 0, received: 100 },
    ]);
    expect(lowStock([lot('a', 100, 100, today)], today)).toEqual([]);
  });
});
