/**
 * A disk for tests, in memory, with a page cache: what was written since the last sync may, when the power is cut, be
 * there, missing, there in part, or a hole of zeros in a file that is already longer. Names are kept in the order in
 * which they changed, as far as they got. It can fill up, turn read-only, and fail at any single call.
 */
import type { FileLayer, OpenFile } from './file-layer.ts';

/** Small, so that a line of a test spans several. */
const pageBytes = 64;

/** From 0 up to, but not including, 1. */
export type Random = () => number;

export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

class Inode {
  cached: Buffer = Buffer.alloc(0);
  durable: Buffer = Buffer.alloc(0);
  /** How the file looked after every change since the last sync; any page of any of them may have reached the disk. */
  versions: Buffer[] = [];
  dirty = new Set<number>();

  change(next: Buffer, from: number, to: number): void {
    this.cached = next;
    this.versions.push(next);
    for (let page = Math.floor(from / pageBytes); page * pageBytes < to; page += 1) this.dirty.add(page);
  }

  sync(): void {
    // Only pages that were touched are written: what an earlier failed sync dropped stays dropped.
    this.durable = this.withPages(this.cached.length, () => this.cached);
    this.versions = [];
    this.dirty.clear();
  }

  /** What the disk may hold when power goes now. */
  afterCut(random: Random): Buffer {
    const seen = [this.durable, ...this.versions];
    const any = () => pick(seen, random);
    const [a, b] = [any().length, any().length];
    const length = random() < 0.5 ? a : Math.min(a, b) + Math.floor(random() * (Math.abs(a - b) + 1));
    return this.withPages(length, any);
  }

  /** The system gives up on what it could not write, and does not try again. */
  failSync(random: Random): void {
    this.durable = this.withPages(this.durable.length, () => pick([this.durable, this.cached], random));
    this.dirty.clear();
  }

  private withPages(length: number, source: (page: number) => Buffer): Buffer {
    const result = Buffer.alloc(length);
    this.durable.copy(result);
    for (const page of this.dirty) {
      const start = page * pageBytes;
      if (start >= length) continue;
      const end = Math.min(start + pageBytes, length);
      result.fill(0, start, end).set(source(page).subarray(start, end), start);
    }
    return result;
  }
}

function pick<T>(choices: readonly T[], random: Random): T {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) throw new Error('Nothing to pick from');
  return chosen;
}

export type Call =
  | 'create'
  | 'open'
  | 'read'
  | 'write'
  | 'sync'
  | 'truncate'
  | 'rename'
  | 'remove'
  | 'syncFolder';

export class FaultyFiles implements FileLayer {
  /** Room for all files together, in bytes. */
  capacity = Number.POSITIVE_INFINITY;
  readOnly = false;
  /** A disk that says "synced" and does nothing. */
  syncIsALie = false;
  /** The power goes at this many calls from now. */
  callsUntilCut = Number.POSITIVE_INFINITY;
  /** Calls made, oldest first. */
  readonly calls: Call[] = [];
  /** The next call of this kind fails with this code. */
  readonly failNext = new Map<Call, string>();
  readonly #random: Random;
  #names = new Map<string, Inode>();
  /** The names as they were and after each change since the folder was last synced. */
  #namings: Map<string, Inode>[] = [new Map()];

  constructor(random: Random = () => 0) {
    this.#random = random;
  }

