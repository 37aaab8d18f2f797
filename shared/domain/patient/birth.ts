/** Dates of birth as people know them: a day, a month, or only a year. */
import { z } from 'zod';

export const birthSchema = z
  .object({
    year: z.number().int().min(1880).max(2200),
    month: z.number().int().min(1).max(12).optional(),
    day: z.number().int().min(1).max(31).optional(),
  })
  .refine((birth) => birth.day === undefined || isCalendarDay(birth.year, birth.month, birth.day), {
    message: 'not-a-date',
    path: ['day'],
  });
export type Birth = z.infer<typeof birthSchema>;

export interface Age {
  years: number;
  /** Whole months since birth; from a year alone, counted from its first month. */
  months: number;
  /** False when the day is not known: the age may be less. */
  exact: boolean;
}

function isCalendarDay(year: number, month: number | undefined, day: number): boolean {
  if (month === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Age on a day (`yyyy-MM-dd`). Unknown month and day count as the first, so that nobody is taken for younger. */
export function ageOn(birth: Birth, date: string): Age {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const elapsed = (year - birth.year) * 12 + (month - (birth.month ?? 1)) - (day < (birth.day ?? 1) ? 1 : 0);
  const months = Math.max(0, elapsed);
  return { years: Math.floor(months / 12), months, exact: birth.day !== undefined };
}

/** Whether the birth lies after a day (`yyyy-MM-dd`). */
export function isBornAfter(birth: Birth, date: string): boolean {
  const earliest = [birth.year, birth.month ?? 1, birth.day ?? 1]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return earliest > date;
}

/**
 * Under 72 months a prescription must carry age in months, weight and who brought the child.
 * Source: Thông tư 26/2025/TT-BYT. A child whose day of birth is not known counts as small while it may be.
 */
export function isSmallChild(birth: Birth, date: string): boolean {
  const { year, month = 12 } = birth;
  // Day 0 of the next month is the last of this one.
  const day = birth.day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  return ageOn({ year, month, day }, date).months < 72;
}

/** `dd/MM/yyyy`, `MM/yyyy` or `yyyy`, as much as is known. */
export function formatBirth(birth: Birth): string {
  const two = (part: number) => String(part).padStart(2, '0');
  if (birth.month === undefined) return String(birth.year);
  if (birth.day === undefined) return `${two(birth.month)}/${birth.year}`;
  return `${two(birth.day)}/${two(birth.month)}/${birth.year}`;
}

/** Reads `1950`, `3/1950`, `03/02/1950`, also with `-`, `.` or spaces; nothing when it is no date. */
export function parseBirth(text: string): Birth | undefined {
  const parts = text.trim().split(/[/\-. ]+/);
  if (parts.some((part) => !/^\d+$/.test(part))) return undefined;
  const [year, month, day] = parts.map(Number).toReversed();
  const parsed = birthSchema.safeParse({
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  });
  return parts.length <= 3 && parsed.success ? parsed.data : undefined;
}
