import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issued } from '#shared/documents/testing/samples.ts';
import { sampleForm } from '#shared/domain/exam-form/testing/sample-form.ts';
import type { RowsReply } from '#shared/host-api.ts';
import type { LotRow } from '#shared/rows.ts';
import { applyRows } from './apply.ts';
import { MirrorDatabase } from './database.ts';
import {
  allCalls,
  allJobs,
  calledTo,
  callsAt,
  examFormsOf,
  heldAt,
  issuedPrescriptions,
  jobsOf,
  lotsOf,
  lotsToCount,
  mayBeCalled,
  namesOf,
  nextNumbers,
  nominatedVisits,
  openVisits,
  pharmacyQueue,
  queueOf,
  totalsOf,
  unfinishedJobs,
  visitsOfPatient,
} from './queries.ts';
import { nominatedItems } from './support-queries.ts';
import { entry, job, lot, minute, person, queueRow, record, total, visit } from './testing/rows.ts';

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

  it('is to a board how many wait and the next numbers into a room, without those in another room', async () => {
    const inRoom = visit('in-room', {
      ticket: 'A-001',
      queue: [entry('cardiology', 0, 'waiting'), entry('neurology', 0, 'called', [6])],
    });
    const rest = ['A-002', 'A-003', 'A-004'].map((ticket, index) =>
      visit(ticket, { ticket, queue: [entry('cardiology', index + 1, 'waiting')] }),
    );
    await fill({ visits: [inRoom, ...rest] });
    expect(await nextNumbers(db, 'cardiology', 'room-3', 2)).toEqual({
      waiting: 4,
      tickets: ['A-002', 'A-003'],
    });
  });

  it('goes on from the last calls of that place', async () => {
    const visits = [waiting('old', 1, 'priority'), waiting('ordinary', 2, 'ordinary')];
    const queues = [
      queueRow('cardiology', [
        ['ordinary', 7],
        ['priority', 8],
        ['priority', 9],
      ]),
      queueRow('neurology', [['ordinary', 10]]),
    ];
    await fill({ visits, queues });
    expect(ids(await queueOf(db, 'cardiology'))).toEqual(['ordinary', 'old']);
    expect(await callsAt(db, 'neurology')).toHaveLength(1);
    expect([...(await allCalls(db)).keys()].toSorted()).toEqual(['cardiology', 'neurology']);
  });

  it('says who is in a room, and leaves people kept for another room to that room', async () => {
    const kept = { ...entry('cardiology', 1, 'waiting'), room: { id: 'r2', name: 'P2', returning: true } };
    await fill({
      visits: [
        visit('kept', { queue: [kept] }),
        visit('busy', { queue: [entry('cardiology', 2, 'waiting'), entry('neurology', 0, 'called', [6])] }),
      ],
    });
    expect(await queueOf(db, 'cardiology', 'r1')).toMatchObject([
      { id: 'busy', isInRoom: true },
      { id: 'kept', reason: 'other-room' },
    ]);
    expect(await queueOf(db, 'cardiology', 'r2')).toMatchObject([
      { id: 'kept', reason: 'returns' },
      { id: 'busy' },
    ]);
  });
});

it('leaves people to their specialties before the pharmacy calls them', async () => {
  const pharmacy = entry('pharmacy', 3, 'waiting');
  await fill({
    visits: [
      visit('early', { queue: [entry('neurology', 0, 'waiting'), pharmacy] }),
      visit('gone', { queue: [entry('neurology', 0, 'no-show'), pharmacy] }),
      visit('ready', { queue: [entry('neurology', 0, 'done', [1]), pharmacy] }),
    ],
  });
  const queue = await queueOf(db, 'pharmacy', 'r1');
  expect(ids(queue.filter(mayBeCalled)).toSorted()).toEqual(['gone', 'ready']);
  expect(queue.find(({ id }) => id === 'early')).toMatchObject({ seenFirst: ['neurology'] });
});

it('finds people held for a result, and visits that are not over', async () => {
  const held = visit('held', { queue: [entry('cardiology', 0, 'held')] });
  await fill({ visits: [held, visit('over', { queue: [entry('cardiology', 0, 'left')] })] });
  expect(ids(await heldAt(db, 'cardiology'))).toEqual(['held']);
  expect(ids(await openVisits(db))).toEqual(['held']);
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
    visit(id, {
      nominatedAt: minute(at),
    });
  await fill({ visits: [nominated('second', 5), visit('no'), nominated('first', 2)] });
  expect(ids(await nominatedVisits(db))).toEqual(['first', 'second']);
});