  /** The disk as found after a power cut at this moment. */
  afterPowerCut(): FaultyFiles {
    const next = this.#successor();
    for (const [path, inode] of pick(this.#namings, this.#random))
      next.put(path, inode.afterCut(this.#random));
    return next;
  }

  /** The disk as found when only the program was killed: everything it handed over is still in the cache. */
  afterKill(): FaultyFiles {
    const next = this.#successor();
    next.#names = this.#names;
    next.#namings = this.#namings;
    return next;
  }

  /** Puts a file on the disk. */
  put(path: string, bytes: Uint8Array): void {
    const inode = new Inode();
    inode.cached = inode.durable = Buffer.from(bytes);
    this.#names.set(path, inode);
    this.#namings = [new Map(this.#names)];
  }

  /** The content a program would read. */
  content(path: string): Buffer {
    return Buffer.from(this.#inode(path).cached);
  }

  paths(): string[] {
    return [...this.#names.keys()];
  }

  async create(path: string): Promise<OpenFile> {
    this.#call('create');
    this.#mustBeWritable();
    const existing = this.#names.get(path);
    if (existing) existing.change(Buffer.alloc(0), 0, existing.cached.length);
    else this.#rename((names) => names.set(path, new Inode()));
    return this.#handle(this.#inode(path));
  }

  async openExisting(path: string): Promise<OpenFile> {
    this.#call('open');
    this.#mustBeWritable();
    return this.#handle(this.#inode(path));
  }

  async read(path: string): Promise<Buffer> {
    this.#call('read');
    return this.content(path);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#call('rename');
    this.#mustBeWritable();
    const inode = this.#inode(from);
    this.#rename((names) => {
      names.delete(from);
      names.set(to, inode);
    });
  }

  async remove(path: string): Promise<void> {
    this.#call('remove');
    this.#mustBeWritable();
    this.#rename((names) => names.delete(path));
  }

  /** File by file, as a real disk does it. */
  async removeAll(path: string): Promise<void> {
    for (const name of await this.list(path)) await this.remove(`${path}/${name}`);
    if (this.#names.has(path)) await this.remove(path);
  }

  async list(folder: string): Promise<string[]> {
    return this.paths()
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1));
  }

  async makeFolder(): Promise<void> {
    this.#mustBeWritable();
  }

  async syncFolder(): Promise<void> {
    this.#call('syncFolder');
    if (!this.syncIsALie) this.#namings = [new Map(this.#names)];
  }

  #handle(inode: Inode): OpenFile {
    return {
      write: async (bytes, position) => {
        this.#call('write');
        this.#mustBeWritable();
        const used = [...this.#names.values()].reduce((sum, each) => sum + each.cached.length, 0);
        const room = this.capacity - used + Math.max(0, inode.cached.length - position);
        if (room <= 0) throw systemError('ENOSPC');
        const taken = Buffer.from(bytes.subarray(0, Math.min(bytes.length, room)));
        const next = Buffer.alloc(Math.max(inode.cached.length, position + taken.length));
        inode.cached.copy(next);
        taken.copy(next, position);
        inode.change(next, position, position + taken.length);
        return taken.length;
      },
      sync: async () => {
        const failure = this.#failure('sync');
        if (failure && !(failure instanceof PowerCut)) inode.failSync(this.#random);
        if (failure) throw failure;
        if (!this.syncIsALie) inode.sync();
      },
      truncate: async (length) => {
        this.#call('truncate');
        this.#mustBeWritable();
        const next = Buffer.alloc(length);
        inode.cached.copy(next);
        inode.change(next, length, Math.max(length, inode.cached.length));
      },
      close: async () => undefined,
    };
  }

  #successor(): FaultyFiles {
    const next = new FaultyFiles(this.#random);
    next.syncIsALie = this.syncIsALie;
    return next;
  }

  #inode(path: string): Inode {
    const inode = this.#names.get(path);
    if (!inode) throw systemError('ENOENT');
    return inode;
  }

  #rename(change: (names: Map<string, Inode>) => void): void {
    change(this.#names);
    this.#namings.push(new Map(this.#names));
  }

  #mustBeWritable(): void {
    if (this.readOnly) throw systemError('EROFS');
  }

  #call(call: Call): void {
    const failure = this.#failure(call);
    if (failure) throw failure;
  }

  #failure(call: Call): Error | undefined {
    if (this.callsUntilCut <= 0) return new PowerCut();
    this.callsUntilCut -= 1;
    this.calls.push(call);
    const code = this.failNext.get(call);
    this.failNext.delete(call);
    return code === undefined ? undefined : systemError(code);
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The same numbers for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
