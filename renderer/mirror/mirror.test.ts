import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostProblem } from './problem.ts';
import { lot, person, total, visit } from './testing/rows.ts';
import { Station, shows } from './testing/station.ts';

const command = { type: 'visit.call', subject: 'visit/v1', data: {} } as const;

let station: Station;
beforeEach(() => {
  station = new Station();
});
afterEach(async () => {
  vi.useRealTimers();
  await station.close();
});

describe('following the host', () => {
  it('has all rows when it has started', async () => {
    station.host.put('patients', person('p1', 'Vàng A Páo'));
    station.host.put('lots', lot('l1', 'paracetamol', '2027-01-01'));
    const mirror = station.window();
    await mirror.start();
    expect(await mirror.db.patients.toArray()).toEqual([person('p1', 'Vàng A Páo')]);
    expect(await mirror.db.lots.count()).toBe(1);
    expect((await mirror.db.meta.get('position'))?.position).toBe(station.host.position);
    expect((await mirror.db.meta.get('state'))?.state).toEqual({ phase: 'following' });
  });

  it('shows a change by itself', async () => {
    const mirror = station.window();
    await mirror.start();
    station.host.put('totals', total('visits', 7));
    await shows(
      () => mirror.db.totals.get('visits'),
      (row) => row?.value === 7,
    );
  });

  it('forgets all rows of a host that has started again with others', async () => {
    station.host.put('patients', person('p1', 'Vàng A Páo'));
    const mirror = station.window();
    await mirror.start();
    station.host.restart({ forgetRows: true });
    station.host.put('patients', person('p2', 'Lý Mùi'));
    await shows(
      () => mirror.db.patients.toCollection().primaryKeys(),
      (ids) => ids.join() === 'p2',
    );
  });

  it('says that the host cannot be reached, keeps the rows, and comes back by itself', async () => {
    station.host.put('totals', total('visits', 1));
    const mirror = station.window();
    await mirror.start();
    station.host.down = true;
    station.host.put('totals', total('visits', 2));
    const state = () => mirror.db.meta.get('state');
    await shows(state, (row) => row?.state?.phase === 'offline' && row.state.problem === 'host-unreachable');
    expect(await mirror.db.totals.count()).toBe(1);
    station.host.down = false;
    await shows(state, (row) => row?.state?.phase === 'following');
    expect((await mirror.db.totals.get('visits'))?.value).toBe(2);
  });

  it('starts when the host can be reached, however late', async () => {
    station.host.down = true;
    const mirror = station.window();
    const started = mirror.start();
    await shows(
      () => mirror.db.meta.get('state'),
      (row) => row?.state?.phase === 'offline',
    );
    station.host.down = false;
    await started;
    expect((await mirror.db.meta.get('state'))?.state).toEqual({ phase: 'following' });
  });

  it('empties the screens when the station is locked, and fills them when it is opened again', async () => {
    station.host.put('patients', person('p1', 'Vàng A Páo'));
    const mirror = station.window();
    await mirror.start();
    const locked = shows(
      () => mirror.db.meta.get('state'),
      (row) => row?.state?.phase === 'locked',
    );
    // From here on no pause ends by itself: only the start is left to ask the host again.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    station.host.lock();
    await locked;
    expect(await mirror.db.patients.count()).toBe(0);
    station.host.locked = false;
    await mirror.start();
    expect(await mirror.db.patients.count()).toBe(1);
  });

  it('goes on when somebody signs in again', async () => {
    let token = 'one';
    const mirror = station.window({ token: () => token });
    await mirror.start();
    station.host.signOut('one');
    const state = () => mirror.db.meta.get('state');
    await shows(state, (row) => row?.state?.problem === 'not-signed-in');
    token = 'two';
    const following = shows(state, (row) => row?.state?.phase === 'following');
    await mirror.start();
    await following;
  });

  it('begins with an empty copy when the old one is broken', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    station.host.put('totals', total('visits', 1));
    const mirror = station.window();
    await mirror.start();
    await mirror.db.totals.put(total('left by something else', 1));
    mirror.db.visits.hook('creating', function breakOnce() {
      mirror.db.visits.hook('creating').unsubscribe(breakOnce);
      throw new Error('Internal error');
    });
    station.host.put('visits', visit('v1'));
    await shows(
      () => mirror.db.visits.count(),
      (count) => count === 1,
    );
    expect(await mirror.db.totals.toCollection().primaryKeys()).toEqual(['visits']);
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });
});

