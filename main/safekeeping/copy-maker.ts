/** Makes the bytes of a copy of an open day. */
import type { Clinic } from '#main/clinic/clinic.ts';
import type { DayFile } from '#main/host/day-folder.ts';
import type { Journal, JournalExtent } from '#main/journal/journal.ts';
import type { DayKey } from '#main/vault/keys.ts';
import type { CopyKind, Counts } from '#shared/copies.ts';
import type { Recovery } from '#shared/host-api.ts';
import { copyWriter } from './copy-file.ts';
import { countsOf } from './counts.ts';
import { wouldLose } from './would-lose.ts';

export interface MakerOptions {
  /** What `day.json` says of the day now. */
  day(): DayFile;
  key: DayKey;
  clinic: Clinic;
  journal: Journal;
  /** What was found damaged when the journal was opened. */
  damaged: Recovery['damaged'];
  /** The program's version. */
  program: string;
  now(): Date;
}

interface Made {
  day: DayFile;
  bytes: Buffer;
  extent: JournalExtent;
  counts: Counts;
  createdAt: string;
  /** How many entries of another copy are not in this one. */
  wouldLose(there: Buffer): Promise<number>;
}

export type MakeCopy = (kind: CopyKind, by: string) => Promise<Made>;

/** Copies of what is recorded when they are asked for; commands wait for no more than being counted. */
export function copyMaker(options: MakerOptions): MakeCopy {
  const { clinic, journal, key, program, now } = options;
  const damaged = options.damaged ? { damaged: options.damaged } : {};
  const write = copyWriter(key);
  return async (kind, by) => {
    const { day, extent, counts } = await clinic.atRest(() => ({
      day: options.day(),
      extent: journal.extent(),
      counts: countsOf(clinic.book),
    }));
    const createdAt = now().toISOString();
    const { station, id: dayId } = day;
    const content = await extent.read();
    const about = { kind, createdAt, by, station, program, lines: extent.lines, counts, ...damaged, content };
    return {
      day,
      bytes: write(day, about),
      extent,
      counts,
      createdAt,
      wouldLose: (there) => wouldLose(there, content, { key, dayId }),
    };
  };
}
