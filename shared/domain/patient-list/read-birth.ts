/** Dates of birth as they stand in lists, and as Excel makes other things of them. */
import { type Birth, birthSchema, isBornAfter } from '../patient/birth.ts';
import type { Read } from './list-codes.ts';

/** Nobody is known to have lived longer than 122 years. */
const oldest = 122;
const dayMs = 86_400_000;
/** Day 0 of Excel's calendar from March 1900 on: it believes in a 29 February 1900. */
const excelEpoch = Date.UTC(1899, 11, 30);
/** Excel's 29 February 1900; before it every number is a day less. */
const excelLeapDay = 60;

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
  const parts = partsOf(tidy);
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

/** Whether a list writes months before days: more of its dates can be read only so than only the other way. */
export function isMonthFirst(texts: Iterable<string>): boolean {
  let more = 0;
  for (const text of texts) {
    const parts = partsOf(withoutTime(text));
    if (!parts || parts.isYearFirst) continue;
    if (parts.month > 12 && parts.day <= 12) more += 1;
    else if (parts.day > 12 && parts.month <= 12) more -= 1;
  }
  return more > 0;
}

interface Parts {
  day: number;
  month: number;
  year: number;
  isShortYear: boolean;
  isYearFirst: boolean;
}

const separators = /\s*[/\-. ]\s*/;

/** Zero for what is not said. */
function partsOf(text: string): Parts | undefined {
  const words = text.split(separators);
  if (words.length > 3 || words.some((word) => !/^\d{1,4}$/.test(word))) return undefined;
  const isYearFirst = words.length > 1 && words[0]?.length === 4;
  const [year = '', month = '0', day = '0'] = isYearFirst ? words : words.toReversed();
  const isShortYear = year.length === 2 && words.length === 3;
  if (!isShortYear && year.length !== 4) return undefined;
  if (month.length > 2 || day.length > 2) return undefined;
  return { day: Number(day), month: Number(month), year: Number(year), isShortYear, isYearFirst };
}

function isEitherWay({ day, month, isYearFirst }: Parts): boolean {
  return !isYearFirst && day >= 1 && day <= 12 && month >= 1 && month <= 12 && day !== month;
}

/** `1950`, or how many days after the beginning of 1900 somebody was born. */
function numbered(number: number, today: string): Read<Birth> {
  const thisYear = Number(today.slice(0, 4));
  if (number >= thisYear - oldest && number <= thisYear)
    return checked({ year: number, month: 0, day: 0 }, today);
  if (number <= thisYear || number > serialOf(today)) return { problem: 'not-a-date' };
  const date = new Date(excelEpoch + (number < excelLeapDay ? number + 1 : number) * dayMs);
  return checked(
    { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    today,
  );
}

const serialOf = (date: string) => Math.round((Date.parse(date) - excelEpoch) / dayMs);

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

/** Also without Excel's apostrophe for text, and the `.0` of a number. */
function withoutTime(text: string): string {
  return text
    .trim()
    .replace(/^'/, '')
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M|Z)?$/i, '')
    .replace(/^(\d{4,5})[.,]0+$/, '$1')
    .trim();
}
