/**
 * A small disk for tests, which can be filled and turned read-only: a real one where mounting is permitted, else the
 * one in memory.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FaultyFiles } from './faulty-files.ts';
import { type FileLayer, nodeFiles } from './file-layer.ts';

const run = promisify(execFile);
const ballastBytes = 24 * 1024;

export interface SmallDisk {
  files: FileLayer;
  folder: string;
  /** Gives back 24 kB that are taken from the start. */
  makeRoom(): Promise<void>;
  makeReadOnly(): Promise<void>;
  remove(): Promise<void>;
}

/** A disk of this size, 24 kB of which are taken. */
export async function createSmallDisk(sizeBytes = 64 * 1024): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'tram-kham-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return inMemory(folder, sizeBytes);
  }
  const ballast = join(folder, 'ballast');
  await writeFile(ballast, Buffer.alloc(ballastBytes));
  return {
    files: nodeFiles,
    folder,
    makeRoom: () => rm(ballast),
    makeReadOnly: async () => {
      await run('mount', ['-o', 'remount,ro', folder]);
    },
    remove: async () => {
      // Lazily: a test that failed may have left a file open.
      await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true });
    },
  };
}

function inMemory(folder: string, sizeBytes: number): SmallDisk {
  const files = new FaultyFiles();
  files.capacity = sizeBytes - ballastBytes;
  return {
    files,
    folder,
    makeRoom: async () => {
      files.capacity = sizeBytes;
    },
    makeReadOnly: async () => {
      files.readOnly = true;
    },
    remove: async () => undefined,
  };
}
