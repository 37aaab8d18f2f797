import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSmallDisk } from '#main/journal/small-disk.ts';
import { bookOf, copiesOf, everythingIn, makeReal, openedFrom, upload } from './testing/copied-day.ts';
import { type PrintingStation, startPrintingStation } from './testing/printing-station.ts';
import { type Answer, passphrase, startTestStation, TestStation } from './testing/test-station.ts';

const patient = 'Vàng Thị Mỷ';
const tokenOf = ({ body }: Answer) =>
  z.object({ signedIn: z.object({ token: z.string() }) }).parse(body).signedIn.token;
const placeOf = async (station: TestStation) => (await station.status()).open?.day.name ?? '';

/** A computer on which a day was worked, and its copies. */
let source: PrintingStation;
let stick: string;
let visit: string;
let backup: Buffer;
let archive: Buffer;
let rows: Record<string, object[]>;
const fileOn = async (ending: string) => {
  const [name = ''] = (await readdir(stick)).filter((each) => each.endsWith(ending));
  return readFile(join(stick, name));
};
const coordinator = (method: string, path: string, body?: unknown) =>
  source.as('coordinator-1', method, path, body);

beforeAll(async () => {
  stick = await mkdtemp(join(tmpdir(), 'tram-kham-stick-'));
  source = await startPrintingStation();
  for (const _ of [1, 2]) {
    ({ visit } = await source.arrive());
    await source.examine(visit);
    await source.prescribe(visit);
  }
  await coordinator('PUT', '/api/backup', { folder: stick });
  await coordinator('POST', '/api/archive', { folder: stick });
  [backup, archive] = [await fileOn('.tkb'), await fileOn('.tka')];
  rows = await bookOf(source, await source.signIn('coordinator-1'));
});
afterAll(async () => {
  await source.remove();
  await rm(stick, { recursive: true });
});

describe('an archive', () => {
  it('is read back, counted, and current until something is recorded', async () => {
    const row = await copiesOf(source);
    expect(row.archive).toMatchObject({
      path: expect.stringMatching(/\.tka$/),
      bytes: (await readFile(row.archive?.path ?? '')).length,
      lines: row.backup?.lines,
      isCurrent: true,
      counts: { people: 2, visits: 2, exams: 2, prescriptions: 2, handOuts: 0, savingsBooks: 0, disputes: 0 },
    });
    await source.arrive();
    expect((await copiesOf(source)).archive).toMatchObject({ isCurrent: false, counts: { people: 2 } });
    await source.stop();
    await source.start();
    await source.unlock();
    await source.signIn('coordinator-1');
    expect((await copiesOf(source)).archive).toMatchObject({ isCurrent: false });
  });

  it('needs a folder that is there', async () => {
    expect(await coordinator('POST', '/api/archive', { folder: join(stick, 'gone') })).toMatchObject({
      status: 409,
      body: { error: 'backup-folder-missing' },
    });
  });
});

