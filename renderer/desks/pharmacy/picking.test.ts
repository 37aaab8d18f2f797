import { describe, expect, it } from 'vitest';
import type { LotRow } from '#shared/rows.ts';
import {
  isPartial,
  isSound,
  itemsOf,
  type LinePick,
  pickLines,
  type Served,
  type Typed,
  typeQuantity,
} from './picking.ts';
import {
  closedRest,
  formulary,
  given,
  line,
  lot,
  prepared,
  prescriptionOf,
  today,
} from './testing/picking.ts';

const shelf = [
  lot('old', 'para', '2026-11-01', 50),
  lot('short', 'para', '2026-11-25', 50),
  lot('soon', 'para', '2026-12-31', 6),
  lot('later', 'para', '2028-01-01', 40),
];

type Units = Record<string, number | undefined>;

function pick(
  {
    visit = given(),
    quantity = 10,
    lots = shelf,
  }: { visit?: Served; quantity?: number; lots?: readonly LotRow[] } = {},
  typed?: Units,
  reason = '',
): LinePick {
  const all: Typed = { lines: typed ? { para: typed } : {}, reasons: { para: reason } };
  const on = { lots, formulary, today };
  const [only] = pickLines(visit, prescriptionOf(line('para', quantity)), on, all);
  if (!only) throw new Error('no line');
  return only;
}
const picksOf = ({ picks }: LinePick) =>
  picks.filter(({ quantity }) => quantity).map(({ lot: { id }, quantity }) => [id, quantity]);

describe('what is proposed', () => {
  it('is the first to expire first, from several lots, and says what is set aside and why', () => {
    const picked = pick();
    expect(picksOf(picked)).toEqual([
      ['soon', 6],
      ['later', 4],
    ]);
    expect(picked.setAside.map(({ lot: { id }, why }) => [id, why])).toEqual([
      ['old', 'expired'],
      ['short', 'expires-during-course'],
    ]);
    expect(picked).toMatchObject({ owed: 10, picked: 10, short: 0, later: 0, needsReason: false });
  });

  it('is nothing of what came back, until somebody types it', () => {
    const visit: Served = {
      ...given(['para', 10]),
      returned: [
        {
          event: 'r',
          at: '2026-11-23T03:00:00Z',
          by: { id: 'p', name: 'P' },
          handOut: 'e',
          lot: 'a',
          lotNumber: 'A',
          medicine: 'para',
          name: 'para',
          quantity: 4,
          backOnShelf: true,
          reason: 'Không uống',
        },
      ],
    };
    const back = pick({ visit });
    expect(back).toMatchObject({ given: 6, owed: 4, back: 4, picked: 0, short: 0, later: 4 });
    expect(back.picks.find(({ lot: { id } }) => id === 'soon')?.quantity).toBe(0);
    expect(itemsOf([back])).toEqual([]);
    expect(picksOf(pick({ visit }, { soon: 4 }))).toEqual([['soon', 4]]);
    // What was owed besides is proposed as before.
    expect(picksOf(pick({ visit, quantity: 13 }))).toEqual([['soon', 3]]);
    // A prescription issued since asks for all of it anew.
    const [anew] = pickLines(
      visit,
      { ...prescriptionOf(line('para', 10)), at: '2026-11-23T04:00:00Z' },
      { lots: shelf, formulary, today },
    );
    expect(anew).toMatchObject({ owed: 4, back: 0, picked: 4 });
  });

  it('is not what was recalled, nor what stands prepared for somebody else', () => {
    const recalled = { at: today, by: { id: 'p', name: 'P' }, reason: 'Công văn' };
    const lots = [
      lot('recalled', 'para', '2026-12-01', 50, { recalled }),
      lot('soon', 'para', '2026-12-31', 6, { reserved: 5 }),
      lot('later', 'para', '2028-01-01', 40),
    ];
    const picked = pick({ lots });
    expect(picksOf(picked)).toEqual([
      ['soon', 1],
      ['later', 9],
    ]);
    expect(picked.picks.map((each) => each.lot.id)).not.toContain('recalled');
  });

  it('is what stands prepared for this person, with its reason', () => {
    const lots = [
      lot('soon', 'para', '2026-12-31', 6),
      lot('later', 'para', '2028-01-01', 40, { reserved: 3 }),
    ];
    const visit = { ...given(), prepared: prepared({ later: 3 }, { reason: 'Hộp đã mở' }) };
    const picked = pick({ visit, lots });
    expect(picksOf(picked)).toEqual([['later', 3]]);
    expect(picked.picks.find((each) => each.lot.id === 'later')?.free).toBe(40);
    expect(itemsOf([picked])).toEqual([{ lot: 'later', quantity: 3, reason: 'Hộp đã mở' }]);
  });

  it('needs no reason for what was prepared in its turn, though the shelf changed since', () => {
    const item = { medicine: 'para', name: 'para', lotNumber: 'L', expiry: '2028-01-01' };
    const prepared = {
      event: 'prepared',
      at: today,
      by: { id: 'p', name: 'P' },
      prescription: 'code',
      items: [{ ...item, lot: 'later', quantity: 10 }],
    };
    const lots = [
      lot('soon', 'para', '2026-12-31', 6),
      lot('later', 'para', '2028-01-01', 40, { reserved: 10 }),
    ];
    const visit = { ...given(), prepared };
    const picked = pick({ visit, lots });
    expect([isSound([picked]), itemsOf([picked])]).toEqual([true, [{ lot: 'later', quantity: 10 }]]);
    expect(isSound([pick({ visit, lots }, { later: 9 })])).toBe(false);
  });

  it('names what no lot can cover, and leaves out what was handed out before', () => {
    const picked = pick({ quantity: 51 });
    expect(picked).toMatchObject({ picked: 46, short: 5, later: 0 });
    expect(isPartial([picked])).toBe(true);
    expect(pick({ visit: given(['para', 7]) })).toMatchObject({ given: 7, owed: 3, picked: 3 });
  });

  it('is never a substitute by itself, and only of the same substance and strength', () => {
    const lots = [lot('caps', 'capsules', '2028-01-01', 9), lot('strong', 'strong', '2028-01-01', 9)];
    const picked = pick({ lots });
    expect(picked).toMatchObject({ picked: 0, short: 10 });
    expect(picked.picks.map(({ lot: { id }, instead }) => [id, instead?.name])).toEqual([
      ['caps', 'Paracetamol (Hapacol)'],
    ]);
  });
});

