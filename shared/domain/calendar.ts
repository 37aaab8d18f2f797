/** Dates and times of the clinic: Asia/Ho_Chi_Minh, which has been UTC+7 without summer time since 1975. */

const offsetMs = 7 * 60 * 60 * 1000;

/** The clinic's calendar day of an instant, `yyyy-MM-dd`. */
export function dateOf(instant: string): string {
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10);
}

/** The clinic's time of an instant, `HH:mm`. */
export function timeOf(instant: string): string {
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(11, 16);
}

/** `yyyy-MM-dd` as people here write it: `dd/MM/yyyy`. */
export function formatDate(date: string): string {
  return date.split('-').toReversed().join('/');
}

/** Reads `03/02/2027`, also with `-`, `.` or spaces and without zeros, as `yyyy-MM-dd`; nothing when it is no day. */
export function parseDate(text: string): string | undefined {
  const found = /^(\d{1,2})[/\-. ]+(\d{1,2})[/\-. ]+(\d{4})$/.exec(text.trim());
  const [, day = '', month = '', year = ''] = found ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  // The 31st of a month of thirty days would be read as the first of the next.
  return found && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : undefined;
}

/** The day after a `yyyy-MM-dd`. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

/** So many days after a `yyyy-MM-dd`. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days after `from` comes `to`, both `yyyy-MM-dd`; negative before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
