/** The lot in a row: number, expiry and quantity, or everything that is wrong with them. */
import { type LotReceipt, lotReceiptSchema } from '../lot/lot.ts';
import type { MedicineCells } from './cells.ts';
import { readExpiry } from './read-expiry.ts';
import { readPrice } from './read-price.ts';
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
  const packSize = packSizeOf(cells, quantity);
  const donor = donorOf(cells);
  const unitPriceVnd = priceOf(cells);
  if (number === undefined || expiry === undefined || quantity === undefined) return undefined;
  if (expiry < date) cells.warning('expiry', 'expired');
  return {
    number,
    expiry,
    quantity,
    ...(packSize === undefined ? {} : { packSize }),
    ...(donor === undefined ? {} : { donor }),
    ...(unitPriceVnd === undefined ? {} : { unitPriceVnd }),
  };
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

/** Units in one pack. A quantity that is no number of whole packs is worth a look: opened packs, or a wrong column. */
function packSizeOf(cells: MedicineCells, quantity: number | undefined): number | undefined {
  const text = cells.text('packSize');
  if (text === '') return undefined;
  const read = readQuantity(text);
  const packSize = 'value' in read ? lotReceiptSchema.shape.packSize.safeParse(read.value).data : undefined;
  // `Hộp 10 vỉ x 10 viên` says it to people; the lot is there all the same.
  if (packSize === undefined) cells.warning('packSize', 'pack-unclear');
  else if (quantity !== undefined && quantity % packSize !== 0)
    cells.warning('packSize', 'pack-not-full', { rest: quantity % packSize });
  return packSize;
}

function donorOf(cells: MedicineCells): string | undefined {
  const text = cells.text('donor');
  if (text === '') return undefined;
  if (lotReceiptSchema.shape.donor.safeParse(text).success) return text;
  cells.problem('donor', 'too-long');
  return undefined;
}

function priceOf(cells: MedicineCells): number | undefined {
  const text = cells.text('unitPrice');
  if (text === '') return undefined;
  const read = readPrice(text);
  if ('value' in read) return read.value;
  cells.problem('unitPrice', read.problem);
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
