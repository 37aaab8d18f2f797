import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrive, openSmallDay } from '#main/clinic/testing/small-day.ts';
import { createDayKey, type DayKey } from '#main/vault/keys.ts';
import { HubForTest } from './testing/hub.ts';
import { converged, StationForTest } from './testing/stations.ts';

let key: DayKey;
let hubs: HubForTest;
let stations: StationForTest[];

beforeEach(async () => {
  key = createDayKey();
  hubs = await HubForTest.prepare(key);
  stations = [];
});
afterEach(async () => {
  for (const station of stations) await station.stop();
  await hubs.remove();
});

async function station(letter: string): Promise<StationForTest> {
  const made = new StationForTest(letter, key);
  made.addresses = [hubs.address];
  await made.start();
  stations.push(made);
  return made;
}

describe('stations with a hub', () => {
  it('have the same lines, in the same order, and the same rows', async () => {
    const a = await station('A');
    await openSmallDay(a);
    await arrive(a);
    await hubs.start();
    const b = await station('B');
    await Promise.all([a.until('together'), b.until('together')]);
    await converged([a, b]);
    expect(b.lines()).toEqual(a.lines());
    expect(b.rows()).toBe(a.rows());

    expect(await arrive(b, { id: 'p2', visit: 'v2' })).toMatchObject({ ok: true });
    await converged([a, b]);
    expect(a.clinic.book.readers.visits.row('v2')?.ticket).toBe('B-001');
    expect(a.rows()).toBe(b.rows());
  });
});
