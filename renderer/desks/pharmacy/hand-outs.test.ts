import { describe, expect, it } from 'vitest';
import type { HandedOutItem } from '#shared/domain/dispensing/dispensing.ts';
import { handOutsOf } from './hand-outs.ts';

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
    const shown = handOutsOf({ dispensed }).map(({ by, items }) => [by, items.map((each) => each.medicine)]);
    expect(shown).toEqual([
      ['Tâm', ['b1']],
      ['Sáng', ['para', 'ibu']],
    ]);
  });
});
