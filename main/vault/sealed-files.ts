/**
 * Small JSON values that may be overwritten (drafts, settings), each in its own sealed file. A name may say whose draft
 * it is, so it is never a file name: the file is called by a keyed hash of it, and the name lies inside.
 */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { notSaved } from '#main/journal/errors.ts';
import { codeOf, type FileLayer, replaceFile } from '#main/journal/file-layer.ts';
import { createQueue } from '#main/journal/queue.ts';
import { type DayKey, subkey } from './keys.ts';
import { open, seal } from './seal.ts';

/** A file that could not be read; it stays where it is until its name is written again. */
export interface DamagedFile {
  file: string;
  /** Unknown while listing: the name is inside the file. */
  name?: string;
  cause?: unknown;
}

export interface SealedFiles {
  /** The value last written under this name; undefined when there is none, or it is damaged (which is reported). */
  read(name: string): Promise<unknown>;
  /** The same of what must not be taken for missing: throws when it is damaged (which is reported too). */
  readWhole(name: string): Promise<unknown>;
  /** Puts a JSON value in the place of the one before. Throws `NotSaved`; the one before then stays. */
  write(name: string, value: unknown): Promise<void>;
  /** Throws `NotSaved` when it cannot be removed. */
  remove(name: string): Promise<void>;
  /** The names that have a readable value, in no order. */
  list(): Promise<string[]>;
}

const sealedFile = /^[0-9a-f]{64}\.sealed$/;
const contentSchema = z.strictObject({ name: z.string(), value: z.unknown() });

/** Sealed values in `folder`. `onDamaged` hears of every file that reads as nothing because it is damaged. */
export function createSealedFiles(
  files: FileLayer,
  folder: string,
  key: DayKey,
  onDamaged: (damaged: DamagedFile) => void,
): SealedFiles {
  const contentKey = subkey(key, 'sealed files');
  const nameKey = subkey(key, 'names of sealed files');
  const inTurn = createQueue();

  function fileOf(name: string): string {
    if (name.length === 0 || name.length > 200 || !name.isWellFormed()) throw new RangeError('Not a name');
    return `${createHmac('sha256', nameKey).update(name).digest('hex')}.sealed`;
  }

  /** Throws when the file is damaged, which was reported then. */
  async function content(file: string, name?: string): Promise<z.infer<typeof contentSchema> | undefined> {
    const damaged: DamagedFile = name === undefined ? { file } : { file, name };
    try {
      const plaintext = open(contentKey, await files.read(join(folder, file)), file);
      if (plaintext) return contentSchema.parse(JSON.parse(plaintext.toString()));
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT') return undefined;
      damaged.cause = cause;
    }
    onDamaged(damaged);
    throw new Error(`A sealed file is damaged: ${file}`, { cause: damaged.cause });
  }

  const readable = (file: string, name?: string) => content(file, name).catch(() => undefined);

  async function change(task: () => Promise<void>): Promise<void> {
    try {
      await inTurn(task);
    } catch (error) {
      throw notSaved(error);
    }
  }

  return {
    read: async (name) => {
      const file = fileOf(name);
      return inTurn(async () => (await readable(file, name))?.value);
    },
    readWhole: async (name) => {
      const file = fileOf(name);
      return inTurn(async () => (await content(file, name))?.value);
    },
    write: async (name, value) => {
      const file = fileOf(name);
      const sealed = seal(contentKey, Buffer.from(JSON.stringify({ name, value })), file);
      await change(async () => {
        await files.makeFolder(folder);
        await replaceFile(files, join(folder, file), sealed);
      });
    },
    remove: async (name) => {
      const file = fileOf(name);
      await change(async () => {
        if (!(await files.list(folder)).includes(file)) return;
        await files.remove(join(folder, file));
        await files.syncFolder(folder);
      });
    },
    list: () =>
      inTurn(async () => {
        const names: string[] = [];
        for (const file of await files.list(folder)) {
          const found = sealedFile.test(file) ? await readable(file) : undefined;
          if (found) names.push(found.name);
        }
        return names;
      }),
  };
}
