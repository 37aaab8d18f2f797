/** Prices as they stand in lists: `1.250`, `1 250`, `1250 đ` and `1.250,50`. */
import { lotReceiptSchema } from '../lot/lot.ts';
import type { ReadCell } from './list-codes.ts';

const currency = /\s*(₫|đ|đồng|vnđ|vnd)\.?$/i;

/**
 * Đồng with two decimals at most, which stand behind a comma, or behind a point where no thousands do. Refused:
 * `price-negative`, `price-decimals` (more than two), `price-huge`, and `price-unreadable`, also for `1,250`: that is a
 * thousand to some and one to others.
 */
export function readPrice(text: string): ReadCell<number> {
  const tidy = text
    .trim()
    .replace(currency, '')
    .replace(/[\u00a0\u202f]/g, ' ');
  if (/^[-−–]\s*\d/.test(tidy)) return { problem: 'price-negative' };
  const [, grouped, ofGrouped] = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)(?:,(\d+))?$/.exec(tidy) ?? [];
  const [, plain, ofPlain] = /^(\d+)(?:[.,](\d+))?$/.exec(tidy) ?? [];
  const whole = grouped ?? plain;
  const decimals = (grouped === undefined ? ofPlain : ofGrouped) ?? '';
  if (whole === undefined || (grouped === undefined && decimals.length === 3))
    return { problem: 'price-unreadable' };
  if (decimals.length > 2 && /[^0]/.test(decimals.slice(2))) return { problem: 'price-decimals' };
  const price = Number(`${whole.replace(/[. ]/g, '')}.${decimals.slice(0, 2) || '0'}`);
  return lotReceiptSchema.shape.unitPriceVnd.safeParse(price).success
    ? { value: price }
    : { problem: 'price-huge' };
}
