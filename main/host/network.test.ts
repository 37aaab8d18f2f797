import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '#main/hub/server/testing/hub-for-test.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { createSmallDisk } from '#main/journal/small-disk.ts';
import { eventually } from '#main/testing/eventually.ts';
import type { NetworkRow, Pairing } from '#shared/network.ts';
import { passphrase, TestStation } from './testing/test-station.ts';

let stations: TestStation[];
let ports: Map<TestStation, number>;

beforeEach(() => {
  stations = [];
  ports = new Map();
});
afterEach(async () => {
  for (const station of stations) await station.remove();
});

async function newStation({
  now,
  dataDir,
}: {
  now?: (() => Date) | undefined;
  dataDir?: string;
} = {}): Promise<TestStation> {
  const port = await freePort();
  const station = new TestStation(dataDir ?? (await mkdtemp(join(tmpdir(), 'tram-kham-'))), {
    hubPort: port,
    ...(now && { now }),
  });
  ports.set(station, port);
  stations.push(station);
  await station.start();
  return station;
}

const addressOf = (station: TestStation) => `127.0.0.1:${ports.get(station)}`;

async function hubStation(): Promise<TestStation> {
  const station = await newStation();
  await station.createDay();
  expect(await station.as('coordinator-1', 'POST', '/api/network/hub')).toMatchObject({ status: 200 });
  await until(station, ({ state }) => state === 'together');
  return station;
}

async function pairing(hub: TestStation): Promise<Pairing> {
  const { status, body } = await hub.as('coordinator-1', 'POST', '/api/network/pairing');
  expect([status, body]).toEqual([200, expect.objectContaining({ code: expect.any(String) })]);
  return body as Pairing;
}

async function joining(hub: TestStation, now?: () => Date): Promise<TestStation> {
  const { code, addresses } = await pairing(hub);
  const station = await newStation({ now });
  expect(await station.request('POST', '/api/join', { addresses, code, passphrase })).toMatchObject({
    status: 200,
  });
  return station;
}

const networkOf = async (station: TestStation): Promise<NetworkRow | undefined> =>
  (await station.rows()).put.network?.[0];

async function until(station: TestStation, is: (row: NetworkRow) => boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      const row = await networkOf(station);
      if (!row || !is(row)) throw new Error(JSON.stringify(row));
    },
    { timeout: 40_000, interval: 30 },
  );
}

async function register(at: TestStation, name: string): Promise<string> {
  const id = uuidv7();
  const person = { name, sex: 'female', birth: { year: 1960 } };
  const reply = await at.command('reception-1', 'patient.register', `patient/${id}`, { person });
  expect(reply).toMatchObject({ ok: true });
  return id;
}

const knows = async (station: TestStation, id: string) =>
  (await station.rows()).put.patients?.some((row) => row.id === id) ?? false;
const getsToKnow = (station: TestStation, id: string) =>
  vi.waitFor(async () => expect(await knows(station, id)).toBe(true), { timeout: 30_000, interval: 20 });