describe('sending', () => {
  it('resolves only when the rows of the command are in', async () => {
    const { host } = station;
    const gate = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const mirror = station.window({
      async fetch(request) {
        const response = await host.fetch(request);
        if (request.url.endsWith('/api/commands')) answered.resolve();
        else if (host.commands.length > 0) await gate.promise;
        return response;
      },
    });
    await mirror.start();
    let resolved = false;
    const sent = mirror.send(command).then(() => {
      resolved = true;
    });
    await answered.promise;
    for (let i = 0; i < 5; i++) expect(await mirror.db.totals.count()).toBe(0);
    expect(resolved).toBe(false);
    gate.resolve();
    await sent;
    expect((await mirror.db.totals.get('commands'))?.value).toBe(1);
  });

  it('has a command whose reply was lost applied once', async () => {
    const mirror = station.window();
    await mirror.start();
    station.host.losingReplies = 2;
    expect(await mirror.send(command)).toMatchObject({ ok: true });
    const ids = station.host.commands.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    expect((await mirror.db.totals.get('commands'))?.value).toBe(1);
  });

  it('gives two actions two ids', async () => {
    const mirror = station.window();
    await mirror.start();
    await Promise.all([mirror.send(command), mirror.send(command)]);
    expect(new Set(station.host.commands.map(({ id }) => id)).size).toBe(2);
    expect((await mirror.db.totals.get('commands'))?.value).toBe(2);
  });

  it('hands a refusal over at once', async () => {
    const mirror = station.window();
    await mirror.start();
    const refused = await mirror.send({ ...command, data: { refuse: true } });
    expect(refused).toEqual({ ok: false, refusal: { code: 'not-waiting' } });
  });

  it('resolves when the host has started again before its rows were fetched', async () => {
    const { host } = station;
    const mirror = station.window({
      wait: false,
      async fetch(request) {
        const response = await host.fetch(request);
        if (request.url.endsWith('/api/commands')) host.restart();
        return response;
      },
    });
    await mirror.start();
    await mirror.send(command);
    expect((await mirror.db.totals.get('commands'))?.value).toBe(1);
  });

  it('needs no long poll', async () => {
    const mirror = station.window({ wait: false });
    await mirror.start();
    for (let i = 1; i <= 20; i++) {
      await mirror.send(command);
      expect((await mirror.db.totals.get('commands'))?.value).toBe(i);
    }
    expect(station.host.requests.filter((each) => each.includes('wait'))).toEqual([]);
  });

  it('says who is signed in at the window', async () => {
    let token: string | undefined;
    const mirror = station.window({ token: () => token });
    await mirror.start();
    expect(station.host.tokens).toContain(null);
    token = 'secret';
    await mirror.send(command);
    expect(station.host.tokens).toContain('secret');
  });

  it('is a mistake before the start', async () => {
    await expect(station.window().send(command)).rejects.toThrow('not running');
  });
});

describe('wiping', () => {
  it('leaves no database behind', async () => {
    station.host.put('patients', person('p1', 'Vàng A Páo'));
    const mirror = station.window();
    await mirror.start();
    await mirror.wipe();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(station.name);
  });

  it('can be followed by another start', async () => {
    station.host.put('patients', person('p1', 'Vàng A Páo'));
    const mirror = station.window();
    await mirror.start();
    await mirror.wipe();
    await mirror.start();
    expect(await mirror.db.patients.count()).toBe(1);
  });
});

describe('problems', () => {
  it("carry the host's code and parameters", async () => {
    const problem = await station
      .window()
      .client.printers()
      .catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(HostProblem);
    expect(problem).toMatchObject({ code: 'not-found', params: { path: '/api/printers' } });
  });
});
