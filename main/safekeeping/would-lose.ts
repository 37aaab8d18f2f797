/** What would be gone if a copy took the place of the one that lies there. */
import { JournalTooNew } from '#main/journal/errors.ts';
import type { JournalLine } from '#main/journal/journal.ts';
import { scanJournal } from '#main/journal/scan.ts';
import { type DayKey, subkey } from '#main/vault/keys.ts';
import { contentOf } from './copy-file.ts';

/**
 * How many entries of a copy, or of what is left of it, are not in this content of the same day: because lines of the
 * journal were damaged or cut, or because another computer has the same letter. Those of a newer edition count as one.
 */
export async function wouldLose(
  there: Buffer,
  content: Buffer,
  { key, dayId }: { key: DayKey; dayId: string },
): Promise<number> {
  const former = contentOf(there);
  // A journal only grows: what it began with needs no reading.
  if (content.subarray(0, former.length).equals(former)) return 0;
  try {
    const journalKey = subkey(key, 'journal');
    const lines = (await scanJournal(former, journalKey, dayId)).lines;
    const known = new Set((await scanJournal(content, journalKey, dayId)).lines.map(textOf));
    return lines.filter((line) => !known.has(textOf(line))).length;
  } catch (error) {
    if (error instanceof JournalTooNew) return 1;
    throw error;
  }
}

/** All but its place in an order, which is no entry. */
const textOf = ({ station, stationSeq, subject, payload }: JournalLine) =>
  JSON.stringify([station, stationSeq, subject, payload]);
