import { describe, expect, it } from 'vitest';
import type { LotRow, VisitRow } from '#shared/rows.ts';
import {
  handedOutBeyond,
  isPartial,
  isSound,
  itemsOf,
  type Line,
  type LinePick,
  pickLines,
  typeQuantity,
} from './picking.ts';

const today = '2026-11-23';
const words = { vi: 'viên', en: 'tablet' };

function line(medicine: string, quantity: number): Line {
  return {
    medicine,
    quantity,
    name: medicine,
    strength: '500 mg',
    form: words,
    unit: words,
    route: words,
    dose: '1 viên',
    timesPerDay: 2,
    days: 5,
    when: '',
    toxic: false,
  };
}

function lot(id: string, medicine: string, expiry: string, onHand: number): LotRow {
  return { id, medicine, number: id.toUpperCase(), expiry, quantity: 100, onHand };
}

function given(...items: [medicine: string, quantity: number][]): Pick<VisitRow, 'dispensed'> {
  return {
    dispensed: items.map(([medicine, quantity]) => ({
      event: 'e',
      lot: 'a',
      medicine,
      quantity,
      name: medicine,
      lotNumber: 'A',
      expiry: '2028-01-01',
      at: '2026-11-23T02:00:00Z',
      by: { id: 'pharmacist-1', name: 'Giàng A Sáng' },
    })),
  };
}

const shelf = [
  lot('old', 'para', '2026-11-01', 50),
  lot('soon', 'para', '2026-12-31', 6),
  lot('later', 'para', '2028-01-01', 40),
];

function only(lines: LinePick[]): LinePick {
  const [first] = lines;
  if (!first) throw new Error('no line');
  return first;
}

describe('picking for a prescription', () => {
  it('proposes the first to expire first, from several lots, and never an expired one', () => {
    const picked = only(pickLines(given(), [line('para', 10)], shelf, today));
    expect(picked.picks.map((pick) => [pick.lot.id, pick.quantity])).toEqual([
      ['soon', 6],
      ['later', 4],
    ]);
    expect(picked.expired.map((each) => each.id)).toEqual(['old']);
    expect(picked).toMatchObject({ owed: 10, picked: 10, short: 0, later: 0 });
  });

  it('names what no lot can cover', () => {
    const picked = pickLines(given(), [line('para', 51)], shelf, today);
    expect(only(picked)).toMatchObject({ picked: 46, short: 5, later: 0 });
    expect(isPartial(picked)).toBe(true);
  });

  it('asks only for what was not handed out before', () => {
    expect(only(pickLines(given(['para', 7]), [line('para', 10)], shelf, today))).toMatchObject({
      given: 7,
      owed: 3,
      picked: 3,
    });
  });

  it('keeps the other lots as they stood once one quantity is typed', () => {
    const before = only(pickLines(given(), [line('para', 10)], shelf, today));
    const typed = { para: typeQuantity(before, 'later', 1) };
    const after = pickLines(given(), [line('para', 10)], shelf, today, typed);
    expect(itemsOf(after)).toEqual([
      { lot: 'soon', quantity: 6 },
      { lot: 'later', quantity: 1 },
    ]);
    expect(only(after)).toMatchObject({ short: 0, later: 3 });
  });

  it.each([
    ['more than the lot holds', 7, 'more-than-lot'],
    ['half a tablet', 1.5, 'not-a-number'],
    ['a number below zero', -1, 'not-a-number'],
    ['no number', Number.NaN, 'not-a-number'],
  ])('does not let %s pass', (_, quantity, problem) => {
    const lines = pickLines(given(), [line('para', 10)], shelf, today, { para: { soon: quantity } });
    expect(only(lines).picks[0]?.problem).toBe(problem);
    expect(isSound(lines)).toBe(false);
  });

  it('does not let more pass than is owed', () => {
    const lines = pickLines(given(), [line('para', 10)], shelf, today, { para: { later: 11 } });
    expect(only(lines).problem).toBe('more-than-owed');
    expect(isSound(lines)).toBe(false);
  });

  it('sends no empty quantities', () => {
    const lines = pickLines(given(), [line('para', 10)], shelf, today, {
      para: { soon: 0, later: undefined },
    });
    expect(itemsOf(lines)).toEqual([]);
    expect(isSound(lines)).toBe(true);
  });

  it('still shows a lot that ran out while its quantity was being typed', () => {
    const emptied = [lot('soon', 'para', '2026-12-31', 0)];
    const lines = pickLines(given(), [line('para', 10)], emptied, today, { para: { soon: 6 } });
    expect(only(lines).picks[0]).toMatchObject({ quantity: 6, problem: 'more-than-lot' });
  });
});

describe('a prescription that was replaced after something was handed out', () => {
  it('tells what the patient holds beyond it', () => {
    const visit = given(['para', 10], ['ibu', 5]);
    expect(handedOutBeyond(visit, [line('para', 6), line('vitamin', 3)])).toEqual([
      { name: 'para', units: 4 },
      { name: 'ibu', units: 5 },
    ]);
  });

  it('tells nothing when everything handed out still counts', () => {
    expect(handedOutBeyond(given(['para', 10]), [line('para', 10)])).toEqual([]);
  });
});
