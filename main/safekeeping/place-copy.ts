/** Puts a copy into a folder that may be a stick: pulled, full, read-only, or of a kind that knows no owners. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { DayFile } from '#main/host/day-folder.ts';
import { saysFull, saysReadOnly } from '#main/journal/errors.ts';
import { codeOf, writeNew } from '#main/journal/file-layer.ts';
import { copyName, type FolderProblem } from '#shared/copies.ts';
import { readCopyHeader } from './copy-file.ts';
import { CopyProblem } from './copy-problem.ts';
import type { CopyFiles, DiskLook } from './other-disks.ts';

/** A folder does not take a copy; what lay there is untouched. */
export class FolderTrouble extends Error {
  override readonly name = 'FolderTrouble';
  readonly code: FolderProblem;

  constructor(code: FolderProblem, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

const missing = ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ESTALE'];

/** An error of a folder's disk in the words of the screen. */
export function folderTrouble(error: unknown): FolderTrouble {
  if (error instanceof FolderTrouble) return error;
  if (missing.includes(codeOf(error) ?? '')) return new FolderTrouble('backup-folder-missing', error);
  if (saysReadOnly(error)) return new FolderTrouble('backup-folder-read-only', error);
  return new FolderTrouble(saysFull(error) ? 'backup-folder-full' : 'backup-failed', error);
}

/**
 * Writes a copy beside the one before, reads it back from there, and only then puts it in its place; answers where.
 * Never makes the folder: where a stick was, an empty folder must not pass for it. Throws `FolderTrouble`.
 */
export async function placeCopy(
  files: CopyFiles,
  place: { folder: string; day: DayFile; ending: string },
  bytes: Buffer,
): Promise<string> {
  try {
    const path = await pathFor(files, place);
    const temporary = `${path}.tmp`;
    try {
      await writeNew(files, temporary, bytes);
      const back = await files.read(temporary);
      if (!back.equals(bytes)) throw new Error('What was read back is not what was written');
      await files.rename(temporary, path);
    } catch (error) {
      // The first error is the one to tell; what is left behind is sealed and will be overwritten.
      await files.remove(temporary).catch(() => undefined);
      throw error;
    }
    await syncWherePossible(files, dirname(path));
    return path;
  } catch (error) {
    throw folderTrouble(error);
  }
}

/** Another day of the same date and place keeps its copy: this one is then told apart by its id. */
async function pathFor(
  files: CopyFiles,
  { folder, day, ending }: { folder: string; day: DayFile; ending: string },
): Promise<string> {
  const name = copyName(day);
  const path = join(folder, `${name}.${ending}`);
  const there = await dayAt(files, path);
  return there === undefined || there === day.id
    ? path
    : join(folder, `${name}-${day.id.slice(-8)}.${ending}`);
}

async function dayAt(files: CopyFiles, path: string): Promise<string | undefined> {
  try {
    return readCopyHeader(await files.read(path)).day.id;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof CopyProblem) return undefined;
    throw error;
  }
}

const noFolderSync = ['EINVAL', 'EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EBADF'];

/** Sticks do not all let their folders be synced; the copy itself is. */
async function syncWherePossible(files: CopyFiles, folder: string): Promise<void> {
  try {
    await files.syncFolder(folder);
  } catch (error) {
    if (!noFolderSync.includes(codeOf(error) ?? '')) throw error;
  }
}

/** Whether a folder lies on another disk than the data. Throws `FolderTrouble` when it is not there. */
export async function isOnAnotherDisk(disks: DiskLook, folder: string, dataDir: string): Promise<boolean> {
  try {
    return (await disks.device(folder)) !== (await disks.device(dataDir));
  } catch (error) {
    throw folderTrouble(error);
  }
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
