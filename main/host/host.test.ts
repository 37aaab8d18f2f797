import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost } from './index.ts';
import { passphrase, type StaffId, startTestStation, type TestStation } from './testing/test-station.ts';

const person = { name: 'Nguyễn Thị Không Được Thấy', sex: 'female', birth: { year: 1960 } };
let clock = Date.parse('2026-11-23T01:00:00.000Z');
let station: TestStation;
beforeAll(async () => {
  station = await startTestStation(() => new Date(clock));
});
afterAll(() => station.remove());

describe('a station', () => {
  it('starts locked, with the practice days it can open, as the programme went', async () => {
    expect(await station.status()).toMatchObject({
      state: 'locked',
      days: [],
      practiceDays: [{ id: 'ha-giang' }, { id: 'lai-chau' }, { id: 'dien-bien' }],
    });
  });

  it('opens a practice day with today’s date and never tells a PIN’s hash', async () => {
    const { status, body } = await station.createDay();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'open',
      open: { day: { date: '2026-11-23', practice: true }, station: 'A' },
    });
    const rows = await station.rows();
    expect(rows.put.lots?.length).toBeGreaterThan(80);
    expect(JSON.stringify([body, rows])).not.toContain('pinHash');
  });

  it('refuses a second program on its data folder', async () => {
    const second = createHost({ dataDir: station.dataDir, rendererDir: station.dataDir });
    await expect(second).rejects.toMatchObject({ name: 'DataFolderInUse' });
  });
});

