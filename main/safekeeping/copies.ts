/**
 * The copies of an open day: one that is renewed on a stick while the day goes on, and the archive. Nothing here may
 * ever disturb the day: a folder that does not answer is waited for by nobody but who asked for a copy.
 */
import type { Clinic } from '#main/clinic/clinic.ts';
import type { DayFile } from '#main/host/day-folder.ts';
import type { Journal, JournalExtent } from '#main/journal/journal.ts';
import { createQueue } from '#main/journal/queue.ts';
import type { DayKey } from '#main/vault/keys.ts';
import type { CopiesRow, CopyKind, Counts, FolderProblem } from '#shared/copies.ts';
import { verifyArchive } from './archive.ts';
import { type CopyWriter, copyWriter } from './copy-file.ts';
import { countsOf } from './counts.ts';
import { type Kept, keptSchema } from './kept.ts';
import type { CopyFiles, DiskLook } from './other-disks.ts';
import { FolderTrouble, folderTrouble, isOnAnotherDisk, placeCopy, sha256 } from './place-copy.ts';
import { createThrottle } from './throttle.ts';
import { within } from './within.ts';

export interface CopiesOptions {
  /** What `day.json` says of the day now. */
  day(): DayFile;
  key: DayKey;
  clinic: Clinic;
  journal: Journal;
  /** What is kept from one start to the next. `write` throws `NotSaved`. */
  store: { read(): Promise<unknown>; write(value: unknown): Promise<void> };
  /** The disks that copies go to. */
  files: CopyFiles;
  disks: DiskLook;
  dataDir: string;
  /** The program's version. */
  program: string;
  now(): Date;
  onChange(): void;
  onTrouble(message: string, cause?: unknown): void;
}

/** How often a copy is renewed when there is something new. */
const everyMs = 3 * 60 * 1000;
/** How often one that failed is tried again. */
const retryMs = 15_000;
/** How long who asked for a copy is kept waiting, and the day from being locked. */
const patienceMs = 20_000;
const closingMs = 5_000;
const announcedEveryMs = 2_000;