describe('what stands prepared', () => {
  const recalled = { at: today, by: { id: 'p', name: 'P' }, reason: 'Công văn' };
  const good = [lot('soon', 'para', '2026-12-31', 6), lot('later', 'para', '2028-01-01', 40)];
  const bag = { ...given(), prepared: prepared({ first: 10 }) };

  it.each<[string, LotRow[], string]>([
    ['recalled', [lot('first', 'para', '2026-12-01', 50, { reserved: 10, recalled })], 'recalled'],
    ['expired', [lot('first', 'para', '2026-11-22', 50, { reserved: 10 })], 'expired'],
    ['withdrawn', [], 'withdrawn'],
  ])('of a lot that was %s meanwhile comes out of the bag, and others are proposed', (_, lots, why) => {
    const picked = pick({ visit: bag, lots: [...lots, ...good] });
    expect(picked.takeOut).toEqual([{ lot: 'first', lotNumber: 'FIRST', quantity: 10, why }]);
    expect(itemsOf([picked])).toEqual([
      { lot: 'soon', quantity: 6 },
      { lot: 'later', quantity: 4 },
    ]);
  });

  it('stays in the bag where its lot is good, and only as much as came out is proposed anew', () => {
    const visit = { ...given(), prepared: prepared({ soon: 2, first: 3 }) };
    const lots = [
      lot('first', 'para', '2026-12-01', 50, { reserved: 3, recalled }),
      lot('soon', 'para', '2026-12-31', 4, { reserved: 2 }),
      lot('later', 'para', '2028-01-01', 40),
    ];
    const picked = pick({ visit, lots });
    expect(picked.takeOut.map((each) => each.lot)).toEqual(['first']);
    expect(itemsOf([picked])).toEqual([
      { lot: 'soon', quantity: 4 },
      { lot: 'later', quantity: 1 },
    ]);
  });

  it('leaves what was typed as it was typed when one of its lots is recalled', () => {
    const lots = [lot('first', 'para', '2026-12-01', 50, { reserved: 10, recalled }), ...good];
    const picked = pick({ visit: bag, lots }, { first: 6, soon: 3, later: undefined });
    expect(picked.takeOut.map((each) => each.lot)).toEqual(['first']);
    expect(itemsOf([picked])).toEqual([{ lot: 'soon', quantity: 3 }]);
  });

  it.each<[string, number, object[]]>([
    ['nothing when the whole rest was closed', 10, []],
    ['no more than is owed when a part was closed', 6, [{ lot: 'soon', quantity: 4 }]],
  ])('proposes %s', (_, units, items) => {
    const visit = {
      ...given(),
      prepared: prepared({ soon: 6, later: 4 }),
      closedRests: [closedRest('para', units)],
    };
    const picked = pick({ visit, lots: good });
    expect(isSound([picked])).toBe(true);
    expect(itemsOf([picked])).toEqual(items);
  });
});

