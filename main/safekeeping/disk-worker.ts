/**
 * The thread that waits for a stick or a network drive. It uses none but the calls that wait right here: all others share
 * four threads with the journal, and four that wait for a dead disk would keep the whole day waiting.
 */
import {
  accessSync,
  closeSync,
  constants,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { codeOf } from '#main/journal/file-layer.ts';

/** An open file belongs to the thread that opened it, and is closed with it. */
const operations = {
  create: (path: string) => openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC, 0o600),
  write: (file: number, bytes: Uint8Array, position: number) =>
    writeSync(file, bytes, 0, bytes.length, position),
  sync: (file: number) => fdatasyncSync(file),
  truncate: (file: number, length: number) => ftruncateSync(file, length),
  close: (file: number) => closeSync(file),
  read: (path: string) => new Uint8Array(readFileSync(path)),
  rename: (from: string, to: string) => renameSync(from, to),
  remove: (path: string) => rmSync(path, { force: true }),
  syncFolder,
  foldersIn: (path: string) =>
    readdirSync(path, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? each.name : [])),
  newFolder: (path: string) => mkdirSync(path),
  realPath: (path: string) => realpathSync.native(path),
  freeBytes: (path: string) => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  },
  assertWritable: (path: string) => accessSync(path, constants.W_OK),
  device: (path: string) => statSync(path).dev,
};

export type DiskOperations = typeof operations;
export interface DiskQuestion {
  ask: keyof DiskOperations;
  args: unknown[];
}
export type DiskAnswer<Value> = { ok: true; value: Value } | { ok: false; message: string; code?: string };

function syncFolder(folder: string): void {
  // Windows cannot open a folder to sync it; NTFS journals its names itself.
  if (process.platform === 'win32') return;
  const opened = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function answer({ ask, args }: DiskQuestion): DiskAnswer<unknown> {
  try {
    return { ok: true, value: Reflect.apply(operations[ask], undefined, args) };
  } catch (error) {
    const code = codeOf(error);
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, message, ...(code === undefined ? {} : { code }) };
  }
}

parentPort?.on('message', (question: DiskQuestion) => {
  const reply = answer(question);
  const value = reply.ok ? reply.value : undefined;
  const bytes = value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? value.buffer : undefined;
  parentPort?.postMessage(reply, bytes ? [bytes] : []);
});

// Told once: from here on it answers.
parentPort?.postMessage('ready');
