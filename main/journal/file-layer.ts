/**
 * Everything the journal and the sealed files ask of a disk. It is this small so that tests can put a disk in
 * its place that loses what was not synced, fills up, or turns read-only.
 */
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface OpenFile {
  /** One write call at `position`. Answers how many bytes were taken, which a full disk makes fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Resolves when all that was written, and the length, would outlive a power cut (fdatasync). */
  sync(): Promise<void>;
  /** Cuts the file to `length` bytes. */
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** Rejects with the system's error (`code` ENOENT, ENOSPC, EROFS …) when something cannot be done. */
export interface FileLayer {
  /** An empty file, readable by its owner only; one that was there is emptied. */
  create(path: string): Promise<OpenFile>;
  /** An existing file, its content kept. */
  openExisting(path: string): Promise<OpenFile>;
  read(path: string): Promise<Buffer>;
  /** Puts `from` in the place of `to` in one step. */
  rename(from: string, to: string): Promise<void>;
  /** A file that is not there is no error. */
  remove(path: string): Promise<void>;
  /** A folder with all that is in it, or a file. What is not there is no error. */
  removeAll(path: string): Promise<void>;
  /** File names in a folder; none when there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** The folder and those above it, entered by their owner only. */
  makeFolder(folder: string): Promise<void>;
  /** Resolves when new, renamed and removed names in the folder would outlive a power cut. */
  syncFolder(folder: string): Promise<void>;
}

async function openFile(path: string, flags: number): Promise<OpenFile> {
  const handle = await open(path, flags, 0o600);
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder to sync it; NTFS journals its names itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// Not mkdir's own `recursive`: on a read-only disk that says ENOENT, and it does not sync what it made.
async function makeFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    return makeFolder(folder);
  }
  await syncFolder(parent);
}

/** The computer's own disk. */
export const nodeFiles: FileLayer = {
  create: (path) => openFile(path, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC),
  openExisting: (path) => openFile(path, constants.O_RDWR),
  read: (path) => readFile(path),
  rename,
  remove: (path) => rm(path, { force: true }),
  removeAll: (path) => rm(path, { force: true, recursive: true }),
  list: async (folder) => {
    try {
      return await readdir(folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  },
  makeFolder,
  syncFolder,
};

/** The system's code of an error (`ENOSPC` …), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Writes a new file that is on the disk when this resolves; its name is not until the folder is synced. */
export async function writeNew(
  files: Pick<FileLayer, 'create'>,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const file = await files.create(path);
  try {
    let position = 0;
    // A full disk takes a part and only then says why.
    while (position < bytes.length) position += await file.write(bytes.subarray(position), position);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts `bytes` in the place of a file in one step: a power cut leaves the old content or the new, never neither. */
export async function replaceFile(files: FileLayer, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    await writeNew(files, temporary, bytes);
    await files.rename(temporary, path);
  } catch (error) {
    // What is left behind is sealed and will be overwritten; the first error is the one to tell.
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(dirname(path));
}