describe('what is said of an expiry', () => {
  it.each([
    ['2026-11-26', 'during-course'],
    ['2026-12-31', 'near'],
    ['2028-01-01', undefined],
  ])('of %s is %s', (expiry, expires) => {
    expect(pick({ lots: [lot('only', 'para', expiry, 50)] }).picks[0]?.expires).toBe(expires);
  });
});

describe('what is typed', () => {
  it('leaves the other lots as they stood', () => {
    const after = pick({}, typeQuantity(pick(), 'later', 1));
    expect(itemsOf([after])).toEqual([
      { lot: 'soon', quantity: 6 },
      { lot: 'later', quantity: 1 },
    ]);
    expect(after).toMatchObject({ short: 0, later: 3 });
  });

  it.each([
    ['half a tablet', { soon: 1.5 }],
    ['a number below zero', { soon: -1 }],
    ['no number', { soon: Number.NaN }],
    ['more than is owed', { soon: 6, later: 5 }],
    ['a lot out of turn without a reason', { later: 10 }],
    ['a lot that expires during the course without a reason', { short: 10 }],
  ])('does not pass: %s', (_, typed) => {
    expect(isSound([pick({}, typed)])).toBe(false);
  });

  it.each<[string, Units, object[]]>([
    ['a lot out of turn', { later: 10 }, [{ lot: 'later', quantity: 10, reason: 'Đã mở' }]],
    [
      'a lot that expires during the course',
      { short: 10 },
      [{ lot: 'short', quantity: 10, reason: 'Đã mở' }],
    ],
    ['more than the book says', { soon: 10 }, [{ lot: 'soon', quantity: 10, beyondBook: true }]],
    ['nothing', { soon: 0, later: undefined }, []],
  ])('passes, with what has to be said of it: %s', (_, typed, items) => {
    const picked = pick({}, typed, 'Đã mở');
    expect(isSound([picked])).toBe(true);
    expect(itemsOf([picked])).toEqual(items);
  });

  it('is forgotten once nothing of the line is owed any more', () => {
    const picked = pick({ visit: given(['para', 10]) }, { soon: 6, later: 9 });
    expect(isSound([picked])).toBe(true);
    expect(itemsOf([picked])).toEqual([]);
  });

  it('may be a substitute, for a reason', () => {
    const lots = [lot('caps', 'capsules', '2028-01-01', 9)];
    expect(isSound([pick({ lots }, { caps: 5 })])).toBe(false);
    expect(pick({ lots }, { caps: 5 }, 'Hết viên nén').short).toBe(5);
    expect(itemsOf([pick({ lots }, { caps: 5 }, 'Hết viên nén')])).toEqual([
      { lot: 'caps', quantity: 5, insteadOf: 'para', reason: 'Hết viên nén' },
    ]);
  });

  it('is still shown of a lot that ran out meanwhile, as more than the book says', () => {
    const lots = [lot('soon', 'para', '2026-12-31', 0)];
    expect(pick({ lots }, { soon: 6 }).picks[0]).toMatchObject({ quantity: 6, beyondBook: true });
  });
});
