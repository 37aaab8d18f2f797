import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalLine } from '#main/journal/journal.ts';
import type { RecordedLine } from '#shared/domain/event.ts';
import { bookTables } from '#shared/rows.ts';
import { Book } from './book.ts';
import { fromJournal } from './recorded-line.ts';
import {
  arrive,
  codeOf,
  exam,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

/** Steps somebody may try; many are refused, which is part of it. */
const steps: Record<string, (day: SmallDay) => Promise<unknown>> = {
  call1: (day) => day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-1' }, staff.doctor),
  call2: (day) =>
    day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-2' }, staff.otherDoctor),
  recall: (day) =>
    day.run('visit.recall', 'visit/v', { specialty: 'cardiology', room: 'room-2' }, staff.doctor),
  noShow: (day) => day.run('visit.no-show', 'visit/v', { specialty: 'cardiology' }, staff.doctor),
  back: (day) => day.run('visit.return-to-queue', 'visit/v', { specialty: 'cardiology' }, staff.reception),
  join: (day) => day.run('visit.join-queue', 'visit/v', { specialty: 'neurology' }, staff.doctor),
  hold: (day) =>
    day.run('visit.hold', 'visit/v', { specialty: 'cardiology', waitsFor: 'neurology' }, staff.doctor),
  missLater: (day) =>
    day.run('visit.no-show', 'visit/v', { specialty: 'cardiology', back: 'after' }, staff.doctor),
  transfer: (day) =>
    day.run('visit.transfer', 'visit/v', { specialty: 'cardiology', to: 'neurology' }, staff.otherDoctor),
  moveRoom: (day) =>
    day.run(
      'visit.transfer',
      'visit/v',
      { specialty: 'cardiology', to: 'cardiology', room: 'room-2' },
      staff.doctor,
    ),
  raise: (day) =>
    day.run('visit.set-priority', 'visit/v', { priority: 'emergency', reason: 'Ngất' }, staff.doctor),
  lower: (day) =>
    day.run('visit.set-priority', 'visit/v', { priority: 'ordinary', reason: 'Đã ổn' }, staff.doctor),
  finish: (day) => day.run('visit.finish', 'visit/v', { specialty: 'neurology' }, staff.doctor),
  leave: (day) => day.run('visit.close', 'visit/v', { reason: 'left-unseen' }, staff.reception),
  category: (day) => day.run('visit.correct-category', 'visit/v', { category: 'merit' }, staff.reception),
  health: (day) =>
    day.run(
      'patient.note-health',
      'patient/p',
      { allergies: [{ substance: 'Penicillin' }], conditions: [], merged: ['q'] },
      staff.doctor,
    ),
  merge: (day) => day.run('patient.merge', 'patient/p', { into: 'q', reason: 'Một người' }, staff.reception),
  mergeBack: (day) =>
    day.run('patient.merge', 'patient/q', { into: 'p', reason: 'Một người' }, staff.reception),
  unmerge: (day) => day.run('patient.unmerge', 'patient/p', { reason: 'Hai người' }, staff.reception),
  closeIntake: (day) => day.run('day.close-intake', 'day', { specialty: 'neurology' }, staff.coordinator),
  reserve: (day) => day.run('day.reserve-paper', 'day', { count: 3 }, staff.reception),
  sign: (day) => day.run('visit.sign-exam', 'visit/v', exam, staff.doctor),
  prescribe: (day) => {
    const replaces = codeOf(day);
    const data = { lines: [line], advice: '', ...(replaces ? { replaces } : {}) };
    return day.run('visit.issue-prescription', 'visit/v', data, staff.doctor);
  },
  dispense: (day) => {
    const items = [{ lot: 'early', quantity: 8 }];
    return day.run('visit.dispense', 'visit/v', { prescription: codeOf(day), items }, staff.pharmacist);
  },
  nominate: (day) => day.run('visit.nominate', 'visit/v', { reason: 'Nặng' }, staff.doctor),
  grant: (day) =>
    day.run('savings-book.grant', 'savings-book/p', { visitId: 'v' }, staff.support, staff.committee),
  count: (day) => day.run('lot.count', 'lot/early', { found: 7, reason: 'Đếm' }, staff.pharmacist),
  correct: (day) =>
    day.run(
      'patient.correct',
      'patient/p',
      { person: { name: 'Vàng Mỷ', sex: 'female', birth: { year: 1961 } } },
      staff.reception,
    ),
  undo: (day) => {
    const step = day.clinic.book.rows.visit('v')?.steps.at(-1);
    const by = Object.values(staff).find((each) => each.id === step?.by.id) ?? staff.doctor;
    return day.run('visit.undo', 'visit/v', { event: step?.id ?? '' }, by);
  },
};
const stepNames = fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 14 });

/** What one station wrote after both had seen the same beginning. */
async function alone(station: string, beginning: JournalLine[], names: string[]): Promise<RecordedLine[]> {
  const day = smallDay({ station, lines: beginning });
  for (const name of names) await steps[name]?.(day);
  return day.lines.slice(beginning.length).flatMap((each) => fromJournal(each) ?? []);
}

/** Every row of every table, by id. */
function rowsOf(lines: readonly RecordedLine[]) {
  const book = new Book('A');
  for (const each of lines) book.add(each);
  return bookTables.map((table) =>
    [...book.readers[table].ids()].map((id) => book.readers[table].row(id)).toSorted(byId),
  );
}
const byId = (a: { id: string } | undefined, b: { id: string } | undefined) =>
  (a?.id ?? '') < (b?.id ?? '') ? -1 : 1;

