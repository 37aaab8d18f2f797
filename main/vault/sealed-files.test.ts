import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { FaultyFiles, seededRandom } from '#main/journal/faulty-files.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { createSmallDisk } from '#main/journal/small-disk.ts';
import { createDayKey } from './keys.ts';
import { createSealedFiles, type DamagedFile, type SealedFiles } from './sealed-files.ts';

const key = createDayKey();
const folder = '/data/drafts';
const draft = 'draft/Giàng Thị Lan';
let disk: FaultyFiles;
let damaged: DamagedFile[];
let sealed: SealedFiles;
const on = (files: FaultyFiles, anyKey = key) =>
  createSealedFiles(files, folder, anyKey, (each) => damaged.push(each));
const onlyPath = () => disk.paths()[0] ?? '';

beforeEach(() => {
  disk = new FaultyFiles();
  damaged = [];
  sealed = on(disk);
});

describe('sealed files', () => {
  it('keep the last value of every name, of any JSON, until it is removed', async () => {
    await sealed.write(draft, { complaint: 'ho' });
    await sealed.write('settings', [1, null, 'x']);
    await sealed.write(draft, { complaint: 'ho, sốt' });
    expect(await sealed.read(draft)).toEqual({ complaint: 'ho, sốt' });
    expect((await on(disk).list()).sort()).toEqual([draft, 'settings']);
    await sealed.remove(draft);
    await sealed.remove(draft);
    expect(await sealed.read(draft)).toBeUndefined();
    expect(await sealed.list()).toEqual(['settings']);
    expect(damaged).toEqual([]);
  });

  it('are empty where there is no folder yet', async () => {
    expect(await sealed.list()).toEqual([]);
    expect(await sealed.read('settings')).toBeUndefined();
    await sealed.remove('settings');
  });

  it('show neither name nor value on the disk', async () => {
    await sealed.write(draft, { name: 'Giàng Thị Lan' });
    expect(disk.paths()).toEqual([expect.stringMatching(/^\/data\/drafts\/[0-9a-f]{64}\.sealed$/)]);
    expect(disk.content(onlyPath()).toString()).not.toContain('Lan');
  });

  it('call a file differently under another key', async () => {
    await sealed.write(draft, 1);
    await on(disk, createDayKey()).write(draft, 2);
    expect(disk.paths()).toHaveLength(2);
    expect(await sealed.read(draft)).toBe(1);
  });

  it('take names of up to 200 characters and no others', async () => {
    await sealed.write('ặ'.repeat(200), 1);
    for (const name of ['', 'x'.repeat(201), '\ud800'])
      await expect(sealed.write(name, 1)).rejects.toThrow('Not a name');
  });

  it('end with the last of several values written at the same time', async () => {
    await Promise.all([1, 2, 3, 4].map((value) => sealed.write(draft, value)));
    expect(await sealed.read(draft)).toBe(4);
    expect(disk.paths()).toHaveLength(1);
  });

  it('report a damaged file, read it as nothing, and leave it there', async () => {
    await sealed.write(draft, 'first');
    const bytes = disk.content(onlyPath());
    disk.put(onlyPath(), bytes.with(20, (bytes[20] ?? 0) ^ 1));
    expect(await sealed.read(draft)).toBeUndefined();
    expect(await sealed.list()).toEqual([]);
    const file = onlyPath().slice(folder.length + 1);
    expect(damaged).toEqual([{ file, name: draft }, { file }]);
    expect(disk.paths()).toHaveLength(1);
  });

  it('tell a damaged file from a missing one where that matters', async () => {
    expect(await sealed.readWhole(draft)).toBeUndefined();
    await sealed.write(draft, 'first');
    expect(await sealed.readWhole(draft)).toBe('first');
    disk.put(onlyPath(), disk.content(onlyPath()).subarray(1));
    await expect(sealed.readWhole(draft)).rejects.toThrow('damaged');
    expect(damaged).toMatchObject([{ name: draft }]);
    expect(await sealed.read(draft)).toBeUndefined();
  });

  it('report a file that was put in the place of another', async () => {
    await sealed.write('one', 1);
    const one = onlyPath();
    await sealed.write('two', 2);
    const two = disk.paths().find((path) => path !== one) ?? '';
    disk.put(one, disk.content(two));
    expect(await sealed.read('one')).toBeUndefined();
    expect(damaged).toMatchObject([{ name: 'one' }]);
  });

  it('report a file that the disk cannot read', async () => {
    await sealed.write(draft, 1);
    disk.failNext.set('read', 'EIO');
    expect(await sealed.read(draft)).toBeUndefined();
    expect(damaged).toMatchObject([{ name: draft, cause: { code: 'EIO' } }]);
    expect(await sealed.read(draft)).toBe(1);
  });

  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['sync', 'EIO', 'io'],
    ['rename', 'EROFS', 'read-only'],
  ] as const)('keep the old value when %s fails with %s', async (call, code, reason) => {
    await sealed.write(draft, 'old');
    disk.failNext.set(call, code);
    await expect(sealed.write(draft, 'new')).rejects.toMatchObject({ name: 'NotSaved', reason });
    expect(await sealed.read(draft)).toBe('old');
    expect(disk.paths()).toHaveLength(1);
    await sealed.write(draft, 'new');
    expect(await sealed.read(draft)).toBe('new');
  });
});