describe('a day on another computer', () => {
  let other: TestStation;
  beforeEach(async () => {
    // A clock that stands: how long a passphrase takes to be checked must not count as waiting.
    const now = new Date();
    other = await startTestStation(() => now);
  });
  afterEach(() => other.remove());

  it('is told by its copy before anybody types the passphrase, also at the locked door', async () => {
    const { body } = await upload(other, backup);
    expect(body).toEqual({
      kind: 'backup',
      day: { date: expect.any(String), name: expect.any(String), practice: true },
      createdAt: expect.any(String),
      station: 'A',
    });
    expect((await upload(other, archive)).body).toMatchObject({ kind: 'archive' });
  });

  it.each(['backup', 'archive'] as const)(
    'has the same rows when it is restored from its %s',
    async (kind) => {
      const answer = await openedFrom(other, 'restore', kind === 'backup' ? backup : archive);
      expect(answer).toMatchObject({
        status: 200,
        body: { state: 'open', open: { station: 'B', readOnly: false } },
      });
      expect(await bookOf(other, await other.signIn('coordinator-1'))).toEqual(rows);
    },
  );

  it('goes on under a letter of its own, and under a name that nobody has', async () => {
    await openedFrom(other, 'restore', backup);
    const [patientId, visitId] = [uuidv7(), uuidv7()];
    const person = { name: 'Lý A Sình', sex: 'male', birth: { year: 1980 } };
    await other.command('reception-1', 'patient.register', `patient/${patientId}`, { person });
    const opened = {
      patientId,
      category: 'poor',
      specialties: ['cardiology'],
      emergency: false,
      triage: false,
    };
    expect(await other.command('reception-1', 'visit.open', `visit/${visitId}`, opened)).toMatchObject({
      ok: true,
    });
    const tickets = (await other.rows()).put.visits?.map(({ ticket }) => ticket) ?? [];
    expect(tickets.toSorted()).toEqual(['A-001', 'A-002', 'B-001']);
    for (const _ of [1, 2]) {
      const { body } = await other.as('coordinator-1', 'GET', '/api/export');
      const writers = String(body).matchAll(/"station":"(\w+)","stationSeq"/g);
      const names = new Set([...writers].map(([, name = '']) => name));
      expect([...names].every((name) => name === 'A' || /^B\d{3}[0-9A-Z]{4}$/.test(name))).toBe(true);
      expect(names.size).toBeGreaterThan(1);
      await other.stop();
      await other.start();
      await other.unlock();
    }
  });

  it('opens there with the passphrase after the next start, and is not restored over itself', async () => {
    await openedFrom(other, 'restore', backup);
    expect(await openedFrom(other, 'restore', backup)).toMatchObject({ body: { error: 'already-exists' } });
    await other.request('POST', '/api/lock');
    expect(await openedFrom(other, 'restore', backup)).toMatchObject({
      status: 409,
      body: { error: 'day-already-here' },
    });
    expect(await other.unlock()).toMatchObject({ status: 200 });
  });

  it('stays closed to another passphrase, and tries slow down', async () => {
    const { file } = await upload(other, archive);
    const attempt = (path: string) => other.request('POST', path, { file, passphrase: 'một mật khẩu khác' });
    for (const path of ['/api/restore', '/api/open-copy', '/api/restore'])
      expect(await attempt(path)).toMatchObject({ status: 403, body: { error: 'wrong-passphrase' } });
    expect(await attempt('/api/open-copy')).toMatchObject({ status: 429, body: { error: 'wait' } });
    expect(await other.status()).toMatchObject({ state: 'locked', days: [] });
  });

  it('is not made of a copy that was altered or cut anywhere', async () => {
    const before = await everythingIn(join(other.dataDir));
    for (let tries = 0; tries < 6; tries += 1) {
      const at = Math.floor((archive.length * (tries + 0.5)) / 6);
      const altered = Buffer.from(archive);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      expect(await openedFrom(other, 'restore', altered), `byte ${at}`).toMatchObject({
        status: 400,
        body: { error: 'copy-altered', params: { part: 'content' } },
      });
      expect(await openedFrom(other, 'open-copy', archive.subarray(0, at)), `cut at ${at}`).toMatchObject({
        status: 400,
        body: { error: 'copy-cut' },
      });
    }
    expect(await upload(other, Buffer.from('Danh sách xã'))).toMatchObject({
      body: { error: 'copy-not-ours' },
    });
    expect(await upload(other, archive.subarray(0, 100))).toMatchObject({ body: { error: 'copy-cut' } });
    expect(await everythingIn(other.dataDir)).toEqual(before);
  });

  it('leaves nothing half restored where there is no room', async () => {
    const disk = await createSmallDisk(64 * 1024);
    const small = new TestStation(disk.folder, { files: disk.files });
    try {
      await small.start();
      expect(await openedFrom(small, 'restore', backup)).toMatchObject({
        status: 507,
        body: { error: 'not-saved-full' },
      });
      expect(await small.status()).toMatchObject({ state: 'locked', days: [] });
    } finally {
      await small.stop();
      await disk.remove();
    }
  });

  it('is not opened from a file that was not sent', async () => {
    const body = { file: uuidv7(), passphrase };
    expect(await other.request('POST', '/api/restore', body)).toMatchObject({
      body: { error: 'upload-interrupted' },
    });
  });
});

