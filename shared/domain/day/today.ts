import { dateOf } from '../calendar.ts';

/**
 * The clinic's day (`yyyy-MM-dd`) for ages and expiry dates: never before the day that was opened, because a computer
 * whose clock battery is dead wakes up years ago. `now` is an ISO instant.
 */
export function today(day: { date: string }, now: string): string {
  const date = dateOf(now);
  return date < day.date ? day.date : date;
}
