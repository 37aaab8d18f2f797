/** Quantities as they stand in lists: `1000`, `1.000` and `1 000` are a thousand. */
import { lotReceiptSchema } from '../lot/lot.ts';
import type { ReadCell } from './list-codes.ts';

const most = lotReceiptSchema.shape.quantity.maxValue ?? Number.MAX_SAFE_INTEGER;

/**
 * A whole number, also 0. Refused: `quantity-rounded` (`1E+06`), `quantity-negative`, `quantity-huge`, and
 * `quantity-not-whole`, also for `1,000`: that is 1 to some and a thousand to others.
 */
export function readQuantity(text: string): ReadCell<number> {
  const tidy = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  if (/^[-+]?\d+([.,]\d+)?E\+?\d+$/i.test(tidy)) return { problem: 'quantity-rounded' };
  if (/^[-−–]\s*\d/.test(tidy) || /^\(\d[\d.,]*\)$/.test(tidy)) return { problem: 'quantity-negative' };
  const isGrouped = /^\d{1,3}(\.\d{3})+$/.test(tidy) || /^\d{1,3}( \d{3})+$/.test(tidy);
  // Some programs write every number with one decimal.
  const digits = isGrouped ? tidy.replace(/[. ]/g, '') : tidy.replace(/^(\d+)[.,]0$/, '$1');
  if (!/^\d+$/.test(digits)) return { problem: 'quantity-not-whole' };
  return Number(digits) > most ? { problem: 'quantity-huge' } : { value: Number(digits) };
}
