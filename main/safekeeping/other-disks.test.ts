import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNew } from '#main/journal/file-layer.ts';
import { createOtherDisks, type OtherDisks } from './other-disks.ts';

let folder: string;
let disks: OtherDisks;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tram-kham-disk-'));
  disks = createOtherDisks({ lookMs: 300, fileMs: 300, most: 3 });
});
afterEach(async () => {
  await disks.close();
  await rm(folder, { recursive: true });
});

describe('another disk', () => {
  it('takes and gives whole files, and who wrote them keeps their bytes', async () => {
    const bytes = randomBytes(3_000_000);
    const before = Buffer.from(bytes);
    await writeNew(disks, join(folder, 'copy.tmp'), bytes);
    await disks.rename(join(folder, 'copy.tmp'), join(folder, 'copy'));
    await disks.syncFolder(folder);
    expect(bytes.equals(before)).toBe(true);
    expect((await disks.read(join(folder, 'copy'))).equals(before)).toBe(true);
    expect((await readFile(join(folder, 'copy'))).equals(before)).toBe(true);
    await disks.remove(join(folder, 'copy'));
    await disks.remove(join(folder, 'copy'));
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what is there, and what is wrong in the system’s code', async () => {
    await mkdir(join(folder, 'inside'));
    await writeFile(join(folder, 'file'), '');
    expect(await disks.foldersIn(folder)).toEqual(['inside']);
    expect(await disks.freeBytes(folder)).toBeGreaterThan(0);
    expect(await disks.device(folder)).toBe(await disks.device(join(folder, 'inside')));
    await expect(disks.read(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(disks.create(join(folder, 'gone', 'x'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(disks.newFolder(join(folder, 'inside'))).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it.skipIf(process.platform === 'win32')(
    'that does not answer is given up, asked no more, and used again when it answers',
    async () => {
      const dead = ['a', 'b', 'c'].map((name) => join(folder, name));
      for (const path of dead) execFileSync('mkfifo', [path]);
      const [first = ''] = dead;
      const silent = { code: 'ETIMEDOUT' };
      await expect(disks.read(first)).rejects.toMatchObject(silent);
      // Asked again and again, it takes no more threads: others are still answered.
      for (const _ of [1, 2, 3, 4]) await expect(disks.read(first)).rejects.toMatchObject(silent);
      expect(await disks.foldersIn(folder)).toEqual([]);
      for (const path of dead.slice(1)) await expect(disks.read(path)).rejects.toMatchObject(silent);
      await expect(disks.foldersIn(folder)).rejects.toMatchObject(silent);
      for (const path of dead) await (await open(path, 'w')).close();
      await expect.poll(() => disks.foldersIn(folder).catch(() => undefined)).toEqual([]);
    },
  );
});

it.skipIf(process.platform === 'win32')('does not keep the program from ending while it waits', async () => {
  const path = join(folder, 'dead');
  execFileSync('mkfifo', [path]);
  const program = `
    import { createOtherDisks } from ${JSON.stringify(new URL('./other-disks.ts', import.meta.url).href)};
    const disks = createOtherDisks({ fileMs: 50 });
    await disks.read(${JSON.stringify(path)}).catch(({ code }) => console.log(code));
    await disks.close();
    process.exit();`;
  await writeFile(join(folder, 'program.mjs'), program);
  const ended = () =>
    execFileSync(process.execPath, [join(folder, 'program.mjs')], { timeout: 20_000, encoding: 'utf8' });
  expect(ended).toThrow(expect.objectContaining({ signal: 'SIGKILL', stdout: 'ETIMEDOUT\n' }));
});
