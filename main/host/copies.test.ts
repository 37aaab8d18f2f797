import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FaultyFiles } from '#main/journal/faulty-files.ts';
import { type FileLayer, nodeFiles } from '#main/journal/file-layer.ts';
import { createSmallDisk } from '#main/journal/small-disk.ts';
import { openCopy, openCopyWith } from '#main/safekeeping/copy-file.ts';
import { eventually } from '#main/testing/eventually.ts';
import { copiesOf } from './testing/copied-day.ts';
import { passphrase, TestStation } from './testing/test-station.ts';

let stick: string;
let station: TestStation;
beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'tram-kham-stick-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await station.remove();
  await rm(stick, { recursive: true, force: true });
});

async function openStation(copyFiles?: FileLayer): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tram-kham-'));
  station = new TestStation(dataDir, copyFiles ? { copyFiles } : {});
  await station.start();
  await station.createDay();
}

const ask = (method: string, path: string, body?: unknown) => station.as('coordinator-1', method, path, body);
const choose = (folder: string | undefined = stick) => ask('PUT', '/api/backup', { folder });
const register = async () => {
  const person = { name: 'Lò Thị Thử', sex: 'female', birth: { year: 1960 } };
  const reply = await station.command('reception-1', 'patient.register', `patient/${uuidv7()}`, { person });
  expect(reply).toMatchObject({ ok: true });
};
const onStick = async (folder = stick) => {
  const [name = ''] = (await readdir(folder)).filter((each) => each.endsWith('.tkb'));
  return openCopy(await readFile(join(folder, name)), passphrase);
};

