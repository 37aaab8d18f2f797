import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Call, FaultyFiles, PowerCut, seededRandom } from '#main/journal/faulty-files.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { createSmallDisk, type SmallDisk } from '#main/journal/small-disk.ts';
import { ArchiveNotVerified } from './archive.ts';
import { openCopyWith } from './copy-file.ts';
import { placeCopy } from './place-copy.ts';
import { smallCopy } from './testing/small-copy.ts';

let before: Awaited<ReturnType<typeof smallCopy>>;
let after: Buffer;
let disk: SmallDisk | undefined;
beforeAll(async () => {
  before = await smallCopy();
  after = Buffer.from((await smallCopy({ lines: 5 })).bytes);
});
afterEach(async () => {
  await disk?.remove();
  disk = undefined;
});

const path = '/stick/tram-kham-2026-11-23-tram-y-te-xa-sung-la-A.tkb';
const place = (files: FaultyFiles, bytes: Buffer) =>
  placeCopy(files, { folder: '/stick', day: before.day, ending: 'tkb' }, bytes);
const stickWithCopy = (random?: () => number) => {
  const files = new FaultyFiles(random);
  files.put(path, before.bytes);
  return files;
};

describe('a copy on a stick', () => {
  it('is called by date, place and letter, and takes the place of the one before', async () => {
    const files = stickWithCopy();
    expect(await place(files, after)).toEqual({ path });
    expect(files.content(path)).toEqual(after);
    expect(files.paths()).toEqual([path]);
  });

  it('leaves the one before as it was when the stick is pulled at any moment', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      for (let calls = 0; ; calls += 1) {
        const files = stickWithCopy(seededRandom(seed));
        files.callsUntilCut = calls;
        const isPlaced = await place(files, after).then(
          () => true,
          (error) => {
            expect(error).toMatchObject({ code: 'backup-failed', cause: expect.any(PowerCut) });
            return false;
          },
        );
        const found = files.afterPowerCut().content(path);
        expect(found.equals(before.bytes) || found.equals(after), `${calls} calls, seed ${seed}`).toBe(true);
        if (isPlaced) {
          expect(found.equals(after)).toBe(true);
          break;
        }
      }
    }
  });

  it.each<[Call, string, string]>([
    ['create', 'ENOENT', 'backup-folder-missing'],
    ['create', 'EROFS', 'backup-folder-read-only'],
    ['create', 'EACCES', 'backup-folder-read-only'],
    ['write', 'ENOSPC', 'backup-folder-full'],
    ['write', 'EFBIG', 'backup-folder-full'],
    ['write', 'EIO', 'backup-failed'],
    ['sync', 'EIO', 'backup-failed'],
    ['rename', 'EIO', 'backup-failed'],
  ])(
    'that cannot %s because of %s says %s, and leaves nothing but the one before',
    async (call, code, problem) => {
      const files = stickWithCopy();
      files.failNext.set(call, code);
      await expect(place(files, after)).rejects.toMatchObject({ name: 'FolderTrouble', code: problem });
      expect(files.paths()).toEqual([path]);
      expect(files.content(path)).toEqual(before.bytes);
    },
  );

  it('does not mind a stick whose folders cannot be synced', async () => {
    for (const code of ['EINVAL', 'EPERM']) {
      const files = stickWithCopy();
      files.failNext.set('syncFolder', code);
      expect(await place(files, after)).toEqual({ path });
    }
  });

  it('takes nobody’s place when the stick gives back something else than was written', async () => {
    const files = stickWithCopy();
    const lying = new Proxy(files, {
      get: (target, name, receiver) =>
        name === 'read'
          ? async (at: string) => Buffer.from(at.endsWith('.tmp') ? 'x' : target.content(at))
          : Reflect.get(target, name, receiver).bind?.(target),
    });
    await expect(place(lying, after)).rejects.toMatchObject({ code: 'backup-failed' });
    expect(files.content(path)).toEqual(before.bytes);
  });

  it('leaves the one before as it was when what was read back is not to be relied on', async () => {
    const files = stickWithCopy();
    const check = () => Promise.reject(new ArchiveNotVerified('Other counts'));
    const at = { folder: '/stick', day: before.day, ending: 'tkb', check };
    await expect(placeCopy(files, at, after)).rejects.toBeInstanceOf(ArchiveNotVerified);
    expect(files.paths()).toEqual([path]);
    expect(files.content(path)).toEqual(before.bytes);
  });

  it('leaves those that hold more where they are, and takes the first name where nothing is lost', async () => {
    const files = stickWithCopy();
    const second = path.replace('.tkb', '-2.tkb');
    const third = path.replace('.tkb', '-3.tkb');
    files.put(second, before.bytes);
    let lines = [4, 7];
    const wouldLose = async () => lines.shift() ?? 0;
    const at = { folder: '/stick', day: before.day, ending: 'tkb', wouldLose };
    expect(await placeCopy(files, at, after)).toEqual({ path: third, fuller: { path, lines: 4 } });
    expect([files.content(path), files.content(second)]).toEqual([before.bytes, before.bytes]);
    lines = [4, 0];
    expect(await placeCopy(files, at, after)).toMatchObject({ path: second });
    expect(files.content(second)).toEqual(after);
  });

  it('of another day of the same place and date stays where it is', async () => {
    const files = stickWithCopy();
    const day = { ...before.day, id: '0199b1f0-0000-7000-8000-00000000ffff' };
    const there = await placeCopy(files, { folder: '/stick', day, ending: 'tkb' }, after);
    expect(there.path).toBe(path.replace('-A.tkb', '-A-0000ffff.tkb'));
    expect(files.content(path)).toEqual(before.bytes);
  });

  it('does not make the folder that is gone with the stick', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tram-kham-stick-'));
    await rm(folder, { recursive: true });
    await expect(
      placeCopy(nodeFiles, { folder, day: before.day, ending: 'tkb' }, after),
    ).rejects.toMatchObject({ code: 'backup-folder-missing' });
    expect(await nodeFiles.list(folder)).toEqual([]);
  });
});

describe('a copy on a disk of 64 kB', () => {
  const big = () => smallCopy({ lines: 120 });

  it('that has no room for a second one leaves the first whole, and works when there is room', async () => {
    disk = await createSmallDisk();
    const { files, folder } = disk;
    const first = await smallCopy({ lines: 3 });
    const second = await big();
    const put = ({ day, bytes }: typeof first) => placeCopy(files, { folder, day, ending: 'tkb' }, bytes);
    const at = await put(first);
    const filler = await files.create(join(folder, 'filler'));
    await filler.write(Buffer.alloc(24 * 1024), 0);
    await filler.close();
    await expect(put(second)).rejects.toMatchObject({ code: 'backup-folder-full' });
    expect(openCopyWith(await files.read(at.path), first.key).content).toEqual(first.content);
    await disk.makeRoom();
    expect(openCopyWith(await files.read((await put(second)).path), second.key).content).toEqual(
      second.content,
    );
  });

  it('that became read-only says so', async () => {
    disk = await createSmallDisk();
    const { files, folder } = disk;
    const { day, bytes } = await smallCopy();
    await disk.makeReadOnly();
    await expect(placeCopy(files, { folder, day, ending: 'tkb' }, bytes)).rejects.toMatchObject({
      code: 'backup-folder-read-only',
    });
  });
});