export class Copies {
  readonly #options: CopiesOptions;
  readonly #write: CopyWriter;
  /** Anew for each folder: one that does not answer holds up no other. */
  #inTurn = createQueue();
  readonly #archiving = createQueue();
  readonly #announce;
  #kept: Kept = {};
  #problem: { code: FolderProblem; at: string } | undefined;
  #copiedBytes = 0;
  #copiedAtMs = 0;
  #isCopying = false;
  #isOver = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: CopiesOptions) {
    this.#options = options;
    this.#write = copyWriter(options.key);
    this.#announce = createThrottle(announcedEveryMs, options.onChange);
  }

  get row(): CopiesRow {
    const { backup, archive } = this.#kept;
    const { lines } = this.#options.journal.extent();
    const row: CopiesRow = { id: 'copies' };
    if (backup) {
      const { folder, lastAt } = backup;
      row.backup = {
        folder,
        ...(lastAt === undefined ? {} : { lastAt, lines: backup.lines ?? 0 }),
        behind: Math.max(0, lines - (backup.lines ?? 0)),
        ...(this.#problem ? { problem: this.#problem.code, problemAt: this.#problem.at } : {}),
      };
    }
    if (archive) {
      const { sha256: _, ...shown } = archive;
      row.archive = { ...shown, isCurrent: archive.lines === lines };
    }
    return row;
  }

  /** Goes on where the last start ended: with a new copy at once, for nobody knows what became of the last. */
  async start(): Promise<void> {
    this.#kept = keptSchema.safeParse(await this.#options.store.read()).data ?? {};
    this.#timer = setInterval(() => this.#tick(), retryMs);
    this.#timer.unref();
    if (this.#kept.backup) this.#copyUnasked();
  }

  /** Something was recorded. */
  recorded(): void {
    if (this.#kept.backup || this.#kept.archive) this.#announce.soon();
  }

  /** From now on copies go to this folder, the first at once; none any more without one. Throws `NotSaved`, `FolderTrouble`. */
  async choose(folder: string | undefined, by: string): Promise<void> {
    const { disks, dataDir } = this.#options;
    const isElsewhere = folder !== undefined && (await isOnAnotherDisk(disks, folder, dataDir));
    const backup = folder === undefined ? undefined : { folder, by, isElsewhere };
    await this.#keep({ backup });
    this.#inTurn = createQueue();
    this.#problem = undefined;
    this.#copiedBytes = 0;
    this.#announce.now();
    if (backup) await this.copyNow();
  }

  /** Copies, or says in the row why not; answers also when the folder's disk does not. */
  async copyNow(): Promise<void> {
    if (!(await within(patienceMs, this.#copy()))) this.#failed(new FolderTrouble('backup-failed'));
  }

  /**
   * Writes an archive and reads it back. Throws `FolderTrouble`, `ArchiveNotVerified`, and `NotSaved` when this computer
   * cannot remember it.
   */
  archive(folder: string, by: string): Promise<void> {
    return this.#archiving(async () => {
      const { key, files } = this.#options;
      const { day, bytes, extent, counts, createdAt } = await this.#make('archive', by);
      const path = await placeCopy(files, { folder, day, ending: 'tka' }, bytes);
      const back = await files.read(path).catch((error) => Promise.reject(folderTrouble(error)));
      const { lines } = extent;
      await verifyArchive(back, key, { lines, counts }, day.station);
      await this.#keep({ archive: { path, sha256: sha256(back), at: createdAt, lines, counts } });
      this.#announce.now();
    });
  }

  /** A last copy, if it can be had soon. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#kept.backup && this.#isBehind && !(await within(closingMs, this.#copy())))
      this.#options.onTrouble('The last copy took too long');
    await within(
      closingMs,
      this.#archiving(async () => undefined),
    );
    this.#isOver = true;
    this.#announce.stop();
  }

  async #keep(changes: Kept): Promise<void> {
    await this.#options.store.write({ ...this.#kept, ...changes });
    this.#kept = { ...this.#kept, ...changes };
  }

  get #isBehind(): boolean {
    return this.#options.journal.extent().bytes !== this.#copiedBytes;
  }

  #tick(): void {
    if (!this.#kept.backup) return;
    const waited = performance.now() - this.#copiedAtMs;
    // One that does not end is not begun again: it would only wait behind itself.
    if (this.#isCopying) {
      if (waited > everyMs) this.#failed(new FolderTrouble('backup-failed'));
    } else if (this.#problem || (this.#isBehind && waited >= everyMs)) this.#copyUnasked();
  }

  #copyUnasked(): void {
    this.#copy().catch((error) => this.#options.onTrouble('The copy', error));
  }

  #copy(): Promise<void> {
    return this.#inTurn(async () => {
      const { backup } = this.#kept;
      if (!backup || this.#isOver) return;
      this.#isCopying = true;
      this.#copiedAtMs = performance.now();
      try {
        const { files, disks, dataDir } = this.#options;
        if (backup.isElsewhere && !(await isOnAnotherDisk(disks, backup.folder, dataDir)))
          throw new FolderTrouble('backup-folder-missing');
        const made = await this.#make('backup', backup.by);
        await placeCopy(files, { folder: backup.folder, day: made.day, ending: 'tkb' }, made.bytes);
        await this.#copied(made.extent, made.createdAt, backup);
      } catch (error) {
        this.#failed(error);
      } finally {
        this.#isCopying = false;
      }
    });
  }

  /** A copy of what is recorded now; commands wait for no more than being counted. */
  async #make(
    kind: CopyKind,
    by: string,
  ): Promise<{ day: DayFile; bytes: Buffer; extent: JournalExtent; counts: Counts; createdAt: string }> {
    const { clinic, journal, program, now } = this.#options;
    const { day, extent, counts } = await clinic.atRest(() => ({
      day: this.#options.day(),
      extent: journal.extent(),
      counts: countsOf(clinic.book),
    }));
    const createdAt = now().toISOString();
    const { station } = day;
    const content = await extent.read();
    const about = { kind, createdAt, by, station, program, lines: extent.lines, counts, content };
    return { day, bytes: this.#write(day, about), extent, counts, createdAt };
  }

  async #copied({ bytes, lines }: JournalExtent, lastAt: string, backup: Kept['backup']): Promise<void> {
    // Meanwhile another folder was chosen, or the day was wiped: this copy is nobody's any more.
    if (!backup || backup !== this.#kept.backup || this.#isOver) return;
    this.#kept = { ...this.#kept, backup: { ...backup, lastAt, lines } };
    this.#copiedBytes = bytes;
    this.#problem = undefined;
    this.#announce.now();
    await this.#options.store
      .write(this.#kept)
      .catch((error) => this.#options.onTrouble('The copy is made, but not remembered', error));
  }

  #failed(error: unknown): void {
    const trouble = error instanceof FolderTrouble ? error : new FolderTrouble('backup-failed', error);
    if (trouble.code === this.#problem?.code) return;
    this.#problem = { code: trouble.code, at: this.#options.now().toISOString() };
    if (trouble.code === 'backup-failed') this.#options.onTrouble('The copy', trouble.cause);
    this.#announce.now();
  }
}