describe('a backup', () => {
  it('is made at once when a folder is chosen, and says what it holds', async () => {
    await openStation();
    await register();
    const { body } = await choose();
    const row = await copiesOf(station);
    expect(body).toEqual(row);
    expect(row.backup).toMatchObject({ folder: stick, behind: 0, lastAt: expect.any(String) });
    expect(await readdir(stick)).toEqual([
      expect.stringMatching(/^tram-kham-\d{4}-\d\d-\d\d-[a-z0-9-]+-A\.tkb$/),
    ]);
    const copy = await onStick();
    expect(copy?.manifest).toMatchObject({ kind: 'backup', station: 'A', lines: row.backup?.lines });
    expect(copy?.manifest.counts).toMatchObject({ people: 1, visits: 0 });
  });

  it('falls behind as people work, and is level again when somebody asks', async () => {
    await openStation();
    await choose();
    for (const _ of [1, 2, 3]) await register();
    expect((await copiesOf(station)).backup).toMatchObject({ behind: 3 });
    expect(await ask('POST', '/api/backup')).toMatchObject({ body: { backup: { behind: 0 } } });
    expect((await onStick())?.manifest.counts).toMatchObject({ people: 3 });
  });

  it('holds what was recorded up to one moment, while commands go on', async () => {
    await openStation();
    await choose();
    const key = (await onStick())?.key;
    const [name = ''] = await readdir(stick);
    await station.signIn('reception-1');
    let registered = 0;
    let isOver = false;
    const working = (async () => {
      while (!isOver) {
        await register();
        registered += 1;
      }
    })();
    for (let copies = 0; copies < 10 || registered < 20; copies += 1) {
      const before = registered;
      await ask('POST', '/api/backup');
      const copy = key && openCopyWith(await readFile(join(stick, name)), key);
      const people = copy?.manifest.counts.people ?? 0;
      expect(people).toBeGreaterThanOrEqual(before);
      // One line each, in the bytes as in what the copy says.
      const lines = copy?.content.toString('latin1').trimEnd().split('\n') ?? [];
      expect(lines.filter((line) => / patient\//.test(line))).toHaveLength(people);
    }
    isOver = true;
    await working;
  });

  it('is renewed by itself after three minutes when there is something new, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    await openStation();
    await choose();
    const first = (await copiesOf(station)).backup?.lastAt;
    vi.advanceTimersByTime(4 * 60_000);
    expect((await copiesOf(station)).backup?.lastAt).toBe(first);
    await ask('POST', '/api/backup');
    await register();
    vi.advanceTimersByTime(2 * 60_000);
    expect((await copiesOf(station)).backup).toMatchObject({ behind: 1 });
    vi.advanceTimersByTime(60_000);
    await eventually(async () => expect((await copiesOf(station)).backup).toMatchObject({ behind: 0 }));
  });

  it('has everything when the day is locked, and goes on after the next start', async () => {
    await openStation();
    await choose();
    await register();
    await ask('POST', '/api/lock');
    expect((await onStick())?.manifest.counts).toMatchObject({ people: 1 });
    await station.stop();
    await station.start();
    await station.unlock();
    await eventually(async () =>
      expect((await copiesOf(station)).backup).toMatchObject({ folder: stick, behind: 0 }),
    );
  });

  it('ends when no folder is wanted any more', async () => {
    await openStation();
    await choose();
    expect((await ask('PUT', '/api/backup', {})).body).toEqual({ id: 'copies' });
    await register();
    await ask('POST', '/api/lock');
    expect((await onStick())?.manifest.counts).toMatchObject({ people: 0 });
  });

  it('is a coordinator’s to set up', async () => {
    await openStation();
    for (const [method, path] of [
      ['PUT', '/api/backup'],
      ['POST', '/api/backup'],
      ['POST', '/api/archive'],
      ['POST', '/api/wipe'],
      ['GET', '/api/folders'],
      ['POST', '/api/folders'],
    ] as const) {
      const body = method === 'GET' ? undefined : {};
      expect(await station.as('doctor-3', method, path, body)).toMatchObject({
        body: { error: 'role-may-not' },
      });
      expect(await station.request(method, path, body)).toMatchObject({ status: 401 });
    }
  });

  it('does not go where the data lies', async () => {
    await openStation();
    const inside = join(station.dataDir, 'days');
    for (const [method, path] of [
      ['PUT', '/api/backup'],
      ['POST', '/api/archive'],
    ] as const)
      expect(await ask(method, path, { folder: inside })).toMatchObject({
        body: { error: 'backup-folder-missing' },
      });
    expect(await copiesOf(station)).toEqual({ id: 'copies' });
  });
});

describe('an archive', () => {
  it('is none when the stick gives back something else than was written', async () => {
    await openStation({
      ...nodeFiles,
      read: async (path) => {
        const bytes = await nodeFiles.read(path);
        if (path.includes('.tka')) bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
        return bytes;
      },
    });
    expect(await ask('POST', '/api/archive', { folder: stick })).toMatchObject({
      status: 507,
      body: { error: 'archive-not-verified' },
    });
    expect(await copiesOf(station)).toEqual({ id: 'copies' });
  });
});

describe('an archive that cannot be relied on', () => {
  it('leaves the one before it, which is what is relied on then', async () => {
    let isLying = false;
    await openStation({
      ...nodeFiles,
      read: async (path) => {
        const bytes = await nodeFiles.read(path);
        if (isLying && path.endsWith('.tmp')) bytes.writeUInt8(bytes.readUInt8(99) ^ 1, 99);
        return bytes;
      },
    });
    await ask('POST', '/api/archive', { folder: stick });
    const { archive } = await copiesOf(station);
    const before = await readFile(archive?.path ?? '');
    await register();
    isLying = true;
    expect(await ask('POST', '/api/archive', { folder: stick })).toMatchObject({
      body: { error: 'archive-not-verified' },
    });
    expect(await readdir(stick)).toHaveLength(1);
    expect(await readFile(archive?.path ?? '')).toEqual(before);
    expect((await copiesOf(station)).archive).toEqual({ ...archive, isCurrent: false });
  });
});

describe('a copy on the disk of the day', () => {
  it('says so in its row', async ({ skip }) => {
    await openStation();
    await choose();
    await ask('POST', '/api/archive', { folder: stick });
    expect(await copiesOf(station)).toMatchObject({
      backup: { isElsewhere: false },
      archive: { isElsewhere: false },
    });
    const disk = await createSmallDisk(768 * 1024);
    if (disk.files !== nodeFiles) return skip('no disk can be mounted here');
    await choose(disk.folder);
    await ask('POST', '/api/archive', { folder: disk.folder });
    expect(await copiesOf(station)).toMatchObject({
      backup: { isElsewhere: true },
      archive: { isElsewhere: true },
    });
    await disk.remove();
  });
});

describe('a stick that fails', () => {
  it('says why, disturbs nobody, keeps the copy it has, and is tried again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const files = new FaultyFiles();
    await openStation(files);
    await choose();
    const [path = ''] = files.paths();
    const before = files.content(path);
    files.failNext.set('write', 'EIO');
    vi.spyOn(console, 'error').mockReturnValue();
    await register();
    await ask('POST', '/api/backup');
    expect((await copiesOf(station)).backup).toMatchObject({
      behind: 1,
      problem: 'backup-failed',
      problemAt: expect.any(String),
    });
    expect(files.content(path)).toEqual(before);
    await register();
    vi.advanceTimersByTime(15_000);
    await eventually(async () => {
      const { backup } = await copiesOf(station);
      expect(backup).toMatchObject({ behind: 0 });
      expect(backup).not.toHaveProperty('problem');
    });
  });

  it('because it is gone is not made anew, and gets its copy when it is back', async () => {
    await openStation();
    await choose();
    await rm(stick, { recursive: true });
    await register();
    await ask('POST', '/api/backup');
    expect((await copiesOf(station)).backup).toMatchObject({ behind: 1, problem: 'backup-folder-missing' });
    await mkdir(stick);
    await ask('POST', '/api/backup');
    expect((await copiesOf(station)).backup).toMatchObject({ behind: 0 });
  });

  it('because it was taken out under its folder does not get its copy on the computer’s own disk', async ({
    skip,
  }) => {
    const disk = await createSmallDisk(768 * 1024);
    if (disk.files !== nodeFiles) return skip('no disk can be mounted here');
    await openStation();
    await ask('PUT', '/api/backup', { folder: disk.folder });
    expect((await copiesOf(station)).backup).toMatchObject({ behind: 0 });
    await disk.remove();
    await mkdir(disk.folder);
    await register();
    await ask('POST', '/api/backup');
    expect((await copiesOf(station)).backup).toMatchObject({ behind: 1, problem: 'backup-folder-missing' });
    expect(await readdir(disk.folder)).toEqual([]);
    await rm(disk.folder, { recursive: true });
  });

  it('because it is full or read-only keeps the last whole copy, and the day goes on', async () => {
    const disk = await createSmallDisk(768 * 1024);
    try {
      await openStation(disk.files);
      await ask('PUT', '/api/backup', { folder: disk.folder });
      const path = join(
        disk.folder,
        (await disk.files.list(disk.folder)).find((name) => name.endsWith('.tkb')) ?? '',
      );
      const before = await disk.files.read(path);
      const filler = await disk.files.create(join(disk.folder, 'filler'));
      await filler.write(Buffer.alloc(768 * 1024), 0);
      await filler.close();
      await register();
      await ask('POST', '/api/backup');
      expect((await copiesOf(station)).backup).toMatchObject({ problem: 'backup-folder-full', behind: 1 });
      expect(await disk.files.read(path)).toEqual(before);
      await disk.files.remove(join(disk.folder, 'filler'));
      await ask('POST', '/api/backup');
      expect((await copiesOf(station)).backup).toMatchObject({ behind: 0 });
      await disk.makeReadOnly();
      await register();
      await ask('POST', '/api/backup');
      expect((await copiesOf(station)).backup).toMatchObject({ problem: 'backup-folder-read-only' });
    } finally {
      await disk.remove();
    }
  });

  it('because its disk waits for ever, four times over, keeps no command waiting', async ({ skip }) => {
    if (process.platform === 'win32') return skip('there is nothing here to wait for');
    await openStation();
    await choose();
    const [name = ''] = await readdir(stick);
    const path = join(stick, name);
    await rm(path);
    vi.spyOn(console, 'error').mockReturnValue();
    // Whoever opens it waits until somebody else does.
    execFileSync('mkfifo', [path]);
    const asked = [1, 2, 3, 4].map(() => choose());
    for (const _ of [1, 2, 3]) await register();
    expect((await copiesOf(station)).backup).toMatchObject({ folder: stick, behind: expect.any(Number) });
    expect(await ask('GET', `/api/folders?path=${encodeURIComponent(stick)}`)).toMatchObject({ status: 200 });
    let isOver = false;
    const answers = Promise.all(asked).finally(() => {
      isOver = true;
    });
    // Each that waits is let go; what it reads there is no copy.
    await eventually(async () => {
      await (await open(path, 'r+')).close();
      expect(isOver).toBe(true);
    });
    for (const answer of await answers) expect(answer.status).toBe(200);
  });

  it('because it never answers keeps neither commands waiting nor the day from being locked', async () => {
    let isHung = false;
    const never = new Promise<never>(() => undefined);
    await openStation({ ...nodeFiles, create: (path) => (isHung ? never : nodeFiles.create(path)) });
    await choose();
    isHung = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(console, 'error').mockReturnValue();
    const asked = ask('POST', '/api/backup');
    await register();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await asked).toMatchObject({
      status: 200,
      body: { backup: { problem: 'backup-failed', behind: 1 } },
    });
    const locked = ask('POST', '/api/lock');
    await eventually(async () => {
      await vi.advanceTimersByTimeAsync(5_000);
      expect((await station.status()).state).toBe('locked');
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await locked).toMatchObject({ status: 200 });
    vi.useRealTimers();
    await station.unlock();
    for (const staffId of ['coordinator-1', 'reception-1'] as const) await station.signIn(staffId);
    isHung = false;
    await register();
    expect((await choose()).body).toMatchObject({ backup: { behind: 0 } });
  });

  it('because it never answers holds up no archive on another, nor one on itself when it answers again', async () => {
    let isHung = true;
    const never = new Promise<never>(() => undefined);
    const hung = await mkdtemp(join(tmpdir(), 'tram-kham-stick-'));
    await openStation({
      ...nodeFiles,
      create: (path) => (isHung && path.startsWith(hung) ? never : nodeFiles.create(path)),
    });
    await station.signIn('coordinator-1');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const failed = { status: 507, body: { error: 'backup-failed' } };
    for (const path of ['/api/archive', '/api/carry-over']) {
      let isAnswered = false;
      const asked = ask('POST', path, { folder: hung }).finally(() => {
        isAnswered = true;
      });
      await eventually(async () => {
        await vi.advanceTimersByTimeAsync(20_000);
        expect(isAnswered).toBe(true);
      });
      expect(await asked).toMatchObject(failed);
    }
    vi.useRealTimers();
    for (const path of ['/api/archive', '/api/carry-over'])
      expect(await ask('POST', path, { folder: stick })).toMatchObject({ status: 200 });
    isHung = false;
    expect(await ask('POST', '/api/archive', { folder: hung })).toMatchObject({ status: 200 });
    await rm(hung, { recursive: true });
  });
});
