/** Dates of expiry as they stand in lists, and as Excel makes other things of them. */
import { type DateParts, datePartsOf, dayOfSerial, isEitherWay, withoutTime } from '../table-file/dates.ts';
import type { ReadCell } from './list-codes.ts';

const firstYear = 2000;
const lastYear = 2099;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * `dd/MM/yyyy` (also `-`, `.`, one digit, a time behind it), `yyyy-MM-dd`, `MM/yyyy` and `yyyy-MM` as the last day of
 * the month, day numbers of Excel, and what it makes of them: `Dec-26`, `Thg12-26`, `31-Dec-26`. Gives `yyyy-MM-dd`.
 * Refused: `expiry-unreadable`, `expiry-impossible`, `two-digit-year` (may be a day or a year), `month-day-swapped`,
 * where `isMonthFirst` also for what can be read either way.
 */
export function readExpiry(text: string, isMonthFirst: boolean): ReadCell<string> {
  const tidy = withoutTime(text);
  if (/^\d{5}$/.test(tidy)) return calendarDay(dayOfSerial(Number(tidy)));
  const worded = wordedParts(tidy);
  if (worded) return calendarDay(worded);
  if (/^\d{1,2}([/\-. ]\d{1,2}){1,2}$/.test(tidy)) return { problem: 'two-digit-year' };
  const parts = datePartsOf(tidy);
  if (!parts || parts.month === 0) return { problem: 'expiry-unreadable' };
  if (isSwapped(parts) || (isMonthFirst && isEitherWay(parts))) return { problem: 'month-day-swapped' };
  return calendarDay(parts);
}

const isSwapped = ({ day, month, isYearFirst }: DateParts) =>
  !isYearFirst && month > 12 && day >= 1 && day <= 12;

/** `Dec-26`, `12-Dec-2026`, `Thg12-26`, `Th12/2026`, `12-Thg12-26`: with the month in letters nothing is in doubt. */
function wordedParts(text: string): Pick<DateParts, 'day' | 'month' | 'year'> | undefined {
  const found =
    /^(?:(\d{1,2})[-/ ])?(?:(?:thg|th|tháng) ?(\d{1,2})|([a-z]{3})[a-z]*)[-/ ](\d{2}|\d{4})$/iu.exec(text);
  if (!found) return undefined;
  const [, day = '0', number, name = '', year = ''] = found;
  const month = number === undefined ? months.indexOf(name.toLowerCase()) + 1 : Number(number);
  if (month === 0) return undefined;
  return { day: Number(day), month, year: Number(year) + (year.length === 2 ? firstYear : 0) };
}

/** Day 0 is the last of the month. */
function calendarDay({ day, month, year }: Pick<DateParts, 'day' | 'month' | 'year'>): ReadCell<string> {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isThere = year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day <= last;
  if (!isThere) return { problem: 'expiry-impossible' };
  const two = (part: number) => String(part).padStart(2, '0');
  return { value: `${year}-${two(month)}-${two(day === 0 ? last : day)}` };
}
