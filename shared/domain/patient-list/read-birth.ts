/** Dates of birth as they stand in lists, and as Excel makes other things of them. */
import { type Birth, birthSchema, isBornAfter } from '../patient/birth.ts';
import { datePartsOf, dayOfSerial, isEitherWay, serialOf, withoutTime } from '../table-file/dates.ts';
import type { Read } from './list-codes.ts';

/** Nobody is known to have lived longer than 122 years. */
const oldest = 122;

interface Options {
  /** The clinic day, `yyyy-MM-dd`. */
  today: string;
  /** The list writes months before days, so that nobody knows which 03/02 is. */
  isMonthFirst?: boolean;
}

/**
 * Reads `dd/MM/yyyy` (also `-`, `.`, spaces, one digit), `yyyy-MM-dd`, `MM/yyyy`, `yyyy`, a time behind a day, day
 * numbers of Excel, `00` for a day or month that nobody knows, and years of two digits that can mean only one century.
 * Refused: `not-a-date`, `two-digit-year`, `month-day-swapped`, `birth-in-future`, `too-old`.
 */
export function readBirth(text: string, { today, isMonthFirst = false }: Options): Read<Birth> {
  const tidy = withoutTime(text);
  if (/^\d{4,5}$/.test(tidy)) return numbered(Number(tidy), today);
  const parts = datePartsOf(tidy);
  if (!parts) return { problem: 'not-a-date' };
  const { day, month, year } = parts;
  if (month > 12 && day >= 1 && day <= 12) return { problem: 'month-day-swapped' };
  if (isMonthFirst && isEitherWay(parts)) return { problem: 'month-day-swapped' };
  if (parts.isShortYear) {
    if (2000 + year <= Number(today.slice(0, 4))) return { problem: 'two-digit-year' };
    return checked({ day, month, year: 1900 + year }, today);
  }
  return checked({ day, month, year }, today);
}

/** `1950`, or how many days after the beginning of 1900 somebody was born. */
function numbered(number: number, today: string): Read<Birth> {
  const thisYear = Number(today.slice(0, 4));
  if (number >= thisYear - oldest && number <= thisYear)
    return checked({ year: number, month: 0, day: 0 }, today);
  if (number <= thisYear || number > serialOf(today)) return { problem: 'not-a-date' };
  return checked(dayOfSerial(number), today);
}

function checked(
  { year, month, day }: { year: number; month: number; day: number },
  today: string,
): Read<Birth> {
  const parsed = birthSchema.safeParse({
    year,
    ...(month > 0 ? { month } : {}),
    ...(month > 0 && day > 0 ? { day } : {}),
  });
  if (!parsed.success || (day > 0 && month === 0)) return { problem: 'not-a-date' };
  if (isBornAfter(parsed.data, today)) return { problem: 'birth-in-future' };
  return Number(today.slice(0, 4)) - year > oldest ? { problem: 'too-old' } : { value: parsed.data };
}
