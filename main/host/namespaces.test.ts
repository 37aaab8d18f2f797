import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FoundDays, NetworkRow, Pairing } from '#shared/network.ts';
import { startStationProcess } from './testing/station-process.ts';
import { type Plug, Switch, whyNoNamespaces } from './testing/switch.ts';
import { passphrase, TestStation } from './testing/test-station.ts';

const why = await whyNoNamespaces();
if (why)
  console.warn(`NOT TESTED: stations on a real network. Network namespaces cannot be made here: ${why}`);

interface Computer extends Plug {
  station: TestStation;
}

describe.skipIf(why !== undefined)('three computers on a switch', () => {
  let lan: Switch;
  const computers: Computer[] = [];

  async function newComputer(): Promise<Computer> {
    const plug = await lan.plugIn();
    const station = new TestStation(await mkdtemp(join(tmpdir(), 'tram-kham-')), {
      startHost: (dataDir) => startStationProcess(dataDir, plug.wrapper),
    });
    await station.start();
    const computer = { ...plug, station };
    computers.push(computer);
    return computer;
  }

  beforeAll(async () => {
    lan = await Switch.make();
  });
  afterAll(async () => {
    for (const { station } of computers) await station.remove();
    await lan?.remove();
  });

  const networkOf = async ({ station }: Computer): Promise<NetworkRow | undefined> =>
    (await station.rows()).put.network?.[0];
  const until = (computer: Computer, expected: object) =>
    vi.waitFor(async () => expect(await networkOf(computer)).toMatchObject(expected), {
      timeout: 25_000,
      interval: 50,
    });
  const getsToKnow = ({ station }: Computer, id: string) =>
    vi.waitFor(async () => expect((await station.rows()).put.patients?.map((row) => row.id)).toContain(id), {
      timeout: 25_000,
      interval: 50,
    });
  async function register({ station }: Computer): Promise<string> {
    const id = uuidv7();
    const person = { name: 'Giàng Thị Say', sex: 'female', birth: { year: 1960 } };
    const reply = await station.command('reception-1', 'patient.register', `patient/${id}`, { person });
    expect(reply).toMatchObject({ ok: true });
    return id;
  }
  async function joinDay(computer: Computer, hub: Computer): Promise<void> {
    const { body } = await hub.station.as('coordinator-1', 'POST', '/api/network/pairing');
    const { code, addresses } = body as Pairing;
    const reply = await computer.station.request('POST', '/api/join', { addresses, code, passphrase });
    expect(reply).toMatchObject({ status: 200 });
  }

  it('find each other, go on without the cable, and without the hub', { timeout: 120_000 }, async () => {
    const a = await newComputer();
    await a.station.createDay();
    expect(await a.station.as('coordinator-1', 'POST', '/api/network/hub')).toMatchObject({ status: 200 });
    const b = await newComputer();
    await vi.waitFor(
      async () => {
        const { body } = await b.station.request('GET', '/api/hubs');
        expect((body as FoundDays).days).toMatchObject([{ station: 'A', address: `${a.address}:4822` }]);
      },
      { timeout: 20_000, interval: 200 },
    );
    await joinDay(b, a);
    const c = await newComputer();
    await joinDay(c, a);
    const first = await register(b);
    await Promise.all([getsToKnow(a, first), getsToKnow(c, first)]);

    // The cable of B is pulled out: nobody tells anybody, packets are just gone.
    await b.cut();
    const alone = await register(b);
    await until(b, { state: 'alone', unshared: 1 });
    const meanwhile = await register(a);
    await getsToKnow(c, meanwhile);
    await b.mend();
    await Promise.all([getsToKnow(a, alone), getsToKnow(c, alone), getsToKnow(b, meanwhile)]);
    await until(b, { state: 'together', unshared: 0 });

    // The hub's computer dies. C takes its place; B finds it by itself.
    await a.die();
    await until(c, { state: 'alone' });
    const orphan = await register(b);
    expect(await c.station.as('coordinator-1', 'POST', '/api/network/hub')).toMatchObject({ status: 200 });
    await getsToKnow(c, orphan);
    await until(b, { state: 'together', hub: `${c.address}:4822` });

    // It comes back, and is an ordinary computer.
    await a.station.start();
    expect(await a.station.unlock()).toMatchObject({ status: 200 });
    await until(a, { role: 'member', state: 'together', hub: `${c.address}:4822` });
    await getsToKnow(a, orphan);
    const last = await register(a);
    await Promise.all([getsToKnow(b, last), getsToKnow(c, last)]);
    const [patientsA, patientsB] = await Promise.all(
      [a, b].map(async ({ station }) => (await station.rows()).put.patients),
    );
    expect(new Map(patientsA?.map((row) => [row.id, row]))).toEqual(
      new Map(patientsB?.map((row) => [row.id, row])),
    );
    expect((await a.station.rows()).put.disputes ?? []).toEqual([]);
  });
});
