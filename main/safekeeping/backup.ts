/**
 * The copy of an open day that is renewed on a stick while the day goes on. Nothing here may ever disturb the day: a folder
 * that does not answer is waited for by nobody but who asked for a copy.
 */
import type { JournalExtent } from '#main/journal/journal.ts';
import { createQueue } from '#main/journal/queue.ts';
import type { CopiesRow, FolderProblem } from '#shared/copies.ts';
import type { MakeCopy } from './copy-maker.ts';
import type { Kept } from './kept.ts';
import type { CopyFiles, DiskLook } from './other-disks.ts';
import { patienceMs, patiently } from './patiently.ts';
import { FolderTrouble, folderTrouble, isOnAnotherDisk, placeCopy } from './place-copy.ts';
import { within } from './within.ts';

export interface BackupOptions {
  make: MakeCopy;
  extent(): JournalExtent;
  kept(): Kept['backup'];
  /** Throws `NotSaved`, but has it in memory all the same where that is said. */
  keep(backup: Kept['backup'], how?: 'also-unsaved'): Promise<void>;
  /** The disks that copies go to. */
  files: CopyFiles;
  disks: DiskLook;
  dataDir: string;
  now(): Date;
  /** At once, whatever was said before. */
  announce(): void;
  onTrouble(message: string, cause?: unknown): void;
}

/** How often a copy is renewed when there is something new. */
const everyMs = 3 * 60 * 1000;
/** How often one that failed is tried again. */
const retryMs = 15_000;
/** How long the day is kept from being locked. */
export const closingMs = 5_000;

export class Backup {
  readonly #options: BackupOptions;
  /** Anew for each folder: one that does not answer holds up no other. */
  #inTurn = createQueue();
  #problem: { code: FolderProblem; at: string } | undefined;
  /** A copy of this day and letter that lies in the folder and holds entries this computer lacks. */
  #fuller: { path: string; lines: number; at: string } | undefined;
  #copiedBytes = 0;
  #copiedAtMs = 0;
  #isCopying = false;
  #isOver = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: BackupOptions) {
    this.#options = options;
  }

  get row(): CopiesRow['backup'] {
    const backup = this.#options.kept();
    if (!backup) return undefined;
    const { folder, lastAt, isElsewhere } = backup;
    const problem =
      this.#problem ?? (this.#fuller && { code: 'backup-has-more' as const, at: this.#fuller.at });
    return {
      folder,
      isElsewhere,
      ...(lastAt === undefined ? {} : { lastAt, lines: backup.lines ?? 0 }),
      behind: Math.max(0, this.#options.extent().lines - (backup.lines ?? 0)),
      ...(problem ? { problem: problem.code, problemAt: problem.at } : {}),
      ...(this.#fuller ? { fuller: { path: this.#fuller.path, lines: this.#fuller.lines } } : {}),
    };
  }

  /** Goes on where the last start ended: with a new copy at once, for nobody knows what became of the last. */
  start(): void {
    this.#timer = setInterval(() => this.#tick(), retryMs);
    this.#timer.unref();
    if (this.#options.kept()) this.#copyUnasked();
  }

  /** From now on copies go to this folder, the first at once; none any more without one. Throws `NotSaved`, `FolderTrouble`. */
  async choose(folder: string | undefined, by: string): Promise<void> {
    const { disks, dataDir, keep, announce } = this.#options;
    const isElsewhere = folder !== undefined && (await patiently(isOnAnotherDisk(disks, folder, dataDir)));
    const backup = folder === undefined ? undefined : { folder, by, isElsewhere };
    await keep(backup);
    this.#inTurn = createQueue();
    this.#problem = undefined;
    this.#fuller = undefined;
    this.#copiedBytes = 0;
    announce();
    if (backup) await this.copyNow();
  }

  /** Copies, or says in the row why not; answers also when the folder's disk does not. */
  async copyNow(): Promise<void> {
    if (!(await within(patienceMs, this.#copy()))) this.#failed(new FolderTrouble('backup-failed'));
  }

  /** The copy that holds more than this computer; nothing when none is known of. Throws `FolderTrouble`. */
  async readFuller(): Promise<Buffer | undefined> {
    if (!this.#fuller) return undefined;
    try {
      return await patiently(this.#options.files.read(this.#fuller.path));
    } catch (error) {
      throw folderTrouble(error);
    }
  }

  /** A last copy, if it can be had soon. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#options.kept() && this.#isBehind && !(await within(closingMs, this.#copy())))
      this.#options.onTrouble('The last copy took too long');
    this.#isOver = true;
  }

  get #isBehind(): boolean {
    return this.#options.extent().bytes !== this.#copiedBytes;
  }

  #tick(): void {
    if (!this.#options.kept()) return;
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
      const { files, disks, dataDir, make, kept } = this.#options;
      const backup = kept();
      if (!backup || this.#isOver) return;
      this.#isCopying = true;
      this.#copiedAtMs = performance.now();
      try {
        const { folder } = backup;
        if (backup.isElsewhere && !(await isOnAnotherDisk(disks, folder, dataDir)))
          throw new FolderTrouble('backup-folder-missing');
        const { day, bytes, extent, createdAt, wouldLose } = await make('backup', backup.by);
        const { fuller } = await placeCopy(files, { folder, day, ending: 'tkb', wouldLose }, bytes);
        // Meanwhile another folder was chosen, or the day was wiped: this copy is nobody's any more.
        if (backup !== kept() || this.#isOver) return;
        this.#fuller = fuller && { ...fuller, at: this.#fuller?.at ?? createdAt };
        await this.#copied(extent, { ...backup, lastAt: createdAt, lines: extent.lines });
      } catch (error) {
        this.#failed(error);
      } finally {
        this.#isCopying = false;
      }
    });
  }

  async #copied({ bytes }: JournalExtent, backup: Kept['backup']): Promise<void> {
    const { keep, announce, onTrouble } = this.#options;
    this.#copiedBytes = bytes;
    this.#problem = undefined;
    const kept = keep(backup, 'also-unsaved');
    announce();
    await kept.catch((error) => onTrouble('The copy is made, but not remembered', error));
  }

  #failed(error: unknown): void {
    const trouble = error instanceof FolderTrouble ? error : new FolderTrouble('backup-failed', error);
    if (trouble.code === this.#problem?.code) return;
    this.#problem = { code: trouble.code, at: this.#options.now().toISOString() };
    if (trouble.code === 'backup-failed') this.#options.onTrouble('The copy', trouble.cause);
    this.#options.announce();
  }
}
