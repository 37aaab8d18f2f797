import { copyName } from '#shared/copies.ts';
import { dateOf, timeOf } from '#shared/domain/calendar.ts';
import type { DayRow } from '#shared/rows.ts';

/**
 * Of a file of messages: the day, its place and the computer, when it was made (`at`, an ISO instant) and how many people
 * are in it. Never why they are written to: a name is read by whoever sees the folder.
 */
export const fileNameOf = (
  { date, site, station, practice }: Pick<DayRow, 'date' | 'site' | 'station' | 'practice'>,
  { at, count }: { at: string; count: number },
): string => {
  const made = `${dateOf(at)}-${timeOf(at).replaceAll(':', '')}`;
  return `${copyName({ date, name: site.name, station, practice })}-tin-nhan-${made}-${count}-nguoi.csv`;
};
