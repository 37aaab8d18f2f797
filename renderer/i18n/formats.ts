/** How dates, times, money and ages are written: `03/02/1950`, `14:05`, `1.000.000 ₫`. The same in both languages. */
import { dateOf, formatDate, timeOf } from '#shared/domain/calendar.ts';

/** `1000000` → `1.000.000 ₫`. */
export function formatMoney(amountVnd: number): string {
  return `${formatNumber(amountVnd)} ₫`;
}

/** `12345.5` → `12.345,5`. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** An instant as `14:05`, in Asia/Ho_Chi_Minh. */
export const formatTime = timeOf;

/** An instant or a `yyyy-MM-dd` as `dd/MM/yyyy`. */
export function formatDay(instantOrDate: string): string {
  return formatDate(instantOrDate.includes('T') ? dateOf(instantOrDate) : instantOrDate);
}
