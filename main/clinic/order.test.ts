import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalLine } from '#main/journal/journal.ts';
import type { RecordedLine } from '#shared/domain/event.ts';
import { bookTables } from '#shared/rows.ts';
import { Book } from './book.ts';
import { fromJournal } from './recorded-line.ts';
import { arrive, openSmallDay, smallDay, staff } from './testing/small-day.ts';
import { steps } from './testing/steps.ts';

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
