import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeVisit } from './queries.ts';
import { record, visit } from './testing/rows.ts';
import { Station, shows } from './testing/station.ts';

let station: Station;
beforeEach(() => {
  station = new Station();
  station.host.put('visits', visit('v1'));
  station.host.put('records', record('v1'));
});
afterEach(() => station.close());

const asked = () => station.host.requests.filter((request) => request.includes('/api/records')).length;

describe('records of visits', () => {
  it('come after the first rows, and make a visit whole', async () => {
    const mirror = station.window();
    await mirror.start();
    expect(await mirror.db.visits.count()).toBe(1);
    await mirror.complete();
    expect(await wholeVisit(mirror.db, 'v1')).toEqual({ ...visit('v1'), ...record('v1') });
    expect(await wholeVisit(mirror.db, 'nobody')).toBeNull();
  });

  it('leave alone what has come as a change before them', async () => {
    station.host.holdRecords();
    const mirror = station.window();
    await mirror.start();
    const newer = { ...record('v1'), handOuts: ['e1'] };
    station.host.put('records', newer);
    await shows(
      () => mirror.db.records.get('v1'),
      (row) => row?.handOuts.length === 1,
    );
    station.host.letRecordsGo();
    await mirror.complete();
    expect(await mirror.db.records.get('v1')).toEqual(newer);
  });

  it('are asked for again when the host has started anew', async () => {
    const mirror = station.window();
    await mirror.start();
    await mirror.complete();
    station.host.restart({ forgetRows: true });
    station.host.put('visits', visit('v2'));
    station.host.put('records', record('v2'));
    await shows(
      () => wholeVisit(mirror.db, 'v2'),
      (found) => Boolean(found),
    );
    expect(await mirror.db.records.count()).toBe(1);
  });

  it('are asked for once while nothing goes wrong', async () => {
    const mirror = station.window();
    await mirror.start();
    await mirror.complete();
    station.host.put('visits', visit('v3'));
    await shows(
      () => mirror.db.visits.get('v3'),
      (found) => found !== undefined,
    );
    expect(asked()).toBe(1);
  });

  it('are asked for again when they could not be read', async () => {
    station.host.failingRecords = 1;
    const mirror = station.window();
    await mirror.start();
    station.host.put('visits', visit('v4'));
    await mirror.complete();
    expect(asked()).toBe(2);
  });
});
