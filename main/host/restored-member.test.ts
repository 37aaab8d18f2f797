import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { freePort } from '#main/hub/server/testing/hub-for-test.ts';
import { openedFrom } from './testing/copied-day.ts';
import { passphrase, TestStation } from './testing/test-station.ts';

const stations: TestStation[] = [];
let stick = '';
afterEach(async () => {
  for (const station of stations.splice(0)) await station.remove();
  await rm(stick, { recursive: true });
});

async function computer(hubPort?: number): Promise<TestStation> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tram-kham-'));
  const station = new TestStation(dataDir, hubPort === undefined ? {} : { hubPort });
  stations.push(station);
  await station.start();
  return station;
}

const networkOf = async (station: TestStation) => (await station.rows()).put.network?.[0];
const stands = (station: TestStation, state: string) =>
  vi.waitFor(async () => expect((await networkOf(station))?.state).toBe(state), {
    timeout: 40_000,
    interval: 30,
  });
const people = async (station: TestStation) =>
  ((await station.rows()).put.patients ?? []).map(({ person }) => person.name).toSorted();

it('what a broken computer had not shared comes back to all from its backup', async () => {
  stick = await mkdtemp(join(tmpdir(), 'tram-kham-stick-'));
  const port = await freePort();
  const hub = await computer(port);
  await hub.createDay();
  await hub.as('coordinator-1', 'POST', '/api/network/hub');
  await stands(hub, 'together');
  const pairing = z
    .object({ code: z.string(), addresses: z.array(z.string()) })
    .parse((await hub.as('coordinator-1', 'POST', '/api/network/pairing')).body);
  const broken = await computer();
  expect(await broken.request('POST', '/api/join', { ...pairing, passphrase })).toMatchObject({
    status: 200,
  });

  await hub.stop();
  await stands(broken, 'alone');
  const person = { name: 'Giàng Thị Say', sex: 'female', birth: { year: 1960 } };
  await broken.command('reception-1', 'patient.register', `patient/${uuidv7()}`, { person });
  await broken.as('coordinator-1', 'PUT', '/api/backup', { folder: stick });
  await broken.stop();

  const restored = await computer();
  const [name = ''] = await readdir(stick);
  expect(await openedFrom(restored, 'restore', await readFile(join(stick, name)))).toMatchObject({
    body: { open: { station: 'C' } },
  });
  expect(await networkOf(restored)).toMatchObject({ role: 'member' });
  await hub.start();
  await hub.unlock();
  await stands(hub, 'together');
  await restored.as('coordinator-1', 'PUT', '/api/network/address', { address: `127.0.0.1:${port}` });
  await stands(restored, 'together');
  await vi.waitFor(async () => expect(await people(hub)).toEqual([person.name]), { timeout: 20_000 });
  expect((await hub.rows()).put.disputes ?? []).toEqual([]);
});
