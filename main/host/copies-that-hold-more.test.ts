import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCopy } from '#main/safekeeping/copy-file.ts';
import { copiesOf, makeReal, openedFrom } from './testing/copied-day.ts';
import { passphrase, startTestStation, type TestStation } from './testing/test-station.ts';

let stick: string;
const stations: TestStation[] = [];
beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'tram-kham-stick-'));
});
afterEach(async () => {
  for (const station of stations.splice(0)) await station.remove();
  await rm(stick, { recursive: true });
});

async function computer(): Promise<TestStation> {
  const station = await startTestStation();
  stations.push(station);
  return station;
}
const ask = (station: TestStation, method: string, path: string, body?: unknown) =>
  station.as('coordinator-1', method, path, body);
async function register(station: TestStation, name = 'Lò Thị Thử'): Promise<void> {
  const person = { name, sex: 'female', birth: { year: 1960 } };
  const subject = `patient/${uuidv7()}`;
  expect(await station.command('reception-1', 'patient.register', subject, { person })).toMatchObject({
    ok: true,
  });
}
const namesOf = async (station: TestStation) =>
  ((await station.rows()).put.patients ?? []).map(({ person }) => person.name).toSorted();
const onStick = async (ending: string) =>
  (await readdir(stick)).filter((name) => name.endsWith(ending)).toSorted();
const contentOf = (name: string) => readFile(join(stick, name));
const countsIn = async (name: string) =>
  (await openCopy(await contentOf(name), passphrase))?.manifest.counts.people;

/** A day of three people with a backup, closed, its journal changed, and opened again. */
async function reopened(
  change: (lines: string[]) => string[],
  { isReal = false } = {},
): Promise<TestStation> {
  const station = await computer();
  await station.createDay();
  if (isReal) {
    await station.stop();
    await makeReal(station.dataDir);
    await station.start();
    await station.unlock();
  }
  for (const name of ['Giàng Thị Say', 'Lò Văn Thử', 'Vàng Thị Mỷ']) await register(station, name);
  await ask(station, 'PUT', '/api/backup', { folder: stick });
  await station.stop();
  const path = join(
    station.dataDir,
    'days',
    (await readdir(join(station.dataDir, 'days')))[0] ?? '',
    'journal',
  );
  const lines = (await readFile(path, 'latin1')).trimEnd().split('\n');
  await writeFile(path, `${change(lines).join('\n')}\n`, 'latin1');
  await station.start();
  await station.unlock();
  await vi.waitFor(async () => expect((await copiesOf(station)).backup).toHaveProperty('problem'), {
    timeout: 20_000,
  });
  return station;
}
const withFlippedBit = (lines: string[]) => lines.with(-2, `${lines.at(-2)?.slice(0, -8)}AAAAAAAA`);
const withoutTheLastTwo = (lines: string[]) => lines.slice(0, -2);

describe('a backup that holds more than the journal', () => {
  it('stays when a bit of the journal has flipped, and the row says so', async () => {
    const station = await reopened(withFlippedBit);
    const [other = '', fuller = ''] = await onStick('.tkb');
    expect(other).toBe(fuller.replace('.tkb', '-2.tkb'));
    expect(await countsIn(fuller)).toBe(3);
    expect(await countsIn(other)).toBe(2);
    expect((await copiesOf(station)).backup).toMatchObject({
      problem: 'backup-has-more',
      fuller: { path: join(stick, fuller), lines: 1 },
      behind: 0,
    });
    expect(await ask(station, 'POST', '/api/backup/take-back')).toMatchObject({
      body: { error: 'not-saved-damaged' },
    });
    expect(await countsIn(fuller)).toBe(3);
  });

  it('gives back the lines that were cut off the journal, and is then renewed as ever', async () => {
    const station = await reopened(withoutTheLastTwo);
    expect(await namesOf(station)).toHaveLength(1);
    const { fuller } = (await copiesOf(station)).backup ?? {};
    expect(fuller).toMatchObject({ lines: 2 });
    expect(await ask(station, 'POST', '/api/backup/take-back')).toMatchObject({
      body: { taken: 2, missing: 0 },
    });
    expect(await namesOf(station)).toEqual(['Giàng Thị Say', 'Lò Văn Thử', 'Vàng Thị Mỷ']);
    const { backup } = await copiesOf(station);
    expect(backup).not.toHaveProperty('problem');
    expect(backup).not.toHaveProperty('fuller');
    await register(station);
    await ask(station, 'POST', '/api/backup');
    expect(await openCopy(await readFile(fuller?.path ?? ''), passphrase)).toMatchObject({
      manifest: { counts: { people: 4 } },
    });
    expect(await ask(station, 'POST', '/api/backup/take-back')).toMatchObject({ status: 404 });
  });

  it('is taken back by coordinators only', async () => {
    const station = await computer();
    await station.createDay();
    expect(await station.as('doctor-3', 'POST', '/api/backup/take-back')).toMatchObject({
      body: { error: 'role-may-not' },
    });
  });

  it('is a file that the network’s way for a broken computer takes as well', async () => {
    const station = await reopened(withoutTheLastTwo);
    const [name = ''] = await onStick('A.tkb');
    const text = (await contentOf(name)).toString('latin1');
    let taken: unknown;
    const file = uuidv7();
    const length = 50_000;
    for (let part = 0; part * length < text.length; part += 1) {
      const end = (part + 1) * length;
      const sent = { file, part, text: text.slice(part * length, end), isLast: end >= text.length };
      taken = (await ask(station, 'POST', '/api/network/journal', sent)).body;
    }
    expect(taken).toEqual({ taken: 2, missing: 0 });
  });
});

