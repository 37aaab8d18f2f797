import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyRows } from './apply.ts';
import { MirrorDatabase } from './database.ts';
import { person, total, visit } from './testing/rows.ts';

let db: MirrorDatabase;
beforeEach(() => {
  db = new MirrorDatabase(`apply-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const position = async () => (await db.meta.get('position'))?.position;

describe('taking over rows', () => {
  it('puts the rows of every table together with the position', async () => {
    const put = { patients: [person('p1', 'Lò Thị Mai')], totals: [total('visits', 1)] };
    expect(await applyRows(db, undefined, { position: 'a:1', reset: true, remove: {}, put })).toBe(true);
    expect(await position()).toBe('a:1');
    expect(await db.patients.get('p1')).toEqual(person('p1', 'Lò Thị Mai'));
    expect(await db.totals.get('visits')).toEqual({ id: 'visits', value: 1 });
  });

  it.each([
    ['rows', () => db.visits.hook('creating', fail), () => db.visits.hook('creating').unsubscribe(fail)],
    ['position', () => db.meta.hook('updating', fail), () => db.meta.hook('updating').unsubscribe(fail)],
  ])('leaves neither rows nor position when it breaks off at the %s', async (_, breakIt, mend) => {
    await applyRows(db, undefined, {
      position: 'a:1',
      reset: true,
      remove: {},
      put: { totals: [total('visits', 1)] },
    });
    breakIt();
    const put = { totals: [total('visits', 2)], visits: [visit('v1')] };
    await expect(applyRows(db, 'a:1', { position: 'a:2', reset: false, remove: {}, put })).rejects.toThrow(
      'power cut',
    );
    mend();
    expect(await position()).toBe('a:1');
    expect(await db.totals.get('visits')).toEqual({ id: 'visits', value: 1 });
    expect(await db.visits.count()).toBe(0);
  });

  it('keeps the old rows when a reset breaks off', async () => {
    await applyRows(db, undefined, {
      position: 'a:1',
      reset: true,
      remove: {},
      put: { totals: [total('visits', 1)] },
    });
    db.visits.hook('creating', fail);
    await expect(
      applyRows(db, 'a:1', { position: 'b:1', reset: true, remove: {}, put: { visits: [visit('v1')] } }),
    ).rejects.toThrow('power cut');
    expect(await position()).toBe('a:1');
    expect(await db.totals.count()).toBe(1);
  });

  it('refuses changes that do not follow on what is there', async () => {
    await applyRows(db, undefined, {
      position: 'a:5',
      reset: true,
      remove: {},
      put: { totals: [total('visits', 5)] },
    });
    const late = { position: 'a:4', reset: false, remove: {}, put: { totals: [total('visits', 4)] } };
    expect(await applyRows(db, 'a:3', late)).toBe(false);
    expect(await position()).toBe('a:5');
    expect(await db.totals.get('visits')).toEqual({ id: 'visits', value: 5 });
  });

  it('removes the rows that are no more', async () => {
    const put = { totals: [total('visits', 5), total('exams', 1)] };
    await applyRows(db, undefined, { position: 'a:1', reset: true, remove: {}, put });
    await applyRows(db, 'a:1', { position: 'a:2', reset: false, remove: { totals: ['exams'] }, put: {} });
    expect(await db.totals.toCollection().primaryKeys()).toEqual(['visits']);
  });
});

function fail(): never {
  throw new Error('power cut');
}
