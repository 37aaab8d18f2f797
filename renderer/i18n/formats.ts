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

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `15500000` → `15,5 MB`, in steps of a thousand as on the package of a stick. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${formatNumber(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))} ${units[step]}`;
}