describe('an archive that is opened to be read', () => {
  let reader: PrintingStation;
  let token: string;
  let before: Buffer;
  const ask = (method: string, path: string, body?: unknown) => reader.request(method, path, body, token);
  beforeAll(async () => {
    reader = await startPrintingStation();
    await reader.request('POST', '/api/lock');
    before = await everythingIn(reader.dataDir);
    const answer = await openedFrom(reader, 'open-copy', archive);
    expect(answer.body).toMatchObject({
      status: { state: 'open', open: { archived: true, readOnly: true, station: 'A' } },
      signedIn: { staff: { name: 'Đọc lưu trữ', roles: ['coordinator'] } },
    });
    expect(JSON.stringify(answer.body)).not.toContain('pinHash');
    token = tokenOf(answer);
  });
  afterAll(() => reader.remove());

  it('shows every row', async () => {
    expect(await bookOf(reader, token)).toEqual(rows);
  });

  it('takes no command, no list, no network, no backup and no wipe', async () => {
    const person = { name: patient, sex: 'female', birth: { year: 1960 } };
    const order = {
      id: uuidv7(),
      type: 'patient.register',
      subject: `patient/${uuidv7()}`,
      data: { person },
    };
    expect((await ask('POST', '/api/commands', order)).body).toEqual({
      ok: false,
      refusal: { code: 'day-archived' },
    });
    const people = [{ id: uuidv7(), patientId: uuidv7(), data: { person } }];
    expect((await ask('POST', '/api/imports', { people })).body).toMatchObject({
      outcomes: [{ ok: false, refusal: { code: 'day-archived' } }],
    });
    for (const [method, path, body] of [
      ['POST', '/api/network/hub', {}],
      ['POST', '/api/network/pairing', {}],
      ['POST', '/api/network/journal', { file: uuidv7(), part: 0, text: 'x', isLast: true }],
      ['PUT', '/api/backup', { folder: stick }],
      ['POST', '/api/archive', { folder: stick }],
      ['POST', '/api/wipe', { confirmation: await placeOf(reader) }],
    ] as const)
      expect(await ask(method, path, body), path).toMatchObject({
        status: 409,
        body: { error: 'day-archived' },
      });
  });

  it('prints its documents', async () => {
    const subject = visit.replace('/', '~');
    for (const kind of ['ticket', 'prescription']) {
      const pdf = await ask('GET', `/api/documents/${kind}/${subject}`);
      expect(pdf).toMatchObject({ status: 200, body: expect.stringMatching(/^%PDF/) });
    }
    const { body } = await ask('POST', '/api/jobs', { kind: 'ticket', subject: visit, printer: 'HP' });
    expect(body).toMatchObject({ kind: 'ticket', by: 'Đọc lưu trữ' });
    expect((await ask('GET', '/api/export')).body).toContain(patient);
    expect((await ask('PUT', '/api/settings', { printers: { ticket: 'HP' } })).status).toBe(200);
  });

  it('leaves nothing on the disk, and no way in when it is locked', async () => {
    expect(await everythingIn(reader.dataDir)).toEqual(before);
    await reader.request('POST', '/api/lock');
    expect(await ask('GET', '/api/rows')).toMatchObject({ status: 409, body: { error: 'locked' } });
    expect(await everythingIn(reader.dataDir)).toEqual(before);
  });

  it('is nobody’s to sign in to as the reader', async () => {
    await openedFrom(reader, 'open-copy', archive);
    for (const pin of ['0000', '000000'])
      expect(await reader.request('POST', '/api/sign-in', { staffId: 'reader', pin })).toMatchObject({
        body: { error: 'wrong-pin' },
      });
  });
});

