/** The shelf of the day, lot by lot. */

import { type ExpiryMark, expiryMark } from '#shared/domain/lot/expiry.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { searchText } from '#shared/domain/patient/name.ts';
import type { LotRow } from '#shared/rows.ts';

export const stockFilters = ['all', 'low', 'near', 'expired'] as const;
export type StockFilter = (typeof stockFilters)[number];

export interface StockRow {
  lot: LotRow;
  medicine: Medicine;
  name: string;
  expiry: ExpiryMark;
  /** Less than a fifth of what was received of this medicine can still be handed out. */
  low: boolean;
  /** Units of this medicine that can be handed out, over all its lots. */
  usable: number;
  /** The first lot of its medicine in the list. */
  first: boolean;
  /** What is searched: no diacritics, a space before each word. */
  words: string;
}

const lowShare = 1 / 5;

/** Medicines in the order of their names, their lots first to expire first. Lots of no known medicine are left out. */
export function stockRows(
  formulary: readonly Medicine[],
  lots: readonly LotRow[],
  today: string,
): StockRow[] {
  return formulary
    .map((medicine) => ({ medicine, name: printedName(medicine), key: searchText(printedName(medicine)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .flatMap(({ medicine, name }) => {
      const own = lots.filter((lot) => lot.medicine === medicine.id);
      const usable = own.reduce((sum, lot) => (lot.expiry < today ? sum : sum + Math.max(0, lot.onHand)), 0);
      const received = own.reduce((sum, lot) => sum + lot.quantity, 0);
      const { inn, brand = '', strength } = medicine;
      return own.map(
        (lot, index): StockRow => ({
          lot,
          medicine,
          name,
          expiry: expiryMark(lot.expiry, today),
          low: usable < received * lowShare,
          usable,
          first: index === 0,
          words: ` ${searchText([...inn, brand, strength, lot.number].join(' '))}`,
        }),
      );
    });
}

/** Whether a row belongs to a filter. An empty lot that has expired needs nobody's attention. */
export function inFilter(row: StockRow, filter: StockFilter): boolean {
  if (filter === 'low') return row.low;
  if (filter === 'near') return row.expiry === 'near' && row.lot.onHand > 0;
  return filter === 'all' || (row.expiry === 'expired' && row.lot.onHand > 0);
}

/** Rows of a filter that have every word typed; the first row of each medicine is marked anew. */
export function findStock(rows: readonly StockRow[], filter: StockFilter, text: string): StockRow[] {
  const words = searchText(text).split(' ').filter(Boolean);
  return rows
    .filter((row) => inFilter(row, filter) && words.every((word) => row.words.includes(` ${word}`)))
    .map((row, index, all) => ({ ...row, first: all[index - 1]?.medicine !== row.medicine }));
}
