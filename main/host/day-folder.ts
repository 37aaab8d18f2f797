/**
 * The days of a data folder. One day is one folder:
 *
 *   days/<id>/day.json    what may be read without a key: date, place, the key slot; written last, so a day is whole or not there
 *   days/<id>/day-copy.json  the same again: it holds the only way to the key
 *   days/<id>/journal     the record
 *   days/<id>/hub/        what the hub's server keeps, sealed lines only
 *   days/<id>/files/      drafts, settings, print jobs: sealed, may be overwritten
 */
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { codeOf, type FileLayer, replaceFile } from '#main/journal/file-layer.ts';
import { KeySlotUnusable, parseKeySlot } from '#main/vault/keys.ts';
import type { DayHeader } from '#shared/host-api.ts';

export const dayFileSchema = z.object({
  format: z.literal('tram-kham-day'),
  version: z.literal(1),
  id: z.uuid(),
  date: z.string(),
  name: z.string(),
  practice: z.boolean(),
  /** Which practice day it was opened from. */
  practiceDay: z.string().optional(),
  station: z.string().regex(/^[A-Z]$/),
  createdAt: z.string(),
  /** Read on its own, so that a damaged slot can be told from a damaged day. */
  slot: z.unknown(),
});
export type DayFile = z.infer<typeof dayFileSchema>;

/** Parts of an old and a new file may read as one: its slot tells, which carries a checksum. */
function isUsable(day: DayFile | undefined): boolean {
  try {
    return day !== undefined && parseKeySlot(day.slot).dayId === day.id;
  } catch (error) {
    if (error instanceof KeySlotUnusable) return error.problem === 'newer';
    throw error;
  }
}

export class DayFolders {
  readonly #files: FileLayer;
  readonly #folder: string;
  /** Where everything is kept. */
  readonly dataDir: string;

  constructor(files: FileLayer, dataDir: string) {
    this.#files = files;
    this.dataDir = dataDir;
    this.#folder = join(dataDir, 'days');
  }

  /** Also of what is no whole day. */
  ids(): Promise<string[]> {
    return this.#files.list(this.#folder);
  }

  folderOf(id: string): string {
    return join(this.#folder, id);
  }

  /** Every file that holds the key slot, also one whose writing was interrupted. */
  async slotFilesOf(id: string): Promise<string[]> {
    const names = await this.#files.list(this.folderOf(id));
    return names
      .filter((name) => /^day(?:-copy)?\.json/.test(name))
      .map((name) => join(this.folderOf(id), name));
  }

  journalOf(id: string): string {
    return join(this.#folder, id, 'journal');
  }

  hubOf(id: string): string {
    return join(this.#folder, id, 'hub');
  }

  filesOf(id: string): string {
    return join(this.#folder, id, 'files');
  }

  /** Writes both copies, the one that makes it a day last. */
  async write(day: DayFile): Promise<void> {
    for (const name of ['day-copy.json', 'day.json']) {
      await replaceFile(this.#files, join(this.#folder, day.id, name), Buffer.from(JSON.stringify(day)));
    }
  }

  /**
   * Overwrites both copies where they lie: beside a new file the old slot would stay on the disk, where a wipe does not
   * find it. The second is not touched before the first is whole.
   */
  async rewrite(day: DayFile): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(day));
    const copies = ['day-copy.json', 'day.json'];
    const read = await Promise.all(copies.map((name) => this.#readCopy(day.id, name)));
    // One that was torn before comes first, while the other still can be read.
    const torn = copies.filter((_, index) => !isUsable(read[index]));
    for (const name of new Set([...torn, ...copies]))
      await this.#overwrite(join(this.#folder, day.id, name), bytes);
  }

  async #overwrite(path: string, bytes: Buffer): Promise<void> {
    if (!(await this.#files.list(dirname(path))).includes(basename(path)))
      return replaceFile(this.#files, path, bytes);
    // JSON may end in spaces: so nothing of a longer one is left, nor given back to the disk unseen.
    const whole = Buffer.concat([bytes], Math.max(bytes.length, (await this.#files.read(path)).length));
    whole.fill(' ', bytes.length);
    const file = await this.#files.openExisting(path);
    try {
      let position = 0;
      while (position < whole.length) position += await file.write(whole.subarray(position), position);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Nothing when there is no such day, or neither copy can be read. */
  async read(id: string): Promise<DayFile | undefined> {
    if (!z.uuid().safeParse(id).success) return undefined;
    const found = [await this.#readCopy(id, 'day.json'), await this.#readCopy(id, 'day-copy.json')];
    return found.find(isUsable) ?? found.find((day) => day !== undefined);
  }

  async #readCopy(id: string, name: string): Promise<DayFile | undefined> {
    try {
      const bytes = await this.#files.read(join(this.#folder, id, name));
      return dayFileSchema.safeParse(JSON.parse(bytes.toString())).data;
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /** Newest first. */
  async list(): Promise<DayHeader[]> {
    const days: DayFile[] = [];
    for (const id of await this.ids()) {
      const day = await this.read(id);
      if (day) days.push(day);
    }
    return days
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .map(({ id, date, name, practice }) => ({ id, date, name, practice }));
  }
}
