/** The lot in a row: number, expiry and quantity, or everything that is wrong with them. */
import { type LotReceipt, lotReceiptSchema } from '../lot/lot.ts';
import type { MedicineCells } from './cells.ts';
import { readExpiry } from './read-expiry.ts';
import { readQuantity } from './read-quantity.ts';

export type ListedLot = Omit<LotReceipt, 'medicine'>;

/** `1,23E+05`: Excel rounded the number, its last digits are gone. */
const rounded = /^\d([.,]\d+)?E\+\d+$/i;

/** Nothing where the row holds no lot, or problems; what is wrong stands in the notes of the cells. */
export function readLot(
  cells: MedicineCells,
  { date, isMonthFirst }: { date: string; isMonthFirst: boolean },
): ListedLot | undefined {
  if (!cells.isFilled('lotNumber', 'expiry', 'quantity')) return undefined;
  const quantity = quantityOf(cells);
  if (quantity === 0) {
    cells.warning('quantity', 'quantity-zero');
    return undefined;
  }
  const number = numberOf(cells);
  const expiry = expiryOf(cells, isMonthFirst);
  if (number === undefined || expiry === undefined || quantity === undefined) return undefined;
  if (expiry < date) cells.warning('expiry', 'expired');
  return { number, expiry, quantity };
}

function quantityOf(cells: MedicineCells): number | undefined {
  const text = cells.text('quantity');
  if (text === '') {
    cells.problem('quantity', 'quantity-missing');
    return undefined;
  }
  const read = readQuantity(text);
  if ('value' in read) return read.value;
  cells.problem('quantity', read.problem);
  return undefined;
}

function numberOf(cells: MedicineCells): string | undefined {
  const text = cells.text('lotNumber');
  if (text === '') cells.problem('lotNumber', 'lot-number-missing');
  else if (rounded.test(cells.raw('lotNumber'))) cells.problem('lotNumber', 'lot-number-rounded');
  else if (!lotReceiptSchema.shape.number.safeParse(text).success) cells.problem('lotNumber', 'too-long');
  else return text;
  return undefined;
}

function expiryOf(cells: MedicineCells, isMonthFirst: boolean): string | undefined {
  const text = cells.text('expiry');
  if (text === '') {
    cells.problem('expiry', 'expiry-missing');
    return undefined;
  }
  const read = readExpiry(text, isMonthFirst);
  if ('value' in read) return read.value;
  cells.problem('expiry', read.problem);
  return undefined;
}
