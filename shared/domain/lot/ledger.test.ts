import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent } from '../subject.ts';
import { isBalanced, ledgerOf, recipientsOf, type VisitOfLedger } from './ledger.ts';
import { type LotState, lot, stockOf } from './lot.ts';
import { countThatHolds } from './movement.ts';

const by = { id: 'p', name: 'DS Mai' };
const minute = (at: number) => new Date(Date.UTC(2026, 10, 23, 0, at)).toISOString();

const step = (state: LotState, at: number, type: string, data: object): LotState =>
  applyEvent(lot, state, {
    type,
    data,
    id: `e${String(at).padStart(3, '0')}`,
    subject: 'lot/a',
    v: 1,
    at: minute(at),
    station: 'A',
    stationSeq: at,
    by,
  });

const receipt = { medicine: 'm', number: 'A1', expiry: '2027-12-31', quantity: 100 };
const received = step(lot.initial('a'), 0, 'lot.received', receipt);
const gave = (id: string, at: number, quantity: number, of = 'a'): VisitOfLedger => ({
  id,
  dispensed: [{ event: `d${at}`, at: minute(at), by, lot: of, quantity }],
  returned: [],
});

describe('the ledger of a lot', () => {
  it('says in order who took and gave what, why, and what was left', () => {
    const lossy = step(received, 3, 'lot.loss-recorded', { quantity: 5, kind: 'damaged', reason: 'Vỡ' });
    const sent = step(lossy, 4, 'lot.sent-on', { quantity: 10, to: 'Mèo Vạc' });
    const returned = [
      { event: 'r1', at: minute(5), by, lot: 'a', quantity: 4, backOnShelf: true, reason: 'Dị ứng' },
      { event: 'r2', at: minute(6), by, lot: 'a', quantity: 2, backOnShelf: false, reason: 'Đã mở' },
    ];
    const visits = [{ ...gave('v1', 1, 20), returned }, gave('v2', 2, 7, 'other')];
    expect(
      ledgerOf(sent, visits).map(({ kind, quantity, balance, visit, reason, to }) =>
        [kind, quantity, balance, visit ?? '', reason ?? to ?? ''].join(' '),
      ),
    ).toEqual([
      'received 100 100  ',
      'dispensed -20 80 v1 ',
      'damaged -5 75  Vỡ',
      'sent-on -10 65  Mèo Vạc',
      'returned 4 69 v1 Dị ứng',
      'destroyed 0 69 v1 Đã mở',
    ]);
  });

  it('is balanced when it ends with what is on hand', () => {
    const visits = [gave('v', 1, 20)];
    expect(isBalanced([{ ...received, onHand: 80 }], visits)).toBe(true);
    expect(isBalanced([{ ...received, onHand: 81 }], visits)).toBe(false);
  });

  it('ends with what the totals say is on hand, whatever happened in whatever order', () => {
    const at = fc.integer({ min: 1, max: 500 });
    const quantity = fc.integer({ min: 1, max: 60 });
    const change = fc.oneof(
      fc.record({ type: fc.constant('lot.loss-recorded'), at, quantity }),
      fc.record({ type: fc.constant('lot.sent-on'), at, quantity }),
      fc.record({ type: fc.constant('lot.corrected'), at, quantity }),
      fc.record({ type: fc.constant('visit'), at, quantity }),
    );
    const dataOf = (type: string, units: number) => {
      if (type === 'lot.corrected') return { ...receipt, quantity: units };
      if (type === 'lot.sent-on') return { quantity: units, to: 'x' };
      return { quantity: units, kind: 'lost', reason: 'x' };
    };
    const unique = fc.uniqueArray(change, { selector: (each) => each.at, maxLength: 40 });
    fc.assert(
      fc.property(unique, (steps) => {
        let state = received;
        const visits: VisitOfLedger[] = [];
        for (const { type, at: when, quantity: units } of steps) {
          if (type === 'visit') visits.push(gave(`v${when}`, when, units));
          else state = step(state, when, type, dataOf(type, units));
        }
        const taken = visits.reduce((sum, { dispensed }) => sum + (dispensed[0]?.quantity ?? 0), 0);
        const entries = ledgerOf(state, visits);
        expect(entries.at(-1)?.balance).toBe((lot.contributes(state)[stockOf('a')] ?? 0) - taken);
        expect(entries).toHaveLength(steps.length + 1);
        expect(entries.map((entry) => entry.at)).toEqual(entries.map((entry) => entry.at).toSorted());
      }),
    );
  });
});

describe('who received of a lot', () => {
  it('is whoever still has units of it, with when they were handed them last', () => {
    const back = (quantity: number, backOnShelf: boolean) => ({
      event: 'r',
      at: minute(9),
      by,
      lot: 'a',
      quantity,
      backOnShelf,
      reason: 'x',
    });
    const twice = { ...gave('twice', 8, 3), dispensed: [8, 3].flatMap((at) => gave('', at, 3).dispensed) };
    const visits = [
      twice,
      { ...gave('some-back', 2, 10), returned: [back(4, false)] },
      { ...gave('all-back', 1, 10), returned: [back(10, true)] },
      gave('other', 1, 5, 'b'),
    ];
    expect(recipientsOf('a', visits)).toEqual([
      { visit: 'some-back', at: minute(2), quantity: 6 },
      { visit: 'twice', at: minute(8), quantity: 6 },
    ]);
  });
});

describe('a count', () => {
  const counted = step(received, 1, 'lot.counted', { found: 95, difference: -5, reason: 'Thiếu' });

  it('holds while the books say what was found', () => {
    expect(countThatHolds(counted.movements, 95)).toMatchObject({
      expected: 100,
      found: 95,
      reason: 'Thiếu',
    });
    expect(countThatHolds(counted.movements, 94)).toBeUndefined();
  });

  it('holds no more once something else was written down, even if the stock is the same', () => {
    const mended = step(counted, 2, 'lot.corrected', receipt);
    expect(countThatHolds(mended.movements, 95)).toBeUndefined();
    expect(countThatHolds(received.movements, 100)).toBeUndefined();
  });
});
