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