describe('signing in', () => {
  it('refuses a wrong PIN, and slows down after the third', async () => {
    const attempt = () => station.request('POST', '/api/sign-in', { staffId: 'doctor-1', pin: '0000' });
    for (const _ of [1, 2, 3])
      expect(await attempt()).toMatchObject({ status: 403, body: { error: 'wrong-pin' } });
    expect(await attempt()).toMatchObject({ status: 429, body: { error: 'wait', params: { seconds: 2 } } });
    const right = { staffId: 'doctor-1', pin: '3001' };
    expect(await station.request('POST', '/api/sign-in', right)).toMatchObject({ status: 429 });
    clock += 3000;
    expect(await station.request('POST', '/api/sign-in', right)).toMatchObject({ status: 200 });
  });

  it('gives each window its own person', async () => {
    const [reception, doctor] = [await station.signIn('reception-1'), await station.signIn('doctor-3')];
    const command = (token: string) =>
      station.request(
        'POST',
        '/api/commands',
        { id: uuidv7(), type: 'patient.register', subject: 'patient/w', data: {} },
        token,
      );
    expect((await command(doctor)).body).toMatchObject({ ok: false, refusal: { code: 'role-may-not' } });
    expect((await command(reception)).body).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  it('ends with signing out', async () => {
    const token = await station.signIn('doctor-3');
    await station.request('POST', '/api/sign-out', undefined, token);
    expect(await station.request('GET', '/api/rows', undefined, token)).toMatchObject({ status: 401 });
    await station.signIn('doctor-3');
  });

  it.each([
    ['GET', '/api/rows'],
    ['POST', '/api/commands'],
    ['GET', '/api/documents/ticket/visit~x'],
    ['GET', '/api/printers'],
    ['POST', '/api/jobs'],
    ['POST', '/api/jobs/cancel'],
    ['POST', '/api/jobs/retry'],
    ['POST', '/api/jobs/prescriptions'],
    ['GET', '/api/drafts/x'],
    ['GET', '/api/settings'],
    ['GET', '/api/export'],
  ])('is needed for %s %s', async (method, path) => {
    const body = method === 'POST' ? {} : undefined;
    expect(await station.request(method, path, body, 'guessed')).toMatchObject({
      status: 401,
      body: { error: 'not-signed-in' },
    });
  });
});

describe('requests', () => {
  it.each([
    ['no JSON', 'not json'],
    ['an empty body', ''],
    ['an array', '[]'],
    ['an id that is none', { id: 'x', type: 'visit.call', subject: 'visit/x', data: {} }],
    [
      'a subject of 10,000 characters',
      { id: uuidv7(), type: 'visit.call', subject: 'v'.repeat(10_000), data: {} },
    ],
  ])('with %s are refused as malformed', async (_, body) => {
    expect(await station.as('reception-1', 'POST', '/api/commands', body)).toMatchObject({
      status: 400,
      body: { error: 'bad-request' },
    });
  });

  it('over the size limit are refused before they are read', async () => {
    const body = JSON.stringify({ value: { text: 'x'.repeat(300 * 1024) } });
    expect(await station.as('reception-1', 'PUT', '/api/drafts/big', body)).toMatchObject({
      status: 413,
      body: { error: 'too-large' },
    });
  });

  it('that begin a day may be as large as a template of a thousand medicines with a logo', async () => {
    const body = (bytes: number) => JSON.stringify({ text: 'x'.repeat(bytes) });
    expect(await station.request('POST', '/api/days', body(1_900_000))).toMatchObject({
      body: { error: 'bad-request' },
    });
    expect(await station.request('POST', '/api/days', body(2_200_000))).toMatchObject({
      body: { error: 'too-large' },
    });
  });

  it('to unknown paths are answered in JSON', async () => {
    expect(await station.request('GET', '/api/nowhere')).toMatchObject({
      status: 404,
      body: { error: 'not-found' },
    });
    expect(await station.as('reception-1', 'GET', '/api/documents/ticket/visit~nobody')).toMatchObject({
      status: 404,
      body: { error: 'no-document' },
    });
    expect(await station.as('reception-1', 'GET', '/api/documents/ticket/..~..')).toMatchObject({
      status: 404,
    });
  });
});

describe('rows', () => {
  it('come all at once, then only what changed, and a position of another start is answered with all', async () => {
    const { position } = await station.rows();
    const id = uuidv7();
    await station.command('reception-1', 'patient.register', `patient/${id}`, { person });
    const changes = await station.rows(position);
    expect(changes).toMatchObject({ reset: false, put: { patients: [{ id, person }] } });
    expect(Object.keys(changes.put).toSorted()).toEqual(['patients', 'totals']);
    expect(await station.rows('another-start:1')).toMatchObject({ reset: true });
  });

  it('are waited for, and arrive when something happens', async () => {
    const { position } = await station.rows();
    const waiting = station.as(
      'coordinator-1',
      'GET',
      `/api/rows?after=${encodeURIComponent(position)}&wait=1`,
    );
    await station.command('reception-1', 'patient.register', `patient/${uuidv7()}`, { person });
    expect((await waiting).body).toMatchObject({ reset: false, put: { patients: [{ person }] } });
  });
});

describe('a list of people', () => {
  const someone = (name: string, change: object = {}) => ({
    id: uuidv7(),
    patientId: uuidv7(),
    data: { person: { ...person, name, ...change }, expected: { list: 'Xã Lũng Cú' } },
  });
  const send = (people: object[], by: StaffId = 'reception-1') =>
    station.as(by, 'POST', '/api/imports', JSON.stringify({ people }));

  it('is registered with one request, and each who is refused is named', async () => {
    const { position } = await station.rows();
    const number = { identityNumber: '002160001234' };
    const list = [
      someone('Vàng Thị Mỷ', number),
      someone('Vàng Mỷ', number),
      someone(' '),
      someone('Giàng A Páo'),
    ];
    const refused = (code: string) => ({ ok: false, refusal: { code } });
    const answer = {
      status: 200,
      body: { outcomes: [{ ok: true }, refused('number-known'), refused('invalid'), { ok: true }] },
    };
    expect(await send(list)).toMatchObject(answer);
    // Sent once more, as after an answer that was lost: nobody is there twice.
    expect(await send(list)).toMatchObject(answer);
    const names = (await station.rows(position)).put.patients?.map((row) => row.person.name);
    expect(names?.toSorted()).toEqual(['Giàng A Páo', 'Vàng Thị Mỷ']);
  });

  it('is refused when it is empty, too long for one request, or somebody else’s to import', async () => {
    expect(await send([])).toMatchObject({ status: 400 });
    expect(await send(Array.from({ length: 201 }, () => someone('A')))).toMatchObject({ status: 400 });
    expect(await send([someone('A')], 'doctor-3')).toMatchObject({
      body: { outcomes: [{ refusal: { code: 'role-may-not' } }] },
    });
  });
});

describe('drafts and settings', () => {
  it('are kept for the person who typed them, and nobody else sees them', async () => {
    const value = { name: 'Đang gõ dở' };
    expect(await station.as('reception-1', 'PUT', '/api/drafts/form', { value })).toMatchObject({
      status: 200,
    });
    expect((await station.as('reception-1', 'GET', '/api/drafts/form')).body).toEqual({ value });
    expect((await station.as('doctor-3', 'GET', '/api/drafts/form')).body).toEqual({});
    await station.as('reception-1', 'DELETE', '/api/drafts/form');
    expect((await station.as('reception-1', 'GET', '/api/drafts/form')).body).toEqual({});
  });

  it('refuse a name that could leave the folder', async () => {
    expect(await station.as('reception-1', 'PUT', '/api/drafts/..%2Fescape', { value: {} })).toMatchObject({
      status: 400,
    });
  });

  it('remember the printer of each kind of document', async () => {
    const settings = { printers: { ticket: 'roll' } };
    await station.as('reception-1', 'PUT', '/api/settings', settings);
    expect((await station.as('doctor-3', 'GET', '/api/settings')).body).toEqual(settings);
  });
});

describe('a locked station', () => {
  it('knows nobody, opens with the passphrase only, and has lost nothing', async () => {
    const id = uuidv7();
    await station.command('reception-1', 'patient.register', `patient/${id}`, { person });
    const before = await station.rows();
    await station.request('POST', '/api/lock');
    expect(await station.request('GET', '/api/rows', undefined, 'x')).toMatchObject({
      status: 409,
      body: { error: 'locked' },
    });
    expect(await station.unlock('sai mật khẩu')).toMatchObject({
      status: 403,
      body: { error: 'wrong-passphrase' },
    });
    expect(await station.unlock(passphrase.normalize('NFD'))).toMatchObject({ status: 200 });
    for (const staffId of ['coordinator-1', 'reception-1', 'doctor-3'] as const)
      await station.signIn(staffId);
    expect((await station.rows()).put).toEqual(before.put);
  });

  it('leaves no readable name in its folder', async () => {
    await station.as('reception-1', 'PUT', '/api/drafts/typed', { value: person });
    const entries = await readdir(station.dataDir, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(await readFile(file)).not.toContain(Buffer.from('Không Được Thấy'));
  });
});

describe('export', () => {
  it('gives the coordinator every line of the journal, and nobody else', async () => {
    expect(await station.as('doctor-3', 'GET', '/api/export')).toMatchObject({ status: 403 });
    const { body } = await station.as('coordinator-1', 'GET', '/api/export');
    const lines = String(body)
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines[0]).toMatchObject({ subject: 'day', events: [{ type: 'day.opened' }] });
    expect(String(body)).toContain(person.name);
    expect(String(body)).not.toContain('pinHash');
  });
});
