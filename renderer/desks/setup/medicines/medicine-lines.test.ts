import { describe, expect, it } from 'vitest';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { findMedicines } from '../../../app/stock/find-medicines.ts';
import { inFilter, medicineLines } from './medicine-lines.ts';

const tablet = { vi: 'viên', en: 'tablet' };
const medicine = (id: string, inn: string[], brand?: string): Medicine => ({
  id,
  inn,
  ...(brand === undefined ? {} : { brand }),
  strength: '500 mg',
  form: tablet,
  unit: tablet,
  route: { vi: 'uống', en: 'oral' },
  atc: '',
  toxic: false,
});
const lot = (id: string, of: string, expiry: string, onHand: number): LotRow => ({
  id,
  medicine: of,
  number: id.toUpperCase(),
  expiry,
  quantity: 100,
  onHand,
  movements: [],
});
const formulary = [
  medicine('vitamin', ['Vitamin C']),
  medicine('omeprazole', ['Omeprazole'], 'Ốm'),
  medicine('none', ['Acid folic']),
];
const lots = [
  lot('old', 'vitamin', '2026-11-22', 5),
  lot('soon', 'vitamin', '2026-12-31', 20),
  lot('late', 'omeprazole', '2029-01-31', 0),
  lot('later', 'omeprazole', '2029-02-28', 40),
];
const lines = medicineLines(formulary, lots, '2026-11-23');
const ids = (found: typeof lines) => found.map((line) => line.medicine.id);

describe('the formulary as a list', () => {
  it('stands in the order of names', () => {
    expect(ids(lines)).toEqual(['none', 'omeprazole', 'vitamin']);
  });

  it('counts what may be handed out and names the first day of expiry of what is there', () => {
    expect(lines.map(({ usable, nearest }) => [usable, nearest])).toEqual([
      [0, undefined],
      [40, '2029-02-28'],
      [20, '2026-11-22'],
    ]);
  });

  it('marks what has no lot, what expires soon and what has expired', () => {
    expect(lines.map(({ marks }) => marks)).toEqual([['no-lot'], [], ['near', 'expired']]);
    expect(ids(lines.filter((line) => inFilter(line, 'no-lot')))).toEqual(['none']);
    expect(lines.every((line) => inFilter(line, 'all'))).toBe(true);
  });

  it('is searched by the beginnings of words, without diacritics, also by brand and lot', () => {
    expect(ids(findMedicines(lines, 'om 500'))).toEqual(['omeprazole']);
    expect(ids(findMedicines(lines, 'soon'))).toEqual(['vitamin']);
    expect(ids(findMedicines(lines, 'azole'))).toEqual([]);
  });
});
