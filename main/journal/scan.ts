/** Reads a journal's bytes: what is intact, and a name for everything that is not. Changes nothing. */
import type { KeyObject } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { JournalHeaderDamaged, JournalTooNew } from './errors.ts';
import {
  decodeRecord,
  type Epoch,
  type HeaderProblem,
  headerProblem,
  holdsLaterLine,
  type JournalLine,
} from './format.ts';

/** Counts `from` to `to` of a station that should be in the journal and are not. */
interface MissingLines {
  station: string;
  from: number;
  to: number;
}

type RecoveryFinding =
  /** The header is damaged; only `readJournal` goes on from here. */
  | { kind: 'header' }
  /**
   * The last line is damaged: possibly one entry is lost. `copiedTo` is where its bytes were put before they were
   * cut off; undefined when they are still in place because there was no room yet, or the file cannot be written.
   */
  | { kind: 'tail'; bytes: number; copiedTo: string | undefined }
  /** Damage before the end; lines are numbered as in an editor, the header being 1. */
  | { kind: 'middle'; lineNumbers: number[]; missing: MissingLines[] }
  /** A station's count stands there twice: the first is kept. `differing` are the lines that say something else. */
  | { kind: 'duplicates'; identical: number; differing: number[] };

/** Everything that was found wrong; empty for a whole journal. */
export type RecoveryReport = RecoveryFinding[];

export interface HubPosition {
  epoch: Epoch;
  position: number;
}

export interface Scan {
  headerProblem: HeaderProblem | undefined;
  lines: JournalLine[];
  /** The hub whose order the lines have, and how much of it was taken in; nothing when there never was one. */
  hub: HubPosition | undefined;
  report: RecoveryReport;
  /** Where the intact part ends and a damaged last line begins, in bytes. */
  intactLength: number;
  /** The highest count of every station. */
  lastSeq: Map<string, number>;
}

const newline = 0x0a;
const linesPerTurn = 1_000;

/** Reads all lines. Throws `JournalTooNew`. */
export async function scanJournal(bytes: Buffer, key: KeyObject, dayId: string): Promise<Scan> {
  const headerEnd = bytes.indexOf(newline);
  const header = bytes.toString('utf8', 0, headerEnd === -1 ? bytes.length : headerEnd);
  let problem = headerProblem(key, dayId, header);
  if (problem instanceof JournalTooNew) throw problem;
  if (headerEnd === -1) problem ??= new JournalHeaderDamaged();

  const lines: JournalLine[] = [];
  const stations = new Map<string, Map<number, JournalLine>>();
  const damaged: { lineNumber: number; start: number }[] = [];
  let hub: HubPosition | undefined;
  const duplicates = { kind: 'duplicates' as const, identical: 0, differing: [] as number[] };

  let lineNumber = 1;
  for (let start = headerEnd + 1; headerEnd !== -1 && start < bytes.length; ) {
    lineNumber += 1;
    if (lineNumber % linesPerTurn === 0) await setImmediate();
    const end = bytes.indexOf(newline, start);
    const record = end === -1 ? undefined : decodeRecord(key, dayId, bytes.subarray(start, end));
    if (!record) damaged.push({ lineNumber, start });
    const epoch = record?.order?.epoch;
    if (epoch) for (const line of lines) forgetPlace(line);
    for (const line of record?.lines ?? []) {
      const seen = stations.get(line.station) ?? new Map<number, JournalLine>();
      stations.set(line.station, seen);
      const first = seen.get(line.stationSeq);
      if (!first) {
        seen.set(line.stationSeq, line);
        lines.push(line);
      } else if (isSame(first, line)) duplicates.identical += 1;
      else duplicates.differing.push(lineNumber);
    }
    for (const [station, count, place] of record?.order?.places ?? []) {
      const line = stations.get(station)?.get(count);
      if (line) line.hubOrder = place;
    }
    const from = epoch ?? hub?.epoch;
    const before = epoch ? 0 : (hub?.position ?? 0);
    if (record?.order && from) hub = { epoch: from, position: record.order.position ?? before };
    start = end === -1 ? bytes.length : end + 1;
  }

  // A line that opens proves key and day right: then it is the header that lies.
  if (problem && lines.length > 0) problem = new JournalHeaderDamaged();

  const report: RecoveryReport = problem instanceof JournalHeaderDamaged ? [{ kind: 'header' }] : [];
  const missing = missingLines(stations);
  const [last] = damaged;
  let intactLength = bytes.length;
  // Only what a single interrupted write can leave is a tail; anything more may be entries that were acknowledged.
  const onlyTheLast = damaged.length === 1 && last?.lineNumber === lineNumber && missing.length === 0;
  if (last && onlyTheLast && !holdsLaterLine(bytes.toString('latin1', last.start))) {
    intactLength = last.start;
    report.push({ kind: 'tail', bytes: bytes.length - last.start, copiedTo: undefined });
  } else if (damaged.length > 0 || missing.length > 0) {
    report.push({ kind: 'middle', lineNumbers: damaged.map((each) => each.lineNumber), missing });
  }
  if (duplicates.identical > 0 || duplicates.differing.length > 0) report.push(duplicates);

  const lastSeq = new Map([...stations].map(([station, seen]) => [station, highest(seen)]));
  return { headerProblem: problem, lines, hub, report, intactLength, lastSeq };
}

/** What a new epoch makes of a line until it has a place there: it keeps its order among those like it. */
export function forgetPlace(line: { hubOrder?: number; formerOrder?: number }): void {
  if (line.hubOrder !== undefined) line.formerOrder = line.hubOrder;
  delete line.hubOrder;
}

function isSame(a: JournalLine, b: JournalLine): boolean {
  return a.subject === b.subject && JSON.stringify(a.payload) === JSON.stringify(b.payload);
}

function highest(seen: ReadonlyMap<number, unknown>): number {
  let found = 0;
  for (const seq of seen.keys()) found = Math.max(found, seq);
  return found;
}

function missingLines(stations: ReadonlyMap<string, ReadonlyMap<number, unknown>>): MissingLines[] {
  return [...stations].flatMap(([station, seen]) => {
    const gaps: MissingLines[] = [];
    let expected = 1;
    for (const seq of [...seen.keys()].sort((a, b) => a - b)) {
      if (seq > expected) gaps.push({ station, from: expected, to: seq - 1 });
      expected = seq + 1;
    }
    return gaps;
  });
}
