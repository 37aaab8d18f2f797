/**
 * The days of a data folder. One day is one folder:
 *
 *   days/<id>/day.json    what may be read without a key: date, place, the key slot; written last, so a day is whole or not there
 *   days/<id>/day-copy.json  the same again: it holds the only way to the key
 *   days/<id>/journal     the record
 *   days/<id>/hub/        what the hub's server keeps, sealed lines only
 *   days/<id>/files/      drafts, settings, print jobs: sealed, may be overwritten
 */
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, type FileLayer, replaceFile } from '#main/journal/file-layer.ts';
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

  /** Nothing when there is no such day, or neither copy can be read. */
  async read(id: string): Promise<DayFile | undefined> {
    if (!z.uuid().safeParse(id).success) return undefined;
    return (await this.#readCopy(id, 'day.json')) ?? (await this.#readCopy(id, 'day-copy.json'));
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
