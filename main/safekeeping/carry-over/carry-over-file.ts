/** The file in which one clinic day tells the next what it knows of people; opened with the day's passphrase. */
import { z } from 'zod';
import type { Clinic } from '#main/clinic/clinic.ts';
import type { DayFile } from '#main/host/day-folder.ts';
import { type DayKey, subkey } from '#main/vault/keys.ts';
import { open, seal } from '#main/vault/seal.ts';
import type { CarryOverWritten } from '#shared/copies.ts';
import { type CarryOver, carryOverSchema } from '#shared/domain/patient/earlier.ts';
import { type Copy, copyWriter, openCopyWith } from '../copy-file.ts';
import { CopyProblem } from '../copy-problem.ts';
import type { CopyFiles } from '../other-disks.ts';
import { patiently } from '../patiently.ts';
import { FolderTrouble, placeCopy } from '../place-copy.ts';
import { gatherCarryOver } from './gather.ts';

/** Of the file that holds it. */
const ending = 'tkn';
const contentSchema = z.object({ people: z.array(carryOverSchema) });

const contentKey = (key: DayKey) => subkey(key, 'carry-over');
const placeOf = (dayId: string) => `tram-kham carry-over ${dayId}`;

/** The people of a file. Throws `CopyProblem`. */
export function peopleOf({ day, content }: Copy, key: DayKey): CarryOver[] {
  const plaintext = open(contentKey(key), content, placeOf(day.id));
  if (!plaintext) throw new CopyProblem('copy-altered', 'content');
  const read = contentSchema.safeParse(JSON.parse(plaintext.toString())).data;
  if (!read) throw new CopyProblem('copy-too-new');
  return read.people;
}

interface Writing {
  day: DayFile;
  key: DayKey;
  clinic: Clinic;
  /** The disks that copies go to. */
  files: CopyFiles;
  /** The program's version. */
  program: string;
  now(): Date;
}

/** Writes the file into a folder, reads it back from there and counts. Throws `FolderTrouble`. */
export async function writeCarryOver(
  { day, key, clinic, files, program, now }: Writing,
  folder: string,
  by: string,
): Promise<CarryOverWritten> {
  const people = await clinic.atRest(() => gatherCarryOver(clinic.book, day.id));
  const content = seal(contentKey(key), Buffer.from(JSON.stringify({ people })), placeOf(day.id));
  const createdAt = now().toISOString();
  const counts = { people: people.length };
  const about = { kind: 'carry-over' as const, createdAt, by, station: day.station, program, lines: 0 };
  const bytes = copyWriter(key)(day, { ...about, counts, content });
  const { path } = await patiently(placeCopy(files, { folder, day, ending }, bytes));
  const back = await patiently(files.read(path));
  if (peopleOf(openCopyWith(back, key), key).length !== people.length)
    throw new FolderTrouble('backup-failed');
  return { path, at: createdAt, people: people.length };
}
