import { describe, expect, it } from 'vitest';
import type { HandedOutItem } from '#shared/domain/dispensing/dispensing.ts';
import { handOutsOf, recalledHeld } from './hand-outs.ts';

const item = (medicine: string, at: string, by: string): HandedOutItem => ({
  event: at,
  medicine,
  at,
  by: { id: by, name: by },
  lot: medicine,
  quantity: 5,
  name: medicine,
  lotNumber: medicine,
  expiry: '2028-01-01',
});

describe('what a person was handed', () => {
  it('stands together by the time it was handed over, the last time first', () => {
    const dispensed = [
      item('para', '2026-11-23T02:00:00Z', 'Sáng'),
      item('ibu', '2026-11-23T02:00:00Z', 'Sáng'),
      item('b1', '2026-11-23T03:00:00Z', 'Tâm'),
    ];
    const shown = handOutsOf({ dispensed, returned: [] }).map(({ by, items }) => [
      by,
      items.map((each) => each.medicine),
    ]);
    expect(shown).toEqual([
      ['Tâm', ['b1']],
      ['Sáng', ['para', 'ibu']],
    ]);
  });
});

describe('what a person holds of recalled lots', () => {
  const dispensed = [
    item('para', '2026-11-23T02:00:00Z', 'Sáng'),
    item('ibu', '2026-11-23T02:00:00Z', 'Sáng'),
    item('para', '2026-11-23T03:00:00Z', 'Tâm'),
  ];
  const recalled = { at: '2026-11-23T04:00:00Z', by: { id: 'p', name: 'P' }, reason: 'Công văn' };
  const lots = [{ id: 'para', recalled }, { id: 'ibu' }];
  const shown = (...of: Parameters<typeof recalledHeld>) =>
    recalledHeld(...of).map(({ handOut, item: { lot, quantity } }) => [handOut.by, lot, quantity]);

  it('is told of each hand-out, and of no other lot', () => {
    expect(shown({ dispensed, returned: [] }, lots)).toEqual([
      ['Tâm', 'para', 5],
      ['Sáng', 'para', 5],
    ]);
    expect(shown({ dispensed, returned: [] }, [{ id: 'para' }, { id: 'ibu' }])).toEqual([]);
  });

  it('gets less with what comes back', () => {
    const back = (handOut: string, quantity: number) => ({
      event: 'r',
      at: recalled.at,
      by: recalled.by,
      handOut,
      quantity,
      backOnShelf: true,
      lot: 'para',
      medicine: 'para',
      name: 'para',
      lotNumber: 'para',
      reason: 'Thu hồi',
    });
    const returned = [back('2026-11-23T02:00:00Z', 5), back('2026-11-23T03:00:00Z', 2)];
    expect(shown({ dispensed, returned }, lots)).toEqual([['Tâm', 'para', 3]]);
  });
});
