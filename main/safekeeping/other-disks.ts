/**
 * Sticks, network drives and all other disks that are not the day's own. Each question is put to a thread that may wait
 * for its disk as long as it likes: the day goes on, and a thread that does not answer is given up.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FileLayer } from '#main/journal/file-layer.ts';
import type { DiskAnswer, DiskOperations, DiskQuestion } from './disk-worker.ts';
import { within } from './within.ts';

/** What a copy asks of its disk. */
export type CopyFiles = Pick<FileLayer, 'create' | 'read' | 'rename' | 'remove' | 'syncFolder'>;

/** What choosing a folder asks of a disk. Rejects with the system's error. */
export interface DiskLook {
  /** Names of the folders in a folder, in no order. */
  foldersIn(path: string): Promise<string[]>;
  /** Makes one folder. */
  newFolder(path: string): Promise<void>;
  realPath(path: string): Promise<string>;
  freeBytes(path: string): Promise<number>;
  /** Rejects when nothing may be written there. */
  assertWritable(path: string): Promise<void>;
  /** Tells disks apart. */
  device(path: string): Promise<number>;
}

/** Everything rejects with the code `ETIMEDOUT` when the disk does not answer. */
export interface OtherDisks extends CopyFiles, DiskLook {
  close(): Promise<void>;
}

interface OtherDisksOptions {
  /** How long a disk may take to say what is there, and how long to take or give a file. */
  lookMs?: number;
  fileMs?: number;
  /** Threads at once, those that were given up and still wait among them. */
  most?: number;
}

/** How long ending waits for threads that still wait for a disk. */
const endingMs = 1_000;

// The built program has the worker beside it as JavaScript.
const workerFile = import.meta.url.endsWith('.ts') ? 'disk-worker.ts' : 'disk-worker.js';

type Name = keyof DiskOperations;
type Arguments<Ask extends Name> = Parameters<DiskOperations[Ask]>;
type Reply<Ask extends Name> = ReturnType<DiskOperations[Ask]>;

/** The disks as threads show them; the first starts with the first question. */
export function createOtherDisks(options: OtherDisksOptions = {}): OtherDisks {
  const { lookMs = 8_000, fileMs = 60_000, most = 8 } = options;
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  /** Threads that were told to end, with what they may still wait for. */
  const ending = new Map<Worker, string>();

  async function start(): Promise<Worker> {
    const worker = new Worker(new URL(workerFile, import.meta.url));
    worker.unref();
    threads.add(worker);
    const forget = () => {
      threads.delete(worker);
      ending.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      if (ending.size === 0) process.off('exit', endAtOnce);
    };
    worker.on('error', forget).on('exit', forget);
    // A slow computer is no dead disk: only from here on is the time counted.
    await once(worker, 'message');
    return worker;
  }

  /** A call that waits for a disk cannot be broken off, and the program could not end before it. */
  function endAtOnce(): void {
    process.kill(process.pid, 'SIGKILL');
  }

  function end(worker: Worker, path: string): void {
    if (ending.size === 0) process.on('exit', endAtOnce);
    ending.set(worker, path);
    void worker.terminate();
  }

  async function thread(path: string): Promise<Worker> {
    // Asked for again and again, as by a copy that is due, one dead disk must not use up all threads.
    if ([...ending.values()].includes(path)) throw noAnswer(path);
    const free = idle.pop();
    if (!free && threads.size >= most) throw noAnswer(path);
    return free ?? start();
  }

  function release(worker: Worker): void {
    if (!threads.has(worker) || ending.has(worker)) return;
    if (idle.length > 0) end(worker, '');
    else idle.push(worker);
  }

  /** Puts a question to a thread that nobody else asks; one that does not answer is given up. */
  async function ask<Ask extends Name>(
    worker: Worker,
    { name, args, path, ms }: { name: Ask; args: Arguments<Ask>; path: string; ms: number },
  ): Promise<Reply<Ask>> {
    if (!threads.has(worker) || ending.has(worker)) throw noAnswer(path);
    const waiting = new AbortController();
    const giveUp = setTimeout(() => waiting.abort(), ms);
    const question: DiskQuestion = { ask: name, args };
    let answer: DiskAnswer<Reply<Ask>>;
    try {
      const answered = once(worker, 'message', waiting);
      const ended = once(worker, 'exit', waiting).then(() => Promise.reject(noAnswer(path)));
      worker.postMessage(
        question,
        args.flatMap((each) => (each instanceof Uint8Array ? ownBuffer(each) : [])),
      );
      [answer] = await Promise.race([answered, ended]);
    } catch (cause) {
      if (threads.has(worker)) end(worker, path);
      throw noAnswer(path, cause);
    } finally {
      clearTimeout(giveUp);
      waiting.abort();
    }
    if (answer.ok) return answer.value;
    throw Object.assign(new Error(answer.message), answer.code === undefined ? {} : { code: answer.code });
  }

  async function alone<Ask extends Name>(
    name: Ask,
    ms: number,
    ...args: Arguments<Ask>
  ): Promise<Reply<Ask>> {
    const path = String(args[0]);
    const worker = await thread(path);
    try {
      return await ask(worker, { name, args, path, ms });
    } finally {
      release(worker);
    }
  }

  async function create(path: string) {
    const worker = await thread(path);
    const there = { path, ms: fileMs };
    let file: number;
    try {
      file = await ask(worker, { name: 'create', args: [path], ...there });
    } catch (error) {
      release(worker);
      throw error;
    }
    return {
      // The thread is given bytes of its own; who asked goes on with theirs.
      write: (bytes: Uint8Array, position: number) =>
        ask(worker, { name: 'write', args: [file, new Uint8Array(bytes), position], ...there }),
      sync: () => ask(worker, { name: 'sync', args: [file], ...there }),
      truncate: (length: number) => ask(worker, { name: 'truncate', args: [file, length], ...there }),
      close: async () => {
        try {
          await ask(worker, { name: 'close', args: [file], ...there });
        } finally {
          release(worker);
        }
      },
    };
  }

  return {
    create,
    read: async (path) => {
      const { buffer } = await alone('read', fileMs, path);
      return Buffer.from(buffer);
    },
    rename: (from, to) => alone('rename', fileMs, from, to),
    remove: (path) => alone('remove', fileMs, path),
    syncFolder: (folder) => alone('syncFolder', fileMs, folder),
    foldersIn: (path) => alone('foldersIn', lookMs, path),
    newFolder: async (path) => {
      await alone('newFolder', lookMs, path);
    },
    realPath: (path) => alone('realPath', lookMs, path),
    freeBytes: (path) => alone('freeBytes', lookMs, path),
    assertWritable: (path) => alone('assertWritable', lookMs, path),
    device: (path) => alone('device', lookMs, path),
    close: async () => {
      const all = [...threads];
      const exits = all.map((worker) => once(worker, 'exit'));
      for (const worker of all) if (!ending.has(worker)) end(worker, '');
      await within(endingMs, Promise.all(exits));
    },
  };
}

const ownBuffer = ({ buffer }: Uint8Array) => (buffer instanceof ArrayBuffer ? [buffer] : []);

const noAnswer = (path: string, cause?: unknown) =>
  Object.assign(new Error(`A disk does not answer: ${path}`, { cause }), { code: 'ETIMEDOUT' });
