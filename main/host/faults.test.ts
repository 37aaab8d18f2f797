import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmallDisk, type SmallDisk } from '#main/journal/small-disk.ts';
import { startTestStation, TestStation } from './testing/test-station.ts';

const person = { name: 'Lò Thị Thử', sex: 'female', birth: { year: 1960 } };
let station: TestStation;
let disk: SmallDisk | undefined;
afterEach(async () => {
  await station.stop();
  if (disk) await disk.remove();
  else await station.remove();
  disk = undefined;
});

const register = (id = uuidv7()) =>
  station.command('reception-1', 'patient.register', `patient/${id}`, { person });
const people = async () => (await station.rows()).put.patients?.length ?? 0;
const journalPath = async () =>
  join(station.dataDir, 'days', (await station.status()).days[0]?.id ?? '', 'journal');

/** A day with three people, closed, its journal changed, and opened again. */
async function reopenWith(change: (journal: Buffer) => Buffer) {
  station = await startTestStation();
  await station.createDay();
  for (const _ of [1, 2, 3]) await register();
  const path = await journalPath();
  await station.stop();
  await writeFile(path, change(await readFile(path)));
  await station.start();
  return station.unlock();
}

describe('a journal that was damaged while nobody looked', () => {
  it('loses at most its torn last entry, says so, and goes on', async () => {
    const answer = await reopenWith((journal) => journal.subarray(0, -20));
    expect(answer.body).toMatchObject({
      open: { readOnly: false, recovery: { tail: { copiedTo: expect.stringContaining('damaged-1') } } },
    });
    expect(await people()).toBe(2);
    expect(await register()).toMatchObject({ ok: true });
    expect(await people()).toBe(3);
  });

  it('with a bad middle is named, readable and exportable, and takes nothing new', async () => {
    const answer = await reopenWith((journal) => {
      const lines = journal.toString('latin1').split('\n');
      const bad = lines.length - 3;
      lines[bad] = `${lines[bad]?.slice(0, -8)}AAAAAAAA`;
      return Buffer.from(lines.join('\n'), 'latin1');
    });
    expect(answer.body).toMatchObject({
      open: { readOnly: true, recovery: { damaged: { lines: [expect.any(Number)] } } },
    });
    expect(await people()).toBe(2);
    expect(await register()).toMatchObject({ ok: false, refusal: { code: 'not-saved-damaged' } });
    const { body } = await station.as('coordinator-1', 'GET', '/api/export');
    expect(String(body).match(/patient\.registered/g)).toHaveLength(2);
  });

  it('of a newer edition is left untouched', async () => {
    let before = Buffer.alloc(0);
    const answer = await reopenWith((journal) => {
      before = Buffer.from(journal.toString('latin1').replace('"version":1', '"version":2'), 'latin1');
      return before;
    });
    expect(answer).toMatchObject({ status: 400, body: { error: 'journal-too-new', params: { version: 2 } } });
    expect(await readFile(await journalPath())).toEqual(before);
  });

  it('with a damaged header can still be read and exported', async () => {
    const answer = await reopenWith((journal) =>
      Buffer.from(journal.toString('latin1').replace('tram-kham-journal', 'tram-kham-jxurnal'), 'latin1'),
    );
    expect(answer.body).toMatchObject({ open: { readOnly: true, recovery: { damaged: { lines: [1] } } } });
    expect(await people()).toBe(3);
  });
});

it('a journal of which nothing is left is called unreadable, and the day stays in the list', async () => {
  const answer = await reopenWith((journal) => journal.subarray(0, 50));
  expect(answer).toMatchObject({ status: 400, body: { error: 'journal-unreadable' } });
  expect((await station.status()).days).toHaveLength(1);
});

it('a damaged day file is read from its copy', async () => {
  station = await startTestStation();
  await station.createDay();
  const path = (await journalPath()).replace(/journal$/, 'day.json');
  await station.stop();
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, 40));
  await station.start();
  expect(await station.unlock()).toMatchObject({ status: 200 });
});

it('a damaged key slot is told from a wrong passphrase', async () => {
  station = await startTestStation();
  await station.createDay();
  const path = (await journalPath()).replace(/journal$/, 'day.json');
  await station.stop();
  for (const copy of [path, path.replace(/day\.json$/, 'day-copy.json')]) {
    await writeFile(copy, (await readFile(copy, 'utf8')).replace(/"salt":"..../, '"salt":"AAAA'));
  }
  await station.start();
  expect(await station.unlock()).toMatchObject({ body: { error: 'key-slot-damaged' } });
});

it('a wrong passphrase slows down after the third try', async () => {
  // However long a try takes here, no time passes.
  const now = new Date();
  station = await startTestStation(() => now);
  await station.createDay();
  await station.request('POST', '/api/lock');
  for (const _ of [1, 2, 3]) expect(await station.unlock('không phải')).toMatchObject({ status: 403 });
  expect(await station.unlock()).toMatchObject({ status: 429, body: { error: 'wait' } });
});

describe('a disk that takes nothing more', () => {
  const onSmallDisk = async () => {
    disk = await createSmallDisk(512 * 1024);
    station = new TestStation(disk.folder, { files: disk.files });
    await station.start();
    expect(await station.createDay()).toMatchObject({ status: 200 });
    return disk;
  };

  it('because it is full: refuses and says so, keeps the journal whole, and works again when there is room', async () => {
    const small = await onSmallDisk();
    let saved = 0;
    let outcome = await register();
    while (outcome.ok) {
      saved += 1;
      outcome = await register();
    }
    expect(outcome).toEqual({ ok: false, refusal: { code: 'not-saved-full' } });
    expect(
      await station.as('reception-1', 'PUT', '/api/drafts/form', { value: { name: 'x'.repeat(20_000) } }),
    ).toMatchObject({ status: 507, body: { error: 'not-saved-full' } });
    expect(await people()).toBe(saved);
    await small.makeRoom();
    expect(await register()).toMatchObject({ ok: true });
    await station.stop();
    await station.start();
    expect((await station.unlock()).body).toMatchObject({ open: { readOnly: false, recovery: {} } });
    expect(await people()).toBe(saved + 1);
  });

  it('because it became read-only: refuses, and the day can still be opened and read', async () => {
    const small = await onSmallDisk();
    await register();
    await station.stop();
    await small.makeReadOnly();
    await station.start();
    expect((await station.unlock()).body).toMatchObject({ open: { readOnly: true } });
    expect(await people()).toBe(1);
    expect(await register()).toMatchObject({ ok: false, refusal: { code: 'not-saved-read-only' } });
    expect(await station.as('reception-1', 'PUT', '/api/drafts/form', { value: {} })).toMatchObject({
      body: { error: 'not-saved-read-only' },
    });
  });

  it('leaves no half-made day behind when one cannot be created', async () => {
    disk = await createSmallDisk(64 * 1024);
    station = new TestStation(disk.folder, { files: disk.files });
    await station.start();
    expect(await station.createDay()).toMatchObject({ status: 507, body: { error: 'not-saved-full' } });
    expect(await station.status()).toMatchObject({ state: 'locked', days: [] });
  });
});
