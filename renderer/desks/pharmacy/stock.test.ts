import { describe, expect, it } from 'vitest';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { findStock, type StockRow, stockRows } from './stock.ts';

const today = '2026-11-23';
const words = { vi: 'viên', en: 'tablet' };
const medicine = (id: string, inn: string, strength = '500 mg'): Medicine => ({
  id,
  inn: [inn],
  strength,
  form: words,
  unit: words,
  route: words,
  atc: 'N02BE01',
  toxic: false,
});
const lot = (id: string, of: string, expiry: string, onHand: number, quantity = 100): LotRow => ({
  id,
  medicine: of,
  number: id.toUpperCase(),
  expiry,
  quantity,
  onHand,
});

const formulary = [
  medicine('para', 'Paracetamol'),
  medicine('dom', 'Domperidone'),
  medicine('acid', 'Áxit folic'),
];
const lots = [
  lot('d-old', 'dom', '2026-11-01', 80),
  lot('d-new', 'dom', '2028-01-01', 30),
  lot('p-soon', 'para', '2026-12-20', 100),
  lot('p-new', 'para', '2028-01-01', 100),
  lot('a-one', 'acid', '2028-01-01', 20),
];
const rows = stockRows(formulary, lots, today);
const ids = (found: readonly StockRow[]) => found.map((row) => row.lot.id);

describe('the shelf', () => {
  it('stands in the order of names, whatever their diacritics', () => {
    expect(ids(rows)).toEqual(['a-one', 'd-old', 'd-new', 'p-soon', 'p-new']);
  });

  it('does not count an expired lot as something to hand out', () => {
    expect(rows.find((row) => row.lot.id === 'd-new')).toMatchObject({ usable: 30, low: true });
  });

  it('is low below a fifth of what was received, not at it', () => {
    expect(ids(findStock(rows, 'low', ''))).toEqual(['d-old', 'd-new']);
  });

  it('shows what has expired and what soon will', () => {
    expect(ids(findStock(rows, 'expired', ''))).toEqual(['d-old']);
    expect(ids(findStock(rows, 'near', ''))).toEqual(['p-soon']);
  });

  it('does not remind of an expired lot that is used up', () => {
    const emptied = stockRows(formulary, [lot('d-old', 'dom', '2026-11-01', 0)], today);
    expect(findStock(emptied, 'expired', '')).toEqual([]);
  });

  it('is searched without diacritics, by name or number of the lot', () => {
    expect(ids(findStock(rows, 'all', 'axit'))).toEqual(['a-one']);
    expect(ids(findStock(rows, 'all', 'p-new'))).toEqual(['p-new']);
  });

  it('writes the name at the first row that is shown of a medicine', () => {
    expect(findStock(rows, 'all', 'd new').map((row) => row.first)).toEqual([true]);
    expect(rows.map((row) => row.first)).toEqual([true, true, false, true, false]);
  });
});
