import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mirror } from './mirror.ts';
import { person, total } from './testing/rows.ts';
import { Station, shows } from './testing/station.ts';

const command = { type: 'visit.call', subject: 'visit/v1', data: {} } as const;

let station: Station;
let first: Mirror;
let second: Mirror;
/** Requests for rows of each window. */
let asked: { first: number; second: number };

beforeEach(async () => {
  station = new Station();
  asked = { first: 0, second: 0 };
  const counting = (window: keyof typeof asked) => ({
    locks: navigator.locks,
    token: () => window,
    fetch(request: Request) {
      if (request.url.includes('/api/rows')) asked[window] += 1;
      return station.host.fetch(request);
    },
  });
  first = station.window(counting('first'));
  second = station.window(counting('second'));
  station.host.put('patients', person('p1', 'Vàng A Páo'));
  await first.start();
});
afterEach(() => station.close());

describe('two windows of a station', () => {
  it('have the rows although only one asks the host', async () => {
    await second.start();
    expect(await second.db.patients.count()).toBe(1);
    station.host.put('totals', total('visits', 3));
    await shows(
      () => second.db.totals.get('visits'),
      (row) => row?.value === 3,
    );
    expect(asked.first).toBeGreaterThan(1);
    expect(asked.second).toBe(0);
  });

  it('both see what they have sent when it resolves', async () => {
    await second.start();
    await second.send(command);
    expect((await second.db.totals.get('commands'))?.value).toBe(1);
    await first.send(command);
    expect((await first.db.totals.get('commands'))?.value).toBe(2);
    expect(asked.second).toBe(0);
  });

  it('take turns: when the one that follows closes, the other goes on', async () => {
    await second.start();
    await first.stop();
    await second.send(command);
    expect(asked.second).toBeGreaterThan(0);
    expect((await second.db.totals.get('commands'))?.value).toBe(1);
  });

  it('take turns when the person at the one that follows signs out', async () => {
    await second.start();
    station.host.signOut('first');
    await second.send(command);
    expect(asked.second).toBeGreaterThan(0);
    await shows(
      () => first.db.meta.get('state'),
      (row) => row?.state?.phase === 'following',
    );
  });

  it('lose no command that was waiting when the one that follows closes', async () => {
    await second.start();
    const sent = second.send(command);
    await first.stop();
    expect(await sent).toMatchObject({ ok: true });
    expect((await second.db.totals.get('commands'))?.value).toBe(1);
  });

  it('let a window that only watched close without disturbing anybody', async () => {
    await second.start();
    await second.stop();
    await first.send(command);
    expect(asked.second).toBe(0);
  });

  it('are both empty as soon as one of them wipes', async () => {
    await second.start();
    const empty = shows(
      () => first.db.patients.count(),
      (count) => count === 0,
    );
    await second.wipe();
    await empty;
  });

  it.each([
    ['with the next change', () => station.host.put('totals', total('visits', 9))],
    ['even if nothing changes', () => station.host.endPolls()],
  ])('are whole again after one of them has wiped, %s', async (_, happen) => {
    await second.start();
    await second.wipe();
    happen();
    await shows(
      () => first.db.patients.count(),
      (count) => count === 1,
    );
  });
});