/** Two stations that cannot see each other, and the order a hub gave their lines afterwards. */
async function twoStations(a: string[], b: string[], order: number[]): Promise<RecordedLine[]> {
  const day = smallDay();
  await openSmallDay(day);
  await arrive(day);
  await day.run(
    'patient.register',
    'patient/q',
    { person: { name: 'Vàng Thị My', sex: 'female', birth: { year: 1960 } } },
    staff.reception,
  );
  const begun = day.lines.flatMap((each) => fromJournal(each) ?? []);
  const waiting = [await alone('A', day.lines, a), await alone('B', day.lines, b)];
  const rest: RecordedLine[] = [];
  for (const choice of order) rest.push(...(waiting[choice]?.splice(0, 1) ?? []));
  return [...begun, ...rest, ...waiting.flat()].map((each, hubOrder) => ({ ...each, hubOrder }));
}
const interleaving = fc.array(fc.nat(1), { maxLength: 30 });

describe('lines of stations that could not see each other', () => {
  it('fold to the same rows whatever the order they arrive in, also twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        stepNames,
        stepNames,
        interleaving,
        fc.infiniteStream(fc.nat()),
        async (a, b, order, keys) => {
          const lines = await twoStations(a, b, order);
          const shuffled = lines
            .map((each) => ({ each, key: keys.next().value ?? 0 }))
            .toSorted((x, y) => x.key - y.key)
            .map(({ each }) => each);
          expect(rowsOf([...shuffled, ...lines])).toEqual(rowsOf(lines));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('fold without ever throwing when lines are missing or out of their own order', async () => {
    await fc.assert(
      fc.asyncProperty(stepNames, stepNames, fc.infiniteStream(fc.nat(3)), async (a, b, keys) => {
        const lines = (await twoStations(a, b, [])).filter(() => keys.next().value !== 0);
        expect(() =>
          rowsOf(lines.map((each) => ({ ...each, hubOrder: keys.next().value ?? 0 }))),
        ).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('keep an event nobody understands, change nothing by it, and show it as a dispute', async () => {
    const lines = await twoStations(['call1', 'sign'], [], []);
    const types = [
      'visit.opened',
      'queue.called',
      'exam.signed',
      'prescription.issued',
      'dispensing.handed-out',
    ];
    for (const [index, type] of types.entries()) {
      const last = lines.at(-1);
      const event = last?.events[0];
      if (!last || !event) throw new Error('No line');
      const odd = { ...event, id: `odd-${index}`, type, v: 2, data: {} };
      const place = { station: 'B', stationSeq: index + 1, command: `odd-${index}`, hubOrder: lines.length };
      const after = rowsOf([...lines, { ...last, ...place, events: [odd] }]);
      const disputes = after[bookTables.indexOf('disputes')];
      expect(disputes?.map((row) => row && 'kind' in row && row.kind)).toEqual(['not-understood']);
    }
  });

  it('do not begin a finished exam again when a second room calls, and show it', async () => {
    const lines = await twoStations(['call1', 'sign'], ['call2'], [0, 0, 1]);
    const book = new Book('A');
    for (const each of lines) book.add(each);
    expect(book.readers.visits.row('v')?.queue[0]?.status).toBe('done');
    expect([...book.readers.disputes.ids()]).toHaveLength(1);
  });

  it.each([
    ['called into two rooms', ['call1'], ['call2'], 'called-twice'],
    ['handed the same medicine twice', ['call1', 'sign', 'prescribe', 'dispense'], [], 'dispensed-twice'],
    [
      'granted two savings books',
      ['call1', 'sign', 'nominate', 'grant'],
      ['call2', 'sign', 'nominate', 'grant'],
      'granted-twice',
    ],
  ])('keep both facts and a dispute when somebody was %s', async (_, a, b, kind) => {
    let lines = await twoStations(a, b, []);
    if (kind === 'dispensed-twice') {
      // The second pharmacy had seen the prescription, not the first hand-out.
      const last = lines.at(-1);
      if (last) {
        const events = last.events.map((event) => ({
          ...event,
          id: 'other-hand-out',
          station: 'B',
          stationSeq: 1,
        }));
        lines = [
          ...lines,
          { ...last, station: 'B', stationSeq: 1, command: 'other', events, hubOrder: lines.length },
        ];
      }
    }
    const disputes = rowsOf(lines)[bookTables.indexOf('disputes')];
    expect(disputes?.map((row) => row && 'kind' in row && row.kind)).toContain(kind);
  });

  it('show stock below zero as a dispute until somebody counts', async () => {
    const day = smallDay();
    await openSmallDay(day);
    await arrive(day);
    for (const name of ['call1', 'sign', 'prescribe']) await steps[name]?.(day);
    const beginning = [...day.lines];
    const both = [
      ...(await alone('A', beginning, ['dispense'])),
      ...(await alone('B', beginning, ['dispense'])),
    ];
    const book = new Book('A');
    for (const each of [...beginning.flatMap((one) => fromJournal(one) ?? []), ...both]) book.add(each);
    expect(book.readers.lots.row('early')?.onHand).toBe(-6);
    expect(book.readers.disputes.row('lot/early:stock-below-zero')).toBeDefined();
    const counting = smallDay({ lines: beginning });
    for (const each of both) counting.clinic.accept(each);
    await counting.run('lot.count', 'lot/early', { found: 0, reason: 'Đếm' }, staff.pharmacist);
    expect(counting.clinic.book.readers.disputes.row('lot/early:stock-below-zero')).toBeUndefined();
  });
});
