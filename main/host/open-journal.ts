/** Opens a day's journal as far as it can be, and says what recovery found as the screens are told. */
import { JournalHeaderDamaged, NotSaved } from '#main/journal/errors.ts';
import {
  type HubPosition,
  type Journal,
  type JournalLine,
  openJournal,
  type RecoveryReport,
  readJournal,
} from '#main/journal/journal.ts';
import type { Recovery } from '#shared/host-api.ts';

export interface FoundJournal {
  journal: Journal;
  lines: JournalLine[];
  hub: HubPosition | undefined;
  report: RecoveryReport;
}

/** A journal with a damaged header can still be read and exported, not continued. */
export async function openOrRead(place: Parameters<typeof openJournal>[0]): Promise<FoundJournal> {
  try {
    return await openJournal(place);
  } catch (error) {
    if (!(error instanceof JournalHeaderDamaged)) throw error;
    const found = await readJournal(place);
    const bytes = await place.files.read(place.path);
    return { journal: unwritable('damaged', bytes, found.lines.length), hub: undefined, ...found };
  }
}

/** A journal of these bytes that takes nothing. */
export function unwritable(problem: 'read-only' | 'damaged', bytes: Buffer, lines: number): Journal {
  return {
    append: () => Promise.reject(new NotSaved(problem)),
    record: () => Promise.reject(new NotSaved(problem)),
    extent: () => ({ bytes: bytes.length, lines, read: () => Promise.resolve(bytes) }),
    readOnly: true,
    problem,
    close: () => Promise.resolve(),
  };
}

export function recoveryOf(report: RecoveryReport): Recovery {
  const recovery: Recovery = {};
  for (const finding of report) {
    if (finding.kind === 'tail') recovery.tail = { copiedTo: finding.copiedTo ?? '' };
    if (finding.kind === 'header') recovery.damaged = { lines: [1], missing: 0 };
    if (finding.kind === 'middle') {
      const missing = finding.missing.reduce((sum, gap) => sum + gap.to - gap.from + 1, 0);
      recovery.damaged = { lines: finding.lineNumbers, missing };
    }
  }
  return recovery;
}