it('gives the nominated the savings books of all their records', async () => {
  const other = { id: 'q', person: person('q', 'Q').person, reason: '', at: minute(0), by: '' };
  const book = (id: string) => ({ id, approvals: [], grants: [] });
  await fill({
    visits: [
      visit('one', { nominatedAt: minute(1), patientId: 'p' }),
      visit('two', { nominatedAt: minute(2), patientId: 'r' }),
    ],
    patients: [{ ...person('p', 'P'), merged: [other] }, person('q', 'Q'), person('r', 'R')],
    savingsBooks: [book('q'), book('p'), book('x')],
  });
  expect(
    (await nominatedItems(db)).map(({ visit: { id }, patient, books }) => [id, patient?.id, ids(books)]),
  ).toEqual([
    ['one', 'p', ['p', 'q']],
    ['two', 'r', []],
  ]);
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

it('finds the lots whose count does not hold any more, or that nobody counted', async () => {
  const by = { id: 'p', name: 'Lan' };
  const counted = { event: 'c', at: minute(5), by, kind: 'counted' as const, quantity: -2, found: 8 };
  const lost = { event: 'd', at: minute(6), by, kind: 'damaged' as const, quantity: -1 };
  const shelf = (id: string, onHand: number, ...movements: LotRow['movements']) => ({
    ...lot(id, 'm', '2027-01-01'),
    onHand,
    movements,
  });
  await fill({
    lots: [
      shelf('agrees', 8, counted),
      shelf('handed-out', 7, counted),
      shelf('lost', 7, counted, lost),
      shelf('never', 10),
    ],
  });
  expect(ids(await lotsToCount(db))).toEqual(['handed-out', 'lost', 'never']);
});

it('reads the numbers that are asked for', async () => {
  await fill({ totals: [total('visits', 3), total('visits-of/p', 1), total('queue/cardiology/waiting', 2)] });
  expect(Object.fromEntries(await totalsOf(db, ['queue/']))).toEqual({ 'queue/cardiology/waiting': 2 });
  expect((await totalsOf(db, [''])).size).toBe(3);
});

it('keeps failed and unfinished print jobs in view, newest first', async () => {
  await fill({
    jobs: [
      job('1', 'failed'),
      job('2', 'printed'),
      job('3', 'queued', 'visit/v2'),
      job('4', 'cancelled'),
      job('5', 'unknown', 'visit/v2'),
    ],
  });
  expect(ids(await unfinishedJobs(db))).toEqual(['5', '3', '1']);
  expect(ids(await jobsOf(db, 'visit/v1'))).toEqual(['4', '2', '1']);
  expect(ids(await allJobs(db))).toEqual(['5', '4', '3', '2', '1']);
});

it('knows whom prints are about, by ticket, savings book or case, and that some are about nobody', async () => {
  const there = visit('v1');
  await fill({ visits: [there], patients: [person('p2', 'Vàng Thị Mỷ')] });
  const names = await namesOf(db, ['visit/v1', 'savings-book/p2', 'support-case/p2', 'visit/gone', 'day']);
  expect([...names]).toEqual([
    ['visit/v1', there.opened.person.name],
    ['savings-book/p2', 'Vàng Thị Mỷ'],
    ['support-case/p2', 'Vàng Thị Mỷ'],
  ]);
});

it('lists every prescription as it was issued, the oldest first, and which were replaced', async () => {
  const prescription = (code: string, at: number) => ({ ...issued({ code }), id: code, at: minute(at) });
  await fill({
    records: [
      { ...record('v1'), prescriptions: [prescription('a', 1), prescription('c', 3)] },
      { ...record('v2'), prescriptions: [prescription('b', 2)] },
      record('v3'),
    ],
  });
  const items = await issuedPrescriptions(db);
  expect(items.map(({ visit, code, isReplaced }) => [visit, code, isReplaced])).toEqual([
    ['v1', 'a', true],
    ['v2', 'b', false],
    ['v1', 'c', false],
  ]);
  expect(items[0]).toMatchObject({ ticket: 'A-017', name: 'Vàng Thị Mỷ', prescriber: 'BS. Giàng Thị Lan' });
});

it('has every version of every form of the day', async () => {
  const newer = { ...sampleForm, version: 3 };
  await fill({
    examForms: [
      { id: 'sample@2', form: sampleForm },
      { id: 'sample@3', form: newer },
    ],
  });
  expect(await examFormsOf(db)).toEqual([sampleForm, newer]);
});
