import { z } from 'zod';
import { parseDate } from '#shared/domain/calendar.ts';

/** A day as people write it, `03/02/2027`; kept as `yyyy-MM-dd`. */
export const typedDate = z.string().transform((text, context) => {
  const date = parseDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'day' });
  return z.NEVER;
});
