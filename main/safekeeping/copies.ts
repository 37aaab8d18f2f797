/** What lies elsewhere of an open day: the backup and the archive, in one row, kept in one file. */
import type { CopiesRow } from '#shared/copies.ts';
import { Archives } from './archives.ts';
import { Backup } from './backup.ts';
import { copyMaker, type MakerOptions } from './copy-maker.ts';
import { type Kept, keptSchema } from './kept.ts';
import type { CopyFiles, DiskLook } from './other-disks.ts';
import { createThrottle } from './throttle.ts';

export interface CopiesOptions extends MakerOptions {
  /** What is kept from one start to the next. `write` throws `NotSaved`. */
  store: { read(): Promise<unknown>; write(value: unknown): Promise<void> };
  /** The disks that copies go to. */
  files: CopyFiles;
  disks: DiskLook;
  dataDir: string;
  onChange(): void;
  onTrouble(message: string, cause?: unknown): void;
}

const announcedEveryMs = 2_000;

export class Copies {
  readonly backup: Backup;
  readonly archives: Archives;
  readonly #store: CopiesOptions['store'];
  readonly #announce;
  #kept: Kept = {};

  constructor(options: CopiesOptions) {
    const { files, disks, dataDir, journal, key, damaged, now, onTrouble } = options;
    this.#store = options.store;
    this.#announce = createThrottle(announcedEveryMs, options.onChange);
    const shared = { make: copyMaker(options), files, disks, dataDir, announce: () => this.#announce.now() };
    this.backup = new Backup({
      ...shared,
      extent: () => journal.extent(),
      kept: () => this.#kept.backup,
      keep: async (backup, how) => {
        if (how !== 'also-unsaved') return this.#keep({ backup });
        this.#kept = { ...this.#kept, backup };
        await this.#store.write(this.#kept);
      },
      now,
      onTrouble,
    });
    this.archives = new Archives({
      ...shared,
      key,
      damaged,
      lines: () => journal.extent().lines,
      kept: () => this.#kept.archive,
      keep: (archive) => this.#keep({ archive }),
    });
  }

  get row(): CopiesRow {
    const [backup, archive] = [this.backup.row, this.archives.row];
    return { id: 'copies', ...(backup ? { backup } : {}), ...(archive ? { archive } : {}) };
  }

  /** Goes on where the last start ended. */
  async start(): Promise<void> {
    this.#kept = keptSchema.safeParse(await this.#store.read()).data ?? {};
    this.backup.start();
  }

  /** Something was recorded. */
  recorded(): void {
    if (this.#kept.backup || this.#kept.archive) this.#announce.soon();
  }

  async stop(): Promise<void> {
    await this.backup.stop();
    await this.archives.stop();
    this.#announce.stop();
  }

  async #keep(changes: Kept): Promise<void> {
    await this.#store.write({ ...this.#kept, ...changes });
    this.#kept = { ...this.#kept, ...changes };
  }
}