describe('a sealed file through power cuts', () => {
  /** Whether, wherever the power goes, the old value is there or the new one. */
  const neverNeither = (syncIsALie: boolean) =>
    fc.asyncProperty(
      fc.integer(),
      fc.nat(12),
      fc.nat(600),
      fc.nat(600),
      async (seed, calls, oldSize, newSize) => {
        damaged = [];
        const files = new FaultyFiles(seededRandom(seed));
        files.syncIsALie = syncIsALie;
        const [old, next] = ['o'.repeat(oldSize), 'n'.repeat(newSize)];
        await on(files).write(draft, old);
        files.callsUntilCut = calls;
        const saved = await on(files)
          .write(draft, next)
          .then(
            () => true,
            () => false,
          );
        const found = await on(files.afterPowerCut()).read(draft);
        expect(saved ? [next] : [old, next]).toContain(found);
        expect(damaged).toEqual([]);
      },
    );

  it('is the old value or the new one, never neither', async () => {
    await fc.assert(neverNeither(false), { numRuns: 600 });
  });

  it('would be lost if the disk did not sync, which this test notices', async () => {
    expect((await fc.check(neverNeither(true), { numRuns: 600, endOnFailure: true })).failed).toBe(true);
  });
});

describe('sealed files on a real disk', () => {
  it('keep the old value when the disk is full', async () => {
    const small = await createSmallDisk();
    try {
      const real = createSealedFiles(small.files, join(small.folder, 'drafts'), key, (each) =>
        damaged.push(each),
      );
      await real.write(draft, 'old');
      const big = 'x'.repeat(45_000);
      await expect(real.write(draft, big)).rejects.toMatchObject({ reason: 'disk-full' });
      expect(await real.read(draft)).toBe('old');
      await small.makeRoom();
      await real.write(draft, big);
      expect(await real.read(draft)).toBe(big);
    } finally {
      await small.remove();
    }
  });

  it('can be read by their owner only', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tram-kham-sealed-'));
    try {
      const real = createSealedFiles(nodeFiles, join(root, 'drafts'), key, (each) => damaged.push(each));
      await real.write(draft, 1);
      const [file = '', ...rest] = await readdir(join(root, 'drafts'));
      expect(rest).toEqual([]);
      expect((await stat(join(root, 'drafts'))).mode & 0o777).toBe(0o700);
      expect((await stat(join(root, 'drafts', file))).mode & 0o777).toBe(0o600);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