describe('a damaged day', () => {
  it('is archived as far as it can be read, with the damage named, and then wiped without being closed', async () => {
    const station = await reopened(withFlippedBit, { isReal: true });
    const damaged = { lines: [expect.any(Number)], missing: 1 };
    const { name: confirmation = '' } = (await station.status()).open?.day ?? {};
    expect(await ask(station, 'POST', '/api/wipe', { confirmation })).toMatchObject({
      body: { error: 'archive-missing' },
    });
    expect(await ask(station, 'POST', '/api/archive', { folder: stick })).toMatchObject({
      status: 200,
      body: { archive: { damaged, isCurrent: true, counts: { people: 2 } } },
    });
    const [archive = ''] = await onStick('.tka');
    const bytes = await contentOf(archive);
    expect((await openCopy(bytes, passphrase))?.manifest.damaged).toEqual(damaged);
    expect(await ask(station, 'POST', '/api/wipe', { confirmation })).toMatchObject({
      status: 200,
      body: { days: [] },
    });
    const opened = await openedFrom(station, 'open-copy', bytes);
    expect(opened).toMatchObject({ body: { status: { open: { archived: true, recovery: { damaged } } } } });
    await station.request('POST', '/api/lock');

    const [backup = ''] = await onStick('A.tkb');
    expect(await openedFrom(station, 'restore', await contentOf(backup))).toMatchObject({ status: 200 });
    await station.signIn('coordinator-1');
    expect(await namesOf(station)).toHaveLength(3);
  });

  it('can also be archived and read when its header is what is damaged', async () => {
    const station = await reopenedWithHeader();
    expect(await ask(station, 'POST', '/api/archive', { folder: stick })).toMatchObject({
      body: { archive: { damaged: { lines: [1], missing: 0 }, counts: { people: 1 } } },
    });
    const [archive = ''] = await onStick('.tka');
    await station.request('POST', '/api/lock');
    expect(await openedFrom(station, 'open-copy', await contentOf(archive))).toMatchObject({ status: 200 });
  });

  async function reopenedWithHeader(): Promise<TestStation> {
    const station = await computer();
    await station.createDay();
    await register(station);
    await station.stop();
    const [id = ''] = await readdir(join(station.dataDir, 'days'));
    const path = join(station.dataDir, 'days', id, 'journal');
    const journal = await readFile(path, 'latin1');
    await writeFile(path, journal.replace('tram-kham-journal', 'tram-kham-jxurnal'), 'latin1');
    await station.start();
    await station.unlock();
    return station;
  }
});

it('two computers restored from one backup keep each their archive and their backup on one stick', async () => {
  const source = await computer();
  await source.createDay();
  await ask(source, 'PUT', '/api/backup', { folder: stick });
  const backup = await contentOf((await onStick('.tkb'))[0] ?? '');
  const restored: TestStation[] = [];
  for (const name of ['Giàng Thị Say', 'Lò Văn Thử']) {
    const station = await computer();
    expect(await openedFrom(station, 'restore', backup)).toMatchObject({ body: { open: { station: 'B' } } });
    await register(station, name);
    restored.push(station);
  }
  const content: Buffer[] = [];
  for (const station of restored) {
    expect(await ask(station, 'POST', '/api/archive', { folder: stick })).toMatchObject({ status: 200 });
    content.push(await readFile((await copiesOf(station)).archive?.path ?? ''));
    await ask(station, 'PUT', '/api/backup', { folder: stick });
  }
  const [first, second] = restored;
  const paths = await Promise.all(restored.map(async (station) => (await copiesOf(station)).archive?.path));
  expect(paths[1]).toBe(paths[0]?.replace('.tka', '-2.tka'));
  expect(await readFile(paths[0] ?? '')).toEqual(content[0]);
  if (!first || !second) throw new Error('There are two');
  expect((await copiesOf(second)).backup).toMatchObject({ problem: 'backup-has-more', fuller: { lines: 2 } });

  // Each goes on with its own file, and does not pile up others.
  for (const station of [first, second, first]) {
    await register(station);
    await ask(station, 'POST', '/api/archive', { folder: stick });
    await ask(station, 'POST', '/api/backup');
  }
  expect(await onStick('.tka')).toHaveLength(2);
  expect(await onStick('B.tkb')).toHaveLength(1);
  expect(await onStick('B-2.tkb')).toHaveLength(1);
});
