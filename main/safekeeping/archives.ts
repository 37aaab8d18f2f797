/** Archives of an open day: written where somebody wants them, read back, and remembered. */
import { createQueue } from '#main/journal/queue.ts';
import type { DayKey } from '#main/vault/keys.ts';
import type { CopiesRow } from '#shared/copies.ts';
import type { Recovery } from '#shared/host-api.ts';
import { ArchiveNotVerified, verifyArchive } from './archive.ts';
import { closingMs } from './backup.ts';
import type { MakeCopy } from './copy-maker.ts';
import type { Kept } from './kept.ts';
import type { CopyFiles, DiskLook } from './other-disks.ts';
import { patiently } from './patiently.ts';
import { isOnAnotherDisk, placeCopy } from './place-copy.ts';
import { sha256 } from './sha256.ts';
import { within } from './within.ts';

export interface ArchivesOptions {
  make: MakeCopy;
  key: DayKey;
  damaged: Recovery['damaged'];
  lines(): number;
  kept(): Kept['archive'];
  /** Throws `NotSaved`. */
  keep(archive: Kept['archive']): Promise<void>;
  /** The disks that copies go to. */
  files: CopyFiles;
  disks: DiskLook;
  dataDir: string;
  announce(): void;
}

export class Archives {
  readonly #options: ArchivesOptions;
  /** By folder: one that does not answer holds up no other, and is forgotten. */
  readonly #turns = new Map<string, ReturnType<typeof createQueue>>();
  #isOver = false;

  constructor(options: ArchivesOptions) {
    this.#options = options;
  }

  get row(): CopiesRow['archive'] {
    const archive = this.#options.kept();
    if (!archive) return undefined;
    const { sha256: _, damaged, ...shown } = archive;
    const isCurrent = archive.lines === this.#options.lines();
    return { ...shown, ...(damaged ? { damaged } : {}), isCurrent };
  }

  /**
   * Writes an archive and reads it back before it takes a former one's place; of a damaged journal all that can be read,
   * with the damage named. Throws `FolderTrouble`, `ArchiveNotVerified`, and `NotSaved` when this computer cannot remember
   * it.
   */
  async write(folder: string, by: string): Promise<void> {
    const inTurn = this.#turns.get(folder) ?? createQueue();
    this.#turns.set(folder, inTurn);
    let hasEnded = false;
    const work = inTurn(() => this.#write(folder, by)).finally(() => {
      hasEnded = true;
    });
    try {
      await patiently(work);
    } finally {
      if (!hasEnded) this.#turns.delete(folder);
    }
  }

  /** Whether the last archive lies where it was written, as it was written. */
  async isThere(): Promise<boolean> {
    const archive = this.#options.kept();
    if (!archive) return false;
    try {
      return sha256(await patiently(this.#options.files.read(archive.path))) === archive.sha256;
    } catch {
      // Whatever keeps it from being read: it cannot be relied on.
      return false;
    }
  }

  /** Waits for one that is being written, if it ends soon. */
  async stop(): Promise<void> {
    const ended = [...this.#turns.values()].map((inTurn) => inTurn(async () => undefined));
    await within(closingMs, Promise.all(ended));
    this.#isOver = true;
  }

  async #write(folder: string, by: string): Promise<void> {
    const { make, key, files, disks, dataDir, keep, announce } = this.#options;
    const isElsewhere = await isOnAnotherDisk(disks, folder, dataDir);
    const { day, bytes, extent, counts, createdAt, wouldLose } = await make('archive', by);
    const { lines } = extent;
    const damaged = this.#options.damaged ? { damaged: this.#options.damaged } : {};
    const check = async (back: Buffer) => {
      if (!back.equals(bytes)) throw new ArchiveNotVerified('Other bytes');
      await verifyArchive(back, key, { lines, counts, ...damaged }, day.station);
    };
    const place = { folder, day, ending: 'tka', wouldLose, check };
    const { path } = await placeCopy(files, place, bytes);
    if (this.#isOver) return;
    const about = { at: createdAt, bytes: bytes.length, lines, counts, isElsewhere, ...damaged };
    await keep({ path, sha256: sha256(bytes), ...about });
    announce();
  }
}
