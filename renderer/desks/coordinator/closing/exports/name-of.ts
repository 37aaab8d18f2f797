import { copyName } from '#shared/copies.ts';
import type { DayRow } from '#shared/rows.ts';

/** How the files of a day begin that are saved from a screen: its date, place and computer. */
export const nameOf = ({
  date,
  site,
  station,
  practice,
}: Pick<DayRow, 'date' | 'site' | 'station' | 'practice'>) =>
  copyName({ date, name: site.name, station, practice });
