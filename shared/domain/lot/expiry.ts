/** What a pharmacist sees in a date of expiry. Dates are `yyyy-MM-dd`. */

/** A lot that expires within so many days is marked, so that it is handed out or set aside in time. Our own choice. */
const nearExpiryDays = 90;

export type ExpiryMark = 'good' | 'near' | 'expired';

const dayMs = 86_400_000;

function daysFrom(today: string, days: number): string {
  return new Date(Date.parse(today) + days * dayMs).toISOString().slice(0, 10);
}

/** The day of expiry is the last on which the lot may be handed out. */
export function expiryMark(expiry: string, today: string): ExpiryMark {
  if (expiry < today) return 'expired';
  return expiry <= daysFrom(today, nearExpiryDays) ? 'near' : 'good';
}

/** Whether a lot expires before a course of so many days that begins today is over. */
export function expiresDuringCourse(expiry: string, today: string, days: number): boolean {
  return expiry < daysFrom(today, days - 1);
}
