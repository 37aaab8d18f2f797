import { z } from 'zod';
import { dateOf, formatDate, parseDate } from '#shared/domain/calendar.ts';

/**
 * A day as people write it: `03/02/2027`, `03022027`, or `03/02` for the next such day from `today` on. Dates are
 * `yyyy-MM-dd`; nothing when it is no day.
 */
export function readTypedDate(text: string, today: string): string | undefined {
  const typed = text.trim().replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3');
  if (!/^\d{1,2}[/\-. ]+\d{1,2}$/.test(typed)) return parseDate(typed);
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].flatMap((each) => parseDate(`${typed}/${each}`) ?? []);
  return days.find((date) => date >= today);
}

const today = () => dateOf(new Date().toISOString());

/** A day as people write it; kept as `yyyy-MM-dd`. */
export const typedDate = z.string().transform((text, context) => {
  const date = readTypedDate(text, today());
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'day' });
  return z.NEVER;
});

/** The day that was understood, in full, for showing it in place of what was typed. */
export function dateInFull(text: string): string {
  const date = readTypedDate(text, today());
  return date === undefined ? text : formatDate(date);
}
