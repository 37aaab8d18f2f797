/** Puts a copy into a folder that may be a stick: pulled, full, read-only, or of a kind that knows no owners. */
import { dirname, join } from 'node:path';
import type { DayFile } from '#main/host/day-folder.ts';
import { saysFull, saysReadOnly } from '#main/journal/errors.ts';
import { codeOf, writeNew } from '#main/journal/file-layer.ts';
import { copyName, type FolderProblem } from '#shared/copies.ts';
import { ArchiveNotVerified } from './archive.ts';
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

interface Place {
  folder: string;
  day: DayFile;
  ending: string;
  /** How many entries of a copy of the same day would be gone with it. */
  wouldLose?(there: Buffer): Promise<number>;
  /** Throws when what was read back is not to be relied on. */
  check?(back: Buffer): Promise<void>;
}

interface Placed {
  path: string;
  /** The copy whose name it would have, which stays because it holds so many entries more. */
  fuller?: { path: string; lines: number };
}

/**
 * Writes a copy beside the one before, reads it back from there, and only then puts it in its place; answers where. One
 * that holds entries which this one lacks stays where it is. Never makes the folder: where a stick was, an empty folder
 * must not pass for it. Throws `FolderTrouble`, `ArchiveNotVerified`.
 */
export async function placeCopy(files: CopyFiles, place: Place, bytes: Buffer): Promise<Placed> {
  try {
    const placed = await placeFor(files, place);
    const temporary = `${placed.path}.tmp`;
    try {
      // A disk that hung may still be writing the one before: that goes into a file without a name.
      await files.remove(temporary);
      await writeNew(files, temporary, bytes);
      const back = await files.read(temporary);
      await place.check?.(back);
      if (!back.equals(bytes)) throw new Error('What was read back is not what was written');
      await files.rename(temporary, placed.path);
    } catch (error) {
      // The first error is the one to tell; what is left behind is sealed and will be overwritten.
      await files.remove(temporary).catch(() => undefined);
      throw error;
    }
    await syncWherePossible(files, dirname(placed.path));
    return placed;
  } catch (error) {
    throw error instanceof ArchiveNotVerified ? error : folderTrouble(error);
  }
}

/** Another day of the same date and place keeps its copy: this one is then told apart by its id. */
async function placeFor(files: CopyFiles, { folder, day, ending, wouldLose }: Place): Promise<Placed> {
  const pathOf = (name: string) => join(folder, `${name}.${ending}`);
  // Whoever opens a sealed copy is told that it is of a practice day.
  let name = copyName({ ...day, practice: false });
  const first = await readIfThere(files, pathOf(name));
  const owner = first && dayOf(first);
  if (owner !== undefined && owner !== day.id) name = `${name}-${day.id.slice(-8)}`;
  let fuller: Placed['fuller'];
  for (let number = 1; ; number += 1) {
    const path = pathOf(number === 1 ? name : `${name}-${number}`);
    const there = await readIfThere(files, path);
    const lines = there ? ((await wouldLose?.(there)) ?? 0) : 0;
    if (lines === 0) return { path, ...(fuller ? { fuller } : {}) };
    fuller ??= { path, lines };
  }
}

async function readIfThere(files: CopyFiles, path: string): Promise<Buffer | undefined> {
  try {
    return await files.read(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function dayOf(bytes: Buffer): string | undefined {
  try {
    return readCopyHeader(bytes).day.id;
  } catch (error) {
    if (error instanceof CopyProblem) return undefined;
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