describe('a day on several computers', () => {
  it('is joined with a code and the passphrase, and everybody sees what anybody does', async () => {
    const a = await hubStation();
    const before = await register(a, 'Giàng Thị Say');
    const b = await joining(a);
    expect((await b.status()).open?.station).toBe('B');
    expect(await knows(b, before)).toBe(true);
    const c = await joining(a);
    expect((await c.status()).open?.station).toBe('C');
    const there = await register(b, 'Vàng Thị Mỷ');
    await Promise.all([getsToKnow(a, there), getsToKnow(c, there)]);
    await until(a, ({ peers }) => peers.map(({ station }) => station).join() === 'B,C');
    expect(await networkOf(a)).toMatchObject({ role: 'hub', unshared: 0, server: { state: 'running' } });
    expect(await networkOf(c)).toMatchObject({
      role: 'member',
      state: 'together',
      unshared: 0,
      hub: addressOf(a),
    });
  });

  it('goes on at every station while the hub is away, and is whole again when it is back', async () => {
    const a = await hubStation();
    const b = await joining(a);
    const c = await joining(a);
    await a.stop();
    await until(b, ({ state }) => state === 'alone');
    const alone = await register(b, 'Sùng Thị Pà');
    await until(b, ({ unshared }) => unshared === 1);
    expect(await knows(c, alone)).toBe(false);
    await a.start();
    await a.unlock();
    await Promise.all([getsToKnow(a, alone), getsToKnow(c, alone)]);
    await until(b, ({ state, unshared }) => state === 'together' && unshared === 0);
    const after = await register(a, 'Thào Mí Dính');
    await getsToKnow(b, after);
    expect((await a.rows()).put.visits).toEqual((await b.rows()).put.visits);
  });

  it('gets another hub when the first is gone; the old one comes back as an ordinary computer', async () => {
    const a = await hubStation();
    const b = await joining(a);
    const c = await joining(a);
    const seen = await register(a, 'Lầu Thị Máy');
    await Promise.all([getsToKnow(b, seen), getsToKnow(c, seen)]);
    await until(c, ({ peers }) => peers.length === 2);
    await until(b, ({ peers }) => peers.length === 2);
    await a.stop();
    await until(b, ({ state }) => state === 'alone');
    const unshared = await register(c, 'Cư Thị Chở');
    expect(await b.as('coordinator-1', 'POST', '/api/network/hub')).toMatchObject({ status: 200 });
    await getsToKnow(b, unshared);
    await until(c, ({ state, hub }) => state === 'together' && hub === addressOf(b));
    await a.start();
    await a.unlock();
    await until(
      a,
      ({ role, state, hub }) => role === 'member' && state === 'together' && hub === addressOf(b),
    );
    await getsToKnow(a, unshared);
    await getsToKnow(c, await register(a, 'Hạng A Tủa'));
  });

  it('has one hub again after two were made by mistake', async () => {
    const a = await hubStation();
    const b = await joining(a);
    const c = await joining(a);
    await until(b, ({ peers }) => peers.length === 2);
    await until(c, ({ peers }) => peers.length === 2);
    await Promise.all([b, c].map((each) => each.as('coordinator-1', 'POST', '/api/network/hub')));
    const people = await Promise.all([
      register(a, 'Má Thị Di'),
      register(b, 'Má Thị Súng'),
      register(c, 'Má A Sính'),
    ]);
    await vi.waitFor(
      async () => {
        const rows = await Promise.all([a, b, c].map(networkOf));
        expect(rows.filter((row) => row?.role === 'hub')).toHaveLength(1);
        expect(rows.every((row) => row?.state === 'together' && row.unshared === 0)).toBe(true);
      },
      { timeout: 40_000, interval: 50 },
    );
    for (const station of [a, b, c]) for (const id of people) await getsToKnow(station, id);
  });

  it('gets from the disk of a broken computer what that had not shared', async () => {
    const a = await hubStation();
    const b = await joining(a);
    const c = await joining(a);
    await a.stop();
    await until(b, ({ state }) => state === 'alone');
    const only = await register(b, 'Vừ Thị Mai');
    await b.stop();
    await a.start();
    await a.unlock();
    await until(c, ({ state }) => state === 'together');
    const [day = ''] = await readdir(join(b.dataDir, 'days'));
    const journal = (await readFile(join(b.dataDir, 'days', day, 'journal'))).toString('latin1');
    const file = '0199d5e0-0000-7000-8000-000000000000';
    const send = (text: string, part: number, isLast: boolean) =>
      a.as('coordinator-1', 'POST', '/api/network/journal', { file, part, text, isLast });
    expect(await send('nothing of ours', 0, true)).toMatchObject({
      body: { error: 'no-journal-of-this-day' },
    });
    const middle = Math.floor(journal.length / 2);
    await send(journal.slice(0, middle), 0, false);
    expect(await send(journal.slice(middle), 1, true)).toMatchObject({ body: { taken: 1, missing: 0 } });
    await Promise.all([getsToKnow(a, only), getsToKnow(c, only)]);
    await send(journal.slice(0, middle), 0, false);
    expect(await send(journal.slice(middle), 1, true)).toMatchObject({ body: { taken: 0, missing: 0 } });
    // Repaired, it comes back and is not doubled.
    await b.start();
    await b.unlock();
    await until(b, ({ state, unshared }) => state === 'together' && unshared === 0);
    await getsToKnow(b, await register(a, 'Sau Khi Sửa'));
    expect((await a.rows()).put.disputes ?? []).toEqual([]);
  });

  it('says how far a clock is off, and does not go by it', async () => {
    const a = await hubStation();
    const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1000);
    const b = await joining(a, tomorrow);
    await until(b, ({ clockAheadMs }) => Math.round((clockAheadMs ?? 0) / 60_000) === 24 * 60);
    const id = await register(b, 'Sùng A Lử');
    await getsToKnow(a, id);
    const registered = (await a.rows()).put.patients?.find((row) => row.id === id)?.registeredAt ?? '';
    expect(Math.abs(Date.parse(registered) - Date.now())).toBeLessThan(60_000);
  });

  it('gives who joins the place and date that the day has now, and keeps them for the door', async () => {
    const hub = await hubStation();
    const { site } = (await hub.rows()).put.day?.[0] ?? {};
    const name = 'Trạm y tế xã Sủng Là';
    const change = { site: { ...site, name } };
    expect(await hub.command('coordinator-1', 'day.change', 'day', change)).toMatchObject({ ok: true });
    const member = await joining(hub);
    expect((await member.status()).days).toMatchObject([{ name }]);
    const again = { site: { ...site, name: `${name} 2` } };
    expect(await hub.command('coordinator-1', 'day.change', 'day', again)).toMatchObject({ ok: true });
    await eventually(async () => expect((await member.status()).days).toMatchObject([{ name: `${name} 2` }]));
  });

  it('lets nobody in with a wrong, an old or a used code, or without the passphrase', async () => {
    const a = await hubStation();
    const { code: old, addresses } = await pairing(a);
    const { code } = await pairing(a);
    const b = await newStation();
    const join = (asked: string, phrase = passphrase) =>
      b.request('POST', '/api/join', { addresses, code: asked, passphrase: phrase });
    const wrongCode = { status: 403, body: { error: 'pairing-code-wrong' } };
    expect(await join('ABCDEFGH')).toMatchObject(wrongCode);
    expect(await join(old)).toMatchObject(wrongCode);
    expect(
      await b.request('POST', '/api/join', { addresses: ['127.0.0.1:1'], code, passphrase }),
    ).toMatchObject({
      body: { error: 'hub-unreachable' },
    });
    expect(await join(code, 'a wrong passphrase')).toMatchObject({ body: { error: 'wrong-passphrase' } });
    // The code was used, but by this computer: it may mistype.
    expect(await join(code.toLowerCase())).toMatchObject({ status: 200 });
    const c = await newStation();
    expect(await c.request('POST', '/api/join', { addresses, code, passphrase })).toMatchObject(wrongCode);
    expect(await a.as('reception-1', 'POST', '/api/network/pairing')).toMatchObject({ status: 403 });
    expect(await b.as('coordinator-1', 'POST', '/api/network/pairing')).toMatchObject({
      body: { error: 'not-the-hub' },
    });
  });

  it('goes on after the server of the hub died: greetings are answered, and others can join', async () => {
    const a = await hubStation();
    const b = await joining(a);
    await until(a, ({ peers }) => peers.length === 1);
    process.kill(await serverOf(a), 'SIGKILL');
    const c = await joining(a);
    await until(a, ({ peers }) => peers.length === 2);
    await getsToKnow(b, await register(c, 'Vừ A Chứ'));
  });

  it('goes on everywhere while the disk of the hub is full, and is a hub again when there is room', {
    timeout: 120_000,
  }, async ({ skip }) => {
    const disk = await createSmallDisk(16 * 1024 * 1024);
    skip(disk.files !== nodeFiles, 'mounting is not permitted here');
    try {
      await mkdir(join(disk.folder, 'data'));
      const a = await newStation({ dataDir: join(disk.folder, 'data') });
      await a.createDay();
      expect(await a.as('coordinator-1', 'POST', '/api/network/hub')).toMatchObject({ status: 200 });
      const b = await joining(a);
      const rest = join(disk.folder, 'rest');
      await expect(writeFile(rest, Buffer.alloc(32 * 1024 * 1024))).rejects.toThrow('ENOSPC');
      const alone = [];
      // More than there is room for in what was the last block of the full disk.
      for (let person = 1; person <= 12; person += 1) alone.push(await register(b, `Giàng Thị ${person}`));
      await until(b, ({ state, problem }) => state === 'alone' && problem === 'full');
      await rm(rest);
      await until(b, ({ state, unshared }) => state === 'together' && unshared === 0);
      for (const id of alone) await getsToKnow(a, id);
      await a.stop();
    } finally {
      await disk.remove();
    }
  });

  it('leaves no server behind when it is locked while it looks around', async () => {
    const a = await hubStation();
    await joining(a);
    await until(a, ({ peers }) => peers.length === 1);
    await a.stop();
    await a.start();
    await a.unlock();
    await a.request('POST', '/api/lock');
    await expect(openConnection(ports.get(a) ?? 0)).rejects.toThrow('ECONNREFUSED');
  });

  it('can be joined again after the power went while joining', async () => {
    const a = await hubStation();
    const b = await joining(a);
    await b.stop();
    const [day = ''] = await readdir(join(b.dataDir, 'days'));
    for (const file of ['day.json', 'day-copy.json']) await rm(join(b.dataDir, 'days', day, file));
    await b.start();
    const { code, addresses } = await pairing(a);
    expect(await b.request('POST', '/api/join', { addresses, code, passphrase })).toMatchObject({
      status: 200,
    });
    await getsToKnow(b, await register(a, 'Lý Thị Dín'));
  });
});

/** The process of the hub's server. */
async function serverOf(station: TestStation): Promise<number> {
  const [day = ''] = await readdir(join(station.dataDir, 'days'));
  const note = await readFile(join(station.dataDir, 'days', day, 'hub', 'store', 'nats-server.pid'), 'utf8');
  return (JSON.parse(note) as { pid: number }).pid;
}

async function openConnection(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
}
