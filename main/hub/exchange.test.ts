import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adult, arrive, openSmallDay, staff } from '#main/clinic/testing/small-day.ts';
import { eventually } from '#main/testing/eventually.ts';
import { createDayKey, type DayKey } from '#main/vault/keys.ts';
import { hubCredentials } from './credentials.ts';
import { lineSeal } from './line-seal.ts';
import { findNatsServer } from './server/find-program.ts';
import { freePort } from './server/testing/hub-for-test.ts';
import { messageId, messageSubject } from './stream.ts';
import { Cable } from './testing/cable.ts';
import { HubForTest } from './testing/hub.ts';
import { StationForTest, settled } from './testing/stations.ts';

let key: DayKey;
let hub: HubForTest;
let stations: StationForTest[];
let cables: Cable[];
let connections: NatsConnection[];

beforeEach(async () => {
  key = createDayKey();
  hub = await HubForTest.prepare(key);
  stations = [];
  cables = [];
  connections = [];
});
afterEach(async () => {
  for (const connection of connections) await connection.close();
  for (const station of stations) await station.stop();
  for (const cable of cables) await cable.remove();
  await hub.remove();
});

async function station(letter: string, address = hub.address, stationKey = key): Promise<StationForTest> {
  const made = new StationForTest(letter, stationKey);
  made.addresses = [address];
  await made.start();
  stations.push(made);
  return made;
}

async function withCable(letter: string): Promise<{ station: StationForTest; cable: Cable }> {
  const cable = await Cable.to(hub.port);
  cables.push(cable);
  return { station: await station(letter, cable.address), cable };
}

/** A hub with two stations on an open day, and somebody waiting as visit `v`. */
async function openDay() {
  await hub.start();
  const a = await station('A');
  await a.until('together');
  await openSmallDay(a);
  await arrive(a);
  const b = await withCable('B');
  await settled([a, b.station]);
  return { a, b: b.station, cable: b.cable };
}

const call = (at: StationForTest, room: string) =>
  at.run('visit.call', 'visit/v', { specialty: 'cardiology', room }, staff.doctor);

