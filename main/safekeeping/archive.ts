/** Whether an archive holds the whole day: asked of the bytes that were read back, before anybody relies on it. */
import { isDeepStrictEqual } from 'node:util';
import { recoveryOf } from '#main/host/open-journal.ts';
import { JournalHeaderDamaged } from '#main/journal/errors.ts';
import { scanJournal } from '#main/journal/scan.ts';
import { type DayKey, subkey } from '#main/vault/keys.ts';
import type { Counts } from '#shared/copies.ts';
import type { Recovery } from '#shared/host-api.ts';
import { openCopyWith } from './copy-file.ts';
import { CopyProblem } from './copy-problem.ts';
import { countsOfLines } from './counts.ts';

/** What was read back is not the day; whatever it is, it is no archive. */
export class ArchiveNotVerified extends Error {
  override readonly name = 'ArchiveNotVerified';
}

/**
 * Every line opens, none is missing, and what they fold to is what the day counts; of a damaged journal, that nothing else
 * is damaged than what is known and named. Throws `ArchiveNotVerified`.
 */
export async function verifyArchive(
  bytes: Buffer,
  key: DayKey,
  expected: { lines: number; counts: Counts; damaged?: Recovery['damaged'] },
  station: string,
): Promise<void> {
  try {
    const { day, manifest, content } = openCopyWith(bytes, key);
    const { headerProblem, report, lines } = await scanJournal(content, subkey(key, 'journal'), day.id);
    if (headerProblem && !(headerProblem instanceof JournalHeaderDamaged))
      throw new ArchiveNotVerified('No journal of this day');
    const { damaged, tail } = recoveryOf(report);
    const isAsKnown = [damaged, manifest.damaged].every((each) => isDeepStrictEqual(each, expected.damaged));
    if (!isAsKnown || (tail && !expected.damaged)) throw new ArchiveNotVerified('Lines that cannot be read');
    if (lines.length !== expected.lines || manifest.lines !== expected.lines)
      throw new ArchiveNotVerified('Another number of lines');
    const { counts } = expected;
    if (
      !isDeepStrictEqual(manifest.counts, counts) ||
      !isDeepStrictEqual(countsOfLines(lines, station), counts)
    )
      throw new ArchiveNotVerified('Other counts');
  } catch (error) {
    if (error instanceof CopyProblem) throw new ArchiveNotVerified(error.message, { cause: error });
    throw error;
  }
}
