import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DayKey } from '#main/vault/keys.ts';
import { nodeFiles } from './file-layer.ts';
import { createJournal, type JournalLine, openJournal, readJournal } from './journal.ts';
import { createSmallDisk, type SmallDisk } from './small-disk.ts';

const keyHex = '17'.repeat(32);
const key = new DayKey(Buffer.from(keyHex, 'hex'));
const createdAt = '2026-11-23T00:00:00.000Z';
const line = (stationSeq: number): JournalLine => ({
  station: 'A',
  stationSeq,
  subject: 'visit/1',
  payload: 'x'.repeat(3_000),
});

describe('a journal on a disk of 64 kB', () => {
  let disk: SmallDisk;
  beforeEach(async () => {
    disk = await createSmallDisk();
  });
  afterEach(() => disk.remove());
  const place = () => ({
    files: disk.files,
    path: join(disk.folder, 'day', 'day.journal'),
    key,
    dayId: 'day-1',
  });

  it('refuses lines when it is full, stays whole, and goes on when there is room', async () => {
    const journal = await createJournal({ ...place(), createdAt });
    let saved = 0;
    const fill = async () => {
      for (;;) {
        await journal.append(line(saved + 1));
        saved += 1;
      }
    };
    await expect(fill()).rejects.toMatchObject({ name: 'NotSaved', reason: 'disk-full' });
    expect(saved).toBeGreaterThan(3);
    await expect(fill()).rejects.toMatchObject({ reason: 'disk-full' });
    const whenFull = await readJournal(place());
    expect(whenFull.report).toEqual([]);
    expect(whenFull.lines).toHaveLength(saved);

    const before = saved;
    await disk.makeRoom();
    await expect(fill()).rejects.toMatchObject({ reason: 'disk-full' });
    expect(saved).toBeGreaterThan(before + 3);
    await journal.close();
    const opened = await openJournal(place());
    expect(opened.lines).toEqual(Array.from({ length: saved }, (_, index) => line(index + 1)));
    expect(opened.report).toEqual([]);
    await opened.journal.close();
  });

  it('opens for reading only when the disk is read-only', async () => {
    const journal = await createJournal({ ...place(), createdAt });
    await journal.append(line(1));
    await journal.close();
    await disk.makeReadOnly();
    const opened = await openJournal(place());
    expect(opened.lines).toEqual([line(1)]);
    expect(opened.journal).toMatchObject({ readOnly: true, problem: 'read-only' });
    await expect(opened.journal.append(line(2))).rejects.toMatchObject({ reason: 'read-only' });
    await expect(
      createJournal({ ...place(), path: join(disk.folder, 'new', 'day.journal'), createdAt }),
    ).rejects.toMatchObject({ reason: 'read-only' });
  });
});

describe('a journal on the computer’s own disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tram-kham-journal-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('can be read by its owner only, as can its folder', async () => {
    const path = join(folder, 'days', '1', 'day.journal');
    const journal = await createJournal({ files: nodeFiles, path, key, dayId: 'day-1', createdAt });
    await journal.close();
    const modes = [path, join(path, '..'), join(path, '../..')].map(
      async (each) => (await stat(each)).mode & 0o777,
    );
    expect(await Promise.all(modes)).toEqual([0o600, 0o700, 0o700]);
    expect(await readdir(join(path, '..'))).toEqual(['day.journal']);
  });

  it('has every acknowledged line after the program was killed, several times', async () => {
    const path = join(folder, 'day.journal');
    const program = fileURLToPath(new URL('./append-until-killed.ts', import.meta.url));
    let acknowledged = 0;
    for (const more of [40, 1, 25]) {
      const child = spawn(process.execPath, [program, path, keyHex], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exited = once(child, 'exit');
      const wanted = acknowledged + more;
      for await (const text of createInterface(child.stdout)) {
        acknowledged = Number(text);
        if (acknowledged === wanted) child.kill('SIGKILL');
      }
      await exited;
      expect(acknowledged).toBeGreaterThanOrEqual(wanted);
      const { lines, report } = await readJournal({ files: nodeFiles, path, key, dayId: 'day-1' });
      expect(lines.map((each) => each.stationSeq)).toEqual(lines.map((_, index) => index + 1));
      expect([acknowledged, acknowledged + 1]).toContain(lines.length);
      expect(report.filter(({ kind }) => kind !== 'tail')).toEqual([]);
      acknowledged = lines.length;
    }
  });
});
