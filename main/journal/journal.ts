/**
 * The journal of one clinic day at one station: the record of everything that happened. A line is acknowledged when it
 * would outlive a power cut, and is never changed afterwards.
 */
import type { KeyObject } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { type DayKey, subkey } from '#main/vault/keys.ts';
import { JournalHeaderDamaged, NotSaved, notSaved, saysReadOnly } from './errors.ts';
import { type FileLayer, type OpenFile, replaceFile, writeNew } from './file-layer.ts';
import { encodeHeader, encodeRecord, type JournalLine, type JournalRecord } from './format.ts';
import { createQueue } from './queue.ts';
import { type HubPosition, type RecoveryReport, scanJournal } from './scan.ts';

export type { HubPosition, JournalLine, JournalRecord, RecoveryReport };

export interface Journal {
  /**
   * Adds a line, which has to carry the station's next count; resolves when it is on the disk. Throws `NotSaved` when
   * nothing was recorded; it may be tried again, and works once the cause is gone (not when it is `damaged`).
   */
  append(line: JournalLine): Promise<void>;
  /** Adds lines that come together, and what the hub said of their order, in one write: all or nothing. */
  record(record: JournalRecord): Promise<void>;
  /**
   * What is acknowledged now, for a copy: `read` reads just that, also while lines are added and when it is closed.
   */
  extent(): JournalExtent;
  readonly readOnly: boolean;
  /** Why the journal is read-only. */
  readonly problem: 'read-only' | 'damaged' | undefined;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

export interface JournalExtent {
  bytes: number;
  /** Entries, of all stations. */
  lines: number;
  read(): Promise<Buffer>;
}

interface Place {
  files: FileLayer;
  path: string;
  key: DayKey;
  dayId: string;
}

/** Starts the journal of a day at a path where there is none. `createdAt` is an ISO instant. Throws `NotSaved`. */
export async function createJournal(place: Place & { createdAt: string }): Promise<Journal> {
  const { files, path, key, dayId, createdAt } = place;
  const sealKey = subkey(key, 'journal');
  const header = encodeHeader(sealKey, dayId, createdAt);
  const neighbours = await files.list(dirname(path));
  if (neighbours.includes(basename(path))) throw new Error('There is a journal already');
  try {
    await files.makeFolder(dirname(path));
    await replaceFile(files, path, header);
    const file = await files.openExisting(path);
    const lastSeq = new Map();
    return new FileJournal({ files, path, dayId, sealKey, file, length: header.length, count: 0, lastSeq });
  } catch (error) {
    throw notSaved(error);
  }
}

/**
 * Opens a journal, puts a torn last line aside, and names what else is damaged; with damage before the end, or where
 * nothing can be written, it opens read-only. Throws `JournalTooNew`, `JournalHeaderDamaged`, `JournalOfAnotherDay`
 * or `WrongKey`, and then has touched nothing.
 */
export async function openJournal(place: Place): Promise<{
  journal: Journal;
  lines: JournalLine[];
  hub: HubPosition | undefined;
  report: RecoveryReport;
}> {
  const { files, path, key, dayId } = place;
  const sealKey = subkey(key, 'journal');
  const bytes = await files.read(path);
  const { headerProblem, lines, hub, report, intactLength, lastSeq } = await scanJournal(
    bytes,
    sealKey,
    dayId,
  );
  if (headerProblem) throw headerProblem;

  const damaged = report.some((finding) => finding.kind === 'middle');
  const file = damaged ? undefined : await openUnlessReadOnly(files, path);
  const found = {
    lastLine: Buffer.from(bytes.subarray(bytes.lastIndexOf('\n', intactLength - 2) + 1, intactLength)),
    tail: Buffer.from(bytes.subarray(intactLength)),
  };
  const journal = new FileJournal({
    files,
    path,
    dayId,
    sealKey,
    file,
    damaged,
    found,
    length: intactLength,
    count: lines.length,
    lastSeq,
  });
  const copiedTo = await journal.recover();
  return {
    journal,
    lines,
    hub,
    report: report.map((finding) => (finding.kind === 'tail' ? { ...finding, copiedTo } : finding)),
  };
}

/**
 * All that can be read, without touching anything: for an export from a journal that `openJournal` refuses or opens
 * read-only. A damaged header is reported instead of thrown as long as any line opens.
 */
export async function readJournal(place: Place): Promise<{ lines: JournalLine[]; report: RecoveryReport }> {
  const { files, path, key, dayId } = place;
  const { headerProblem, lines, report } = await scanJournal(
    await files.read(path),
    subkey(key, 'journal'),
    dayId,
  );
  const readable = headerProblem instanceof JournalHeaderDamaged && lines.length > 0;
  if (headerProblem && !readable) throw headerProblem;
  return { lines, report };
}

/** The lines in the bytes of another computer's journal of the day, as far as they can be read; the first of one count. */
export async function linesOf(bytes: Buffer, key: DayKey, dayId: string): Promise<JournalLine[]> {
  const { lines } = await scanJournal(bytes, subkey(key, 'journal'), dayId);
  return lines;
}

async function openUnlessReadOnly(files: FileLayer, path: string): Promise<OpenFile | undefined> {
  try {
    return await files.openExisting(path);
  } catch (error) {
    if (saysReadOnly(error)) return undefined;
    throw error;
  }
}

/** Copies bytes that will be cut off into a new file beside the journal; answers its path. */
async function copyAside(files: FileLayer, path: string, bytes: Uint8Array): Promise<string> {
  const taken = new Set(await files.list(dirname(path)));
  let number = 1;
  while (taken.has(`${basename(path)}.damaged-${number}`)) number += 1;
  const copy = `${path}.damaged-${number}`;
  await writeNew(files, copy, bytes);
  return copy;
}

interface Opened {
  files: FileLayer;
  path: string;
  dayId: string;
  sealKey: KeyObject;
  /** Undefined when the journal cannot be written to. */
  file: OpenFile | undefined;
  damaged?: boolean;
  /** How an existing file ended: in its last intact line, and in what lies behind it. */
  found?: { lastLine: Buffer; tail: Buffer } | undefined;
  /** Length of the acknowledged part, in bytes. */
  length: number;
  /** Lines in it. */
  count: number;
  lastSeq: Map<string, number>;
}

class FileJournal implements Journal {
  readonly problem: 'read-only' | 'damaged' | undefined;
  readonly #opened: Opened;
  readonly #inTurn = createQueue();
  /** Whether the file on the disk ends where the acknowledged part ends. */
  #settled: boolean;
  #copiedTo: string | undefined;
  #failures = 0;
  #lastFailure: NotSaved | undefined;
  #closed = false;