describe('taking a day off a computer', () => {
  let station: PrintingStation;
  let folder: string;
  let atTheDoor: string;
  const ask = (method: string, path: string, body?: unknown) =>
    station.as('coordinator-1', method, path, body);
  const wipe = async (confirmation?: string) =>
    ask('POST', '/api/wipe', { confirmation: confirmation ?? (await placeOf(station)) });
  /** A day on which somebody was seen. */
  async function worked({ real }: { real: boolean }): Promise<void> {
    folder = await mkdtemp(join(tmpdir(), 'tram-kham-stick-'));
    station = await startPrintingStation();
    if (real) {
      await station.stop();
      await makeReal(station.dataDir);
      await station.start();
      await station.unlock();
      await station.signIn('coordinator-1');
      await station.signIn('reception-1');
    }
    ({ visit: atTheDoor } = await station.arrive());
    await ask('PUT', '/api/drafts/form', { value: { name: patient } });
  }
  const close = async () => {
    await station.did('reception-1', 'visit.close', atTheDoor, { reason: 'left-unseen' });
    await station.did('coordinator-1', 'day.close', 'day', {});
  };
  afterEach(async () => {
    await station.remove();
    await rm(folder, { recursive: true });
  });

  it('asks for the name of the place, however it is typed', async () => {
    await worked({ real: false });
    const place = await placeOf(station);
    for (const wrong of ['', 'x', place.slice(1)])
      expect(await wipe(wrong)).toMatchObject({ body: { error: 'confirmation-wrong' } });
    expect(await wipe(`  ${place.normalize('NFD').toUpperCase()} `)).toMatchObject({
      status: 200,
      body: { state: 'locked', days: [] },
    });
  });

  it('goes by the name the place has now, as do its copies', async () => {
    await worked({ real: false });
    const { site } = (await station.rows()).put.day?.[0] ?? {};
    const before = await placeOf(station);
    const renamed = { site: { ...site, name: 'Trạm y tế xã Sủng Là' } };
    expect(await station.command('coordinator-1', 'day.change', 'day', renamed)).toMatchObject({ ok: true });
    await ask('PUT', '/api/backup', { folder });
    const [name = ''] = await readdir(folder);
    expect(name).toContain('tram-y-te-xa-sung-la-A');
    expect((await upload(station, await readFile(join(folder, name)))).body).toMatchObject({
      day: { name: renamed.site.name },
    });
    expect(await wipe(before)).toMatchObject({ body: { error: 'confirmation-wrong' } });
    expect(await wipe(renamed.site.name)).toMatchObject({ status: 200 });
  });

  it('waits until the day is closed, for an archive, and for one that holds everything', async () => {
    await worked({ real: true });
    await ask('POST', '/api/archive', { folder });
    expect(await wipe()).toMatchObject({ status: 409, body: { error: 'day-not-closed' } });
    await close();
    expect(await wipe()).toMatchObject({ status: 409, body: { error: 'archive-outdated' } });
    expect(await station.status()).toMatchObject({ state: 'open' });
  });

  it('is not talked out of waiting by what the day’s file says', async () => {
    await worked({ real: true });
    await station.stop();
    for (const id of await readdir(join(station.dataDir, 'days'))) {
      const path = join(station.dataDir, 'days', id, 'day.json');
      const day: object = JSON.parse(await readFile(path, 'utf8'));
      await writeFile(path, JSON.stringify({ ...day, practice: true }));
    }
    await station.start();
    await station.unlock();
    await station.signIn('coordinator-1');
    await station.signIn('reception-1');
    await close();
    expect(await wipe()).toMatchObject({ status: 409, body: { error: 'archive-missing' } });
  });

  it('looks for the archive where it was written: not there, or another, is none', async () => {
    await worked({ real: true });
    await close();
    await ask('POST', '/api/archive', { folder });
    const [name = ''] = await readdir(folder);
    const path = join(folder, name);
    const bytes = await readFile(path);
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(changed.length - 9) ^ 1, changed.length - 9);
    await writeFile(path, changed);
    expect(await wipe()).toMatchObject({ status: 409, body: { error: 'archive-not-there' } });
    await rm(path);
    expect(await wipe()).toMatchObject({ status: 409, body: { error: 'archive-not-there' } });
    expect(await station.status()).toMatchObject({ state: 'open' });
    await writeFile(path, bytes);
    expect(await wipe()).toMatchObject({ status: 200, body: { state: 'locked', days: [] } });
  });

  it('leaves nothing of it, and the archive opens it again', async () => {
    await worked({ real: true });
    await close();
    const names = ['day.json', 'journal', patient, await placeOf(station)];
    const { id = '' } = (await station.status()).open?.day ?? {};
    const before = await bookOf(station, await station.signIn('coordinator-1'));
    await ask('PUT', '/api/backup', { folder });
    await ask('POST', '/api/archive', { folder });
    await writeFile(join(station.dataDir, 'days', id, 'journal.damaged-1'), 'torn');
    expect(await wipe()).toMatchObject({ status: 200, body: { state: 'locked', days: [] } });
    const left = (await everythingIn(station.dataDir)).toString();
    for (const text of [...names, id, 'damaged', 'slot']) expect(left, text).not.toContain(text);
    expect(await readdir(join(station.dataDir, 'days'))).toEqual([]);

    const [name = ''] = (await readdir(folder)).filter((each) => each.endsWith('.tka'));
    const bytes = await readFile(join(folder, name));
    const answer = await openedFrom(station, 'open-copy', bytes);
    expect(await bookOf(station, tokenOf(answer))).toEqual(before);
    await station.request('POST', '/api/lock');
    expect(await openedFrom(station, 'restore', bytes)).toMatchObject({
      status: 200,
      body: { state: 'open', open: { station: 'B', day: { practice: false } } },
    });
  });
});
