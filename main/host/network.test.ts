import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '#main/hub/server/testing/hub-for-test.ts';
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

async function newStation(now?: () => Date): Promise<TestStation> {
  const port = await freePort();
  const station = new TestStation(await mkdtemp(join(tmpdir(), 'tram-kham-')), now, undefined, port);
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
  const { body } = await hub.as('coordinator-1', 'POST', '/api/network/pairing');
  return body as Pairing;
}

async function joining(hub: TestStation, now?: () => Date): Promise<TestStation> {
  const { code, addresses } = await pairing(hub);
  const station = await newStation(now);
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
    { timeout: 20_000, interval: 30 },
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
  vi.waitFor(async () => expect(await knows(station, id)).toBe(true), { timeout: 15_000, interval: 20 });

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
});
