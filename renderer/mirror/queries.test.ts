import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RowsReply } from '#shared/host-api.ts';
import { applyRows } from './apply.ts';
import { MirrorDatabase } from './database.ts';
import {
  calledTo,
  jobsOf,
  lotsOf,
  nominatedVisits,
  pharmacyQueue,
  queueOf,
  totalsOf,
  unfinishedJobs,
  visitsOfPatient,
} from './queries.ts';
import { entry, job, lot, minute, total, visit } from './testing/rows.ts';

let db: MirrorDatabase;
beforeEach(() => {
  db = new MirrorDatabase(`queries-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const fill = (put: RowsReply['put']) =>
  applyRows(db, undefined, { position: 'a:1', reset: true, remove: {}, put });
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('the queue of a specialty', () => {
  const waiting = (id: string, since: number, priority: 'emergency' | 'priority' | 'ordinary') =>
    visit(id, { queue: [entry('cardiology', since, 'waiting')], priority });
  const called = (id: string, at: number, priority: 'priority' | 'ordinary') =>
    visit(id, { queue: [entry('cardiology', 0, 'done', [at])], priority });

  it('holds only who waits for it, in the order of calling', async () => {
    await fill({
      visits: [
        waiting('ordinary', 1, 'ordinary'),
        waiting('old', 2, 'priority'),
        waiting('child', 3, 'priority'),
        waiting('third', 4, 'priority'),
        waiting('emergency', 5, 'emergency'),
        visit('elsewhere', { queue: [entry('neurology', 0, 'waiting')] }),
        visit('called', { queue: [entry('cardiology', 0, 'called', [6])] }),
      ],
    });
    const queue = await queueOf(db, 'cardiology');
    expect(queue.map((item) => item.visit.id)).toEqual(['emergency', 'old', 'child', 'ordinary', 'third']);
    expect(queue[0]).toMatchObject({ priority: 'emergency', since: minute(5), entry: { status: 'waiting' } });
  });

  it('goes on from the last calls, also of visits that are done', async () => {
    const calls = [called('c3', 9, 'priority'), called('c1', 7, 'ordinary'), called('c2', 8, 'priority')];
    await fill({ visits: [...calls, waiting('old', 1, 'priority'), waiting('ordinary', 2, 'ordinary')] });
    const queue = await queueOf(db, 'cardiology');
    expect(queue.map((item) => item.visit.id)).toEqual(['ordinary', 'old']);
  });

  it('counts each specialty by itself', async () => {
    const elsewhere = [8, 9].map((at) =>
      visit(`n${at}`, { queue: [entry('neurology', 0, 'done', [at])], priority: 'priority' }),
    );
    await fill({ visits: [...elsewhere, waiting('old', 1, 'priority'), waiting('ordinary', 2, 'ordinary')] });
    const queue = await queueOf(db, 'cardiology');
    expect(queue.map((item) => item.visit.id)).toEqual(['old', 'ordinary']);
  });
});

it('names who is called, the last call first, to one specialty or to all', async () => {
  await fill({
    visits: [
      visit('v1', { queue: [entry('cardiology', 0, 'called', [1, 9])] }),
      visit('v2', { queue: [entry('cardiology', 0, 'called', [5])] }),
      visit('v3', { queue: [entry('neurology', 0, 'called', [7]), entry('cardiology', 0, 'waiting')] }),
      visit('v4', { queue: [entry('neurology', 0, 'done', [3])] }),
    ],
  });
  const names = async (specialty?: string) => (await calledTo(db, specialty)).map((item) => item.visit.id);
  expect(await names('cardiology')).toEqual(['v1', 'v2']);
  expect(await names()).toEqual(['v1', 'v3', 'v2']);
  expect((await calledTo(db))[1]?.entry.specialty).toBe('neurology');
});

it('has the pharmacy serve who is owed medicine, oldest prescription first', async () => {
  await fill({
    visits: [
      visit('later', { pharmacy: 'waiting', openedAt: minute(2) }),
      visit('earlier', { pharmacy: 'partly', openedAt: minute(1) }),
      visit('done', { pharmacy: 'done' }),
      visit('none', { pharmacy: 'none' }),
    ],
  });
  expect(ids(await pharmacyQueue(db))).toEqual(['earlier', 'later']);
});

it('names the nominated in the order of nomination', async () => {
  const nominated = (id: string, at: number) =>
    visit(id, { nomination: { event: id, at: minute(at), by: { id: 'd', name: 'Lan' }, reason: 'r' } });
  await fill({ visits: [nominated('second', 5), visit('no'), nominated('first', 2)] });
  expect(ids(await nominatedVisits(db))).toEqual(['first', 'second']);
});

it('finds the visits of one person', async () => {
  await fill({ visits: [visit('v1', { patientId: 'p' }), visit('v2', { patientId: 'pp' })] });
  expect(ids(await visitsOfPatient(db, 'p'))).toEqual(['v1']);
});

it('puts the lot first that expires first', async () => {
  await fill({
    lots: [lot('l1', 'm', '2027-05-01'), lot('l2', 'm', '2027-01-01'), lot('l3', 'n', '2026-12-01')],
  });
  expect(ids(await lotsOf(db, 'm'))).toEqual(['l2', 'l1']);
  expect(ids(await lotsOf(db))).toEqual(['l3', 'l2', 'l1']);
});

it('reads the numbers that are asked for', async () => {
  await fill({ totals: [total('visits', 3), total('visits-of/p', 1), total('queue/cardiology/waiting', 2)] });
  expect(Object.fromEntries(await totalsOf(db, ['queue/']))).toEqual({ 'queue/cardiology/waiting': 2 });
  expect((await totalsOf(db, [''])).size).toBe(3);
});

it('keeps failed and unfinished print jobs in view, newest first', async () => {
  await fill({
    jobs: [job('1', 'failed'), job('2', 'printed'), job('3', 'queued', 'visit/v2'), job('4', 'cancelled')],
  });
  expect(ids(await unfinishedJobs(db))).toEqual(['3', '1']);
  expect(ids(await jobsOf(db, 'visit/v1'))).toEqual(['4', '2', '1']);
});