  constructor(opened: Opened) {
    this.#opened = opened;
    this.#settled = opened.found === undefined;
    this.problem = opened.damaged ? 'damaged' : opened.file ? undefined : 'read-only';
  }

  extent(): JournalExtent {
    const { files, path, length, count } = this.#opened;
    return {
      bytes: length,
      lines: count,
      read: async () => (await files.read(path)).subarray(0, length),
    };
  }

  get readOnly(): boolean {
    return this.problem !== undefined;
  }

  /** Tries to settle; what does not work yet is tried again before the next line. Answers where the tail was put. */
  async recover(): Promise<string | undefined> {
    const { file } = this.#opened;
    if (file) await this.#settle(file).catch(() => undefined);
    return this.#copiedTo;
  }

  append(line: JournalLine): Promise<void> {
    return this.record({ lines: [line] });
  }

  async record(record: JournalRecord): Promise<void> {
    if (record.lines.length === 0 && !record.order) return;
    const { sealKey, dayId } = this.#opened;
    const bytes = encodeRecord(sealKey, dayId, record);
    const failuresBefore = this.#failures;
    return this.#inTurn(async () => {
      // Whoever was waiting behind a line that failed had decided on top of it.
      if (this.#lastFailure && this.#failures !== failuresBefore) throw this.#lastFailure;
      await this.#write(record.lines, bytes);
    });
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#closed) return;
      this.#closed = true;
      await this.#opened.file?.close();
    });
  }

  async #write(lines: readonly JournalLine[], bytes: Buffer): Promise<void> {
    const { file, lastSeq } = this.#opened;
    if (this.#closed) throw new Error('The journal is closed');
    if (!file) throw new NotSaved(this.problem ?? 'io');
    // A count out of turn would look like a lost line, or a duplicate to ignore, when the journal is read again.
    const counts = new Map<string, number>();
    for (const { station, stationSeq } of lines) {
      const expected = (counts.get(station) ?? lastSeq.get(station) ?? 0) + 1;
      if (stationSeq !== expected) {
        throw new Error(`Line ${stationSeq} of station ${station} is out of turn: ${expected} is next`);
      }
      counts.set(station, expected);
    }
    try {
      await this.#settle(file);
      this.#settled = false;
      const written = await file.write(bytes, this.#opened.length);
      if (written < bytes.length) throw new NotSaved('disk-full');
      await file.sync();
    } catch (error) {
      await this.recover();
      this.#failures += 1;
      this.#lastFailure = notSaved(error);
      throw this.#lastFailure;
    }
    this.#settled = true;
    this.#opened.length += bytes.length;
    this.#opened.count += lines.length;
    for (const [station, count] of counts) lastSeq.set(station, count);
  }

  /** Makes the file end, on the disk too, where the acknowledged part ends. */
  async #settle(file: OpenFile): Promise<void> {
    if (this.#settled) return;
    if (this.#opened.found) await this.#secure(file, this.#opened.found);
    await file.truncate(this.#opened.length);
    await file.sync();
    this.#opened.found = undefined;
    this.#settled = true;
  }

  /** What was found may have been read from the cache of a disk that has not got it: sees to it that it has. */
  async #secure(file: OpenFile, { lastLine, tail }: { lastLine: Buffer; tail: Buffer }): Promise<void> {
    const { files, path, length } = this.#opened;
    if (tail.length > 0) this.#copiedTo ??= await copyAside(files, path, tail);
    await files.syncFolder(dirname(path));
    // After a sync that failed the system takes its cache for saved: only writing again makes it write.
    const written = await file.write(lastLine, length - lastLine.length);
    if (written < lastLine.length) throw new NotSaved('disk-full');
  }
}
