/** Dates as they stand in lists, and as Excel makes other things of them. */

const dayMs = 86_400_000;
/** Day 0 of Excel's calendar from March 1900 on: it believes in a 29 February 1900. */
const excelEpoch = Date.UTC(1899, 11, 30);
/** Excel's 29 February 1900; before it every number is a day less. */
const excelLeapDay = 60;

export interface DateParts {
  day: number;
  month: number;
  year: number;
  isShortYear: boolean;
  isYearFirst: boolean;
}

const separators = /\s*[/\-. ]\s*/;

/** `dd/MM/yyyy`, `yyyy-MM-dd`, `MM/yyyy`, `yyyy` in parts; zero for what is not said. */
export function datePartsOf(text: string): DateParts | undefined {
  const words = text.split(separators);
  if (words.length > 3 || words.some((word) => !/^\d{1,4}$/.test(word))) return undefined;
  const isYearFirst = words.length > 1 && words[0]?.length === 4;
  const [year = '', month = '0', day = '0'] = isYearFirst ? words : words.toReversed();
  const isShortYear = year.length === 2 && words.length === 3;
  if (!isShortYear && year.length !== 4) return undefined;
  if (month.length > 2 || day.length > 2) return undefined;
  return { day: Number(day), month: Number(month), year: Number(year), isShortYear, isYearFirst };
}

/** Whether a list writes months before days: more of its dates can be read only so than only the other way. */
export function isMonthFirst(texts: Iterable<string>): boolean {
  let more = 0;
  for (const text of texts) {
    const parts = datePartsOf(withoutTime(text));
    if (!parts || parts.isYearFirst) continue;
    if (parts.month > 12 && parts.day <= 12) more += 1;
    else if (parts.day > 12 && parts.month <= 12) more -= 1;
  }
  return more > 0;
}

/** Whether nobody can tell its day from its month. */
export function isEitherWay({ day, month, isYearFirst }: DateParts): boolean {
  return !isYearFirst && day >= 1 && day <= 12 && month >= 1 && month <= 12 && day !== month;
}

/** The day with a number of Excel. */
export function dayOfSerial(serial: number): { year: number; month: number; day: number } {
  const date = new Date(excelEpoch + (serial < excelLeapDay ? serial + 1 : serial) * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Excel's number of a day after February 1900, `yyyy-MM-dd`. */
export const serialOf = (date: string) => Math.round((Date.parse(date) - excelEpoch) / dayMs);

/** Also without Excel's apostrophe for text, and the `.0` of a number. */
export function withoutTime(text: string): string {
  return text
    .trim()
    .replace(/^'/, '')
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M|Z)?$/i, '')
    .replace(/^(\d{4,5})[.,]0+$/, '$1')
    .trim();
}
