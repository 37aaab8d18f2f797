import { describe, expect, it } from 'vitest';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { stockOn } from './stock.ts';
import { type WrittenLine, warningsOf } from './warnings.ts';

const words = { vi: 'viên', en: 'tablet' };
const medicine = (id: string, inn: string[]): Medicine => ({
  id,
  inn,
  strength: '500 mg',
  form: words,
  unit: words,
  route: words,
  atc: 'N02BE01',
  toxic: false,
});
const line = (id: string, inn: string[], more: Partial<WrittenLine> = {}): WrittenLine => ({
  medicine: medicine(id, inn),
  quantity: 10,
  days: 5,
  ...more,
});
const kinds = (lines: WrittenLine[], index = 0, onHand = 100) =>
  warningsOf(lines, index, onHand).map((warning) => warning.kind);

describe('a line being written', () => {
  it('is left alone when there is nothing to say', () => {
    expect(kinds([line('a', ['A']), line('b', ['B'])])).toEqual([]);
  });

  it('may last 30 days, not 31', () => {
    expect(kinds([line('a', ['A'], { days: 30 })])).toEqual([]);
    expect(kinds([line('a', ['A'], { days: 31 })])).toEqual(['too-many-days']);
  });

  it('is told of the same medicine in another line', () => {
    const lines = [line('a', ['A']), line('b', ['B']), line('a', ['A'])];
    expect(kinds(lines, 0)).toEqual(['duplicate']);
    expect(kinds(lines, 1)).toEqual([]);
    expect(kinds(lines, 2)).toEqual(['duplicate']);
  });

  it('is told of the same ingredient under another name or strength', () => {
    const lines = [line('a-500', ['A']), line('ab', ['B', 'A'])];
    expect(warningsOf(lines, 1, 100)).toEqual([{ kind: 'same-ingredient', refused: false, inn: 'A' }]);
  });

  it('is told when there is less than it asks for, or nothing at all', () => {
    expect(kinds([line('a', ['A'])], 0, 10)).toEqual([]);
    expect(kinds([line('a', ['A'])], 0, 9)).toEqual(['low-stock']);
    expect(kinds([line('a', ['A'])], 0, 0)).toEqual(['out-of-stock']);
  });
});

describe('stock on hand', () => {
  const lot = (medicine: string, expiry: string, onHand: number): LotRow => ({
    id: `${medicine}-${expiry}`,
    medicine,
    number: 'L1',
    expiry,
    quantity: 100,
    onHand,
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
});