describe('stations with a hub', () => {
  it('have the same lines, in the same order, and the same rows', async () => {
    const { a, b } = await openDay();
    expect(b.lines()).toEqual(a.lines());
    expect(b.rows()).toEqual(a.rows());
    expect(await arrive(b, { id: 'p2', visit: 'v2' })).toMatchObject({ ok: true });
    await settled([a, b]);
    expect(a.clinic.book.readers.visits.row('v2')?.ticket).toBe('B-001');
    expect(a.rows()).toEqual(b.rows());
  });

  it('never call one person twice, however fast two doctors are', async () => {
    const { a, b } = await openDay();
    const outcomes = await Promise.all([call(a, 'room-1'), call(b, 'room-2')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await settled([a, b]);
    expect(a.clinic.book.readers.disputes.ids()).toEqual([]);
    expect(b.rows()).toEqual(a.rows());
  });

  it('decide again on what the other did a moment before, as one desk would', async () => {
    const { a, b } = await openDay();
    const notes = Array.from({ length: 12 }, (_, index) => ({
      reason: `Lần ${index}`,
      priority: index % 2 ? 'ordinary' : 'emergency',
    }));
    await Promise.all(
      notes.map((note, index) =>
        (index % 3 ? a : b).run('visit.set-priority', 'visit/v', note, staff.doctor),
      ),
    );
    await settled([a, b]);
    expect(b.lines()).toEqual(a.lines());
    expect(b.rows()).toEqual(a.rows());
  });
});

describe('a station whose cable is cut', () => {
  it('goes on alone, knows how much it has to share, and shares it', async () => {
    const { a, b, cable } = await openDay();
    cable.cut();
    await b.until('alone');
    await arrive(b, { id: 'p2', visit: 'v2' });
    expect(b.clinic.book.unshared.size).toBe(2);
    await eventually(() => expect(b.exchange.state).toMatchObject({ problem: 'unreachable' }));
    cable.mend();
    await settled([a, b]);
    expect(b.clinic.book.unshared.size).toBe(0);
    expect(a.rows()).toEqual(b.rows());
  });

  it('waits for a silent hub once, and not for long', async () => {
    const { b, cable } = await openDay();
    cable.goDead();
    const begun = performance.now();
    expect(await arrive(b, { id: 'p2', visit: 'v2' })).toMatchObject({ ok: true });
    const first = performance.now() - begun;
    expect(b.exchange.state.state).toBe('alone');
    await arrive(b, { id: 'p3', visit: 'v3' });
    // Two commands without any waiting: the first took a wait of 300 ms.
    expect(first).toBeGreaterThan(250);
    expect(performance.now() - begun - first).toBeLessThan(first);
  });

  it('and another call the same person: both are kept, and a dispute says so on both', async () => {
    const { a, b, cable } = await openDay();
    cable.cut();
    await b.until('alone');
    expect(await call(a, 'room-1')).toMatchObject({ ok: true });
    expect(await call(b, 'room-2')).toMatchObject({ ok: true });
    cable.mend();
    await settled([a, b]);
    const [id = ''] = a.clinic.book.readers.disputes.ids();
    expect(a.clinic.book.readers.disputes.row(id)).toMatchObject({
      kind: 'called-twice',
      subject: 'visit/v',
    });
    expect(b.rows()).toEqual(a.rows());
    const dispute = a.clinic.book.readers.disputes.row(id)?.dispute;
    await b.run('visit.settle', 'visit/v', { dispute, note: 'Ở phòng 1', way: 'first' }, staff.coordinator);
    await settled([a, b]);
    expect(a.clinic.book.readers.disputes.row(id)?.settled).toMatchObject({ note: 'Ở phòng 1' });
    expect(b.rows()).toEqual(a.rows());
  });

  it('knows a line again that the hub took while the answer was lost', async () => {
    const { a, b, cable } = await openDay();
    cable.loseAnswers();
    expect(await arrive(b, { id: 'p2', visit: 'v2' })).toMatchObject({ ok: true });
    cable.mend();
    await settled([a, b]);
    expect(a.lines().filter((each) => each.startsWith('B001TEST:'))).toHaveLength(2);
    expect(b.rows()).toEqual(a.rows());
  });
});

describe('a hub', () => {
  it('that is killed comes back with what it had, in the same epoch', async () => {
    const { a, b } = await openDay();
    process.kill(hub.hub?.server.pid ?? 0, 'SIGKILL');
    await arrive(b, { id: 'p2', visit: 'v2' });
    await settled([a, b]);
    expect(a.exchange.epoch?.number).toBe(1);
    expect(a.rows()).toEqual(b.rows());
  });

  it('that was wiped gets everything again, also what was recorded meanwhile', async () => {
    const { a, b } = await openDay();
    await hub.stop();
    await arrive(b, { id: 'p2', visit: 'v2' });
    await arrive(a, { id: 'p3', visit: 'v3' });
    await hub.start();
    await settled([a, b]);
    expect(a.exchange.epoch?.number).toBe(2);
    expect(a.lines().toSorted()).toEqual(b.lines().toSorted());
    expect(b.rows()).toEqual(a.rows());
  });

  it('of an older epoch is not gone back to', async () => {
    const { a, b } = await openDay();
    const newer = await HubForTest.prepare(key);
    try {
      await newer.start();
      await newer.stop();
      await newer.start('zzzzzzzz');
      a.addresses = [newer.address];
      await a.exchange.searchAgain();
      await eventually(() => expect(a.exchange.epoch?.number).toBe(2));
      await a.until('together');
      a.addresses = [hub.address];
      await newer.stop();
      await a.until('alone');
      await eventually(() => expect(a.exchange.state).toMatchObject({ problem: 'old-hub' }));
      expect(await arrive(a, { id: 'p2', visit: 'v2' })).toMatchObject({ ok: true });
      expect(b.clinic.book.readers.visits.row('v2')).toBeUndefined();
    } finally {
      await newer.remove();
    }
  });

  it('is of no use to somebody with another key', async () => {
    await openDay();
    const stranger = await station('S', hub.address, createDayKey());
    await eventually(() => expect(stranger.exchange.state).toMatchObject({ problem: 'not-this-day' }));
    expect(stranger.clinic.book.lines).toEqual([]);
  });

  it('that is full takes nothing more: every station goes on alone', async () => {
    const { a, b } = await openDay();
    await hub.stop();
    await hub.start('aaaaaaaa', { mostBytes: 4_000 });
    await eventually(() => expect(a.exchange.state).toMatchObject({ problem: 'full' }));
    expect(await arrive(a, { id: 'p2', visit: 'v2' })).toMatchObject({ ok: true });
    expect(await arrive(b, { id: 'p3', visit: 'v3' })).toMatchObject({ ok: true });
    await hub.stop();
    await hub.start();
    await settled([a, b]);
    expect(b.rows()).toEqual(a.rows());
  });
});

describe('a newer hub', () => {
  it('whose lines this disk does not take says nothing about the older one, when that is all there is again', async () => {
    const { a, b } = await openDay();
    const newer = await HubForTest.prepare(key);
    try {
      await newer.start();
      await newer.stop();
      await newer.start('zzzzzzzz');
      const c = await station('C', newer.address);
      await c.until('together');
      await arrive(c, { id: 'pc', visit: 'vc' });
      b.files.failNext.set('write', 'ENOSPC');
      b.addresses = [newer.address];
      await b.exchange.searchAgain();
      await vi.waitFor(() => expect(b.exchange.state).toMatchObject({ problem: 'not-saved' }), {
        timeout: 5_000,
        interval: 2,
      });
      b.addresses = [hub.address];
      await newer.stop();
      await arrive(a, { id: 'p2', visit: 'v2' });
      await settled([a, b]);
      await arrive(b, { id: 'p3', visit: 'v3' });
      await settled([a, b]);
      expect(b.exchange.epoch?.number).toBe(1);
      expect(b.lines().toSorted()).toEqual(a.lines().toSorted());
      expect(b.rows()).toEqual(a.rows());
    } finally {
      await newer.remove();
    }
  });

  it('is only one that proves to be of this day', async () => {
    const { a } = await openDay();
    const folder = await mkdtemp(join(tmpdir(), 'tram-kham-stranger-'));
    const port = await freePort();
    const stranger = spawn(findNatsServer() ?? '', [
      '-js',
      '-a',
      '127.0.0.1',
      '-p',
      `${port}`,
      '-sd',
      folder,
    ]);
    try {
      const connection = await eventually(() => connect({ servers: `127.0.0.1:${port}` }));
      connections.push(connection);
      const manager = await jetstreamManager(connection);
      await manager.streams.add({ name: 'day-999999999-zzzzzzzz', subjects: ['line.>'] });
      a.addresses = [`127.0.0.1:${port}`];
      await a.exchange.searchAgain();
      await eventually(() => expect(a.exchange.state).toMatchObject({ problem: 'no-stream' }));
      expect(a.exchange.epoch?.number).toBe(1);
    } finally {
      stranger.kill('SIGKILL');
      await once(stranger, 'exit');
      await rm(folder, { recursive: true });
    }
  });

  it('gets every line of a station that joins while others go on', async () => {
    const { a, b } = await openDay();
    const working = (async () => {
      for (let index = 0; index < 40; index += 1) await arrive(a, { id: `w${index}`, visit: `w${index}` });
    })();
    const joiners = [];
    for (const letter of ['C', 'D', 'E']) joiners.push(await station(letter));
    await working;
    await settled([a, b, ...joiners]);
    for (const joiner of joiners) expect(joiner.rows()).toEqual(a.rows());
  });
});

describe('messages of a faulty station', () => {
  /** As a station that has the key, and does as it likes. */
  async function faulty() {
    const connection = await connect({
      servers: hub.address,
      authenticator: nkeyAuthenticator(hubCredentials(key).station.seed),
    });
    connections.push(connection);
    return jetstream(connection);
  }

  it('that cannot be read, or lie about their subject, change nothing and hold nothing up', async () => {
    const { a, b } = await openDay();
    const before = a.rows();
    const js = await faulty();
    await js.publish('line.visit.v', 'not sealed at all');
    await js.publish('line.visit.v', lineSeal(createDayKey(), 'small-day').seal(lineOf(1)));
    await js.publish('line.visit.v', lineSeal(key, 'another-day').seal(lineOf(2)));
    await js.publish('line.visit.other', lineSeal(key, 'small-day').seal(lineOf(3)));
    await js.publish('line.visit.v', new Uint8Array(1_000_000));
    expect(await call(a, 'room-1')).toMatchObject({ ok: true });
    await settled([a, b]);
    expect(a.troubles).toHaveLength(5);
    expect(a.rows()).not.toEqual(before);
    expect(b.rows()).toEqual(a.rows());
  });

  it('that come again, or out of turn, are taken once and in their turn', async () => {
    const { a, b } = await openDay();
    const js = await faulty();
    const seal = lineSeal(key, 'small-day');
    const send = (count: number, msgID: string) => {
      const line = lineOf(count);
      return js.publish(messageSubject(line.subject), seal.seal(line), { msgID });
    };
    await send(2, 'early');
    await send(3, messageId(lineOf(3)));
    expect(a.clinic.book.line('Z', 2)).toBeUndefined();
    await send(1, messageId(lineOf(1)));
    await send(2, 'again');
    await send(1, 'again too');
    await settled([a, b]);
    await eventually(() => {
      for (const each of [a, b]) expect(each.lines().filter((line) => line.startsWith('Z:'))).toHaveLength(3);
    });
    expect(await call(b, 'room-1')).toMatchObject({ ok: true });
    await settled([a, b]);
    expect(b.rows()).toEqual(a.rows());
  });

  const lineOf = (count: number) => ({
    station: 'Z',
    stationSeq: count,
    subject: 'visit/v',
    payload: {
      command: `z${count}`,
      at: '2026-11-23T01:00:00.000Z',
      by: { id: 'doctor', name: 'Bác sĩ' },
      events: [{ id: `e${count}`, type: 'visit.nobody-knows', v: 1, data: {} }],
    },
  });
});

describe('a full disk at a station', () => {
  it('while the hub does not answer: what it may have taken is kept, and its count is not used again', async () => {
    const { a, b, cable } = await openDay();
    cable.loseAnswers();
    b.files.failNext.set('write', 'ENOSPC');
    const first = await b.run('patient.register', 'patient/p5', { person: adult }, staff.reception);
    expect(first).toMatchObject({ ok: false, refusal: { code: 'not-saved-full' } });
    expect(await b.run('patient.register', 'patient/p6', { person: adult }, staff.reception)).toMatchObject({
      ok: true,
    });
    cable.mend();
    await settled([a, b]);
    expect(a.clinic.book.readers.patients.row('p6')).toBeDefined();
    expect(b.rows()).toEqual(a.rows());
    expect(b.lines().toSorted()).toEqual(a.lines().toSorted());
  });

  it('that the hub does not know of: the line counts everywhere, and is here as soon as there is room', async () => {
    const { a, b } = await openDay();
    b.files.failNext.set('write', 'ENOSPC');
    const outcome = await b.run(
      'visit.set-priority',
      'visit/v',
      { priority: 'emergency', reason: 'Ngất' },
      staff.doctor,
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'not-saved-full' } });
    // Nobody has it yet: the hub is still to hand it out.
    await eventually(() => expect(a.clinic.book.readers.visits.row('v')?.priority).toBe('emergency'));
    await eventually(() => expect(b.rows()).toEqual(a.rows()));
    expect(await arrive(b, { id: 'p2', visit: 'v2' })).toMatchObject({ ok: true });
  });
});
