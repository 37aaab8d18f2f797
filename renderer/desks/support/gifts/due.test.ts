import { describe, expect, it } from 'vitest';
import type { Gift } from '#shared/domain/day/setup.ts';
import { giftStockOf } from '#shared/domain/gift-stock/totals.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { visit } from '../../../mirror/testing/rows.ts';
import { giftLines, groupOf, guestsOf, isLow, wholeOf } from './due.ts';
import { nothingChosen, notTaken, openLines, sizeFor, wantedOf } from './giving.ts';
import { firstReceipt, receiptOf } from './receipt-fields.tsx';

const jacket: Gift = {
  id: 'jacket',
  name: { vi: 'Áo khoác', en: 'Jacket' },
  stock: [
    { size: '6–12', quantity: 10, ages: { from: 6, to: 12 } },
    { size: 'M', quantity: 100, ages: { from: 13 } },
    { size: 'L', quantity: 100, ages: { from: 13 } },
  ],
};
const hat: Gift = {
  id: 'hat',
  name: { vi: 'Mũ', en: 'Hat' },
  stock: [{ quantity: 50 }],
  rule: { categories: ['poor', 'worker'], examined: false, most: 2 },
};
const gifts = [jacket, hat];

const totals = new Map([
  [giftStockOf('jacket', '6–12'), 3],
  [giftStockOf('jacket', 'M'), 40],
  [giftStockOf('jacket', 'L'), 0],
  [giftStockOf('hat', undefined), 20],
]);

function came(
  {
    year = 1960,
    category = 'poor' as const,
    examined = true,
  }: { year?: number; category?: 'poor' | 'worker'; examined?: boolean } = {},
  more: Partial<VisitSummary> = {},
): VisitSummary {
  const row = visit('v');
  const opened = {
    ...row.opened,
    date: '2026-11-23',
    category,
    person: { ...row.opened.person, birth: { year } },
  };
  return { ...row, opened, ...(examined ? { examinedAt: '2026-11-23T02:00:00.000Z' } : {}), ...more };
}

const linesOf = (who: VisitSummary) => giftLines(who, wholeOf([who]), gifts, totals);

describe('what somebody is to get', () => {
  it.each([
    ['a grown-up: the size that is left', 1960, 'M'],
    ['a child of ten', 2016, '6–12'],
    ['who may be twelve or thirteen has to be looked at', 2013, undefined],
    ['a small child: none fits', 2024, undefined],
  ])('is suggested by age: %s', (_, year, size) => {
    const [line] = linesOf(came({ year }));
    expect(line && sizeFor(line, nothingChosen)).toBe(size);
  });

  it.each([
    ['a grown-up', 1960, ['M', 'L', '6–12']],
    ['a child of ten', 2016, ['6–12', 'M', 'L']],
    ['a small child, whom nothing fits', 2024, ['6–12', 'M', 'L']],
  ])('begins with the sizes that fit and are there: %s', (_, year, order) => {
    expect(linesOf(came({ year }))[0]?.sizes.map(({ size }) => size)).toEqual(order);
  });

  it('is left out when no size of it is left', () => {
    const [line] = giftLines(came(), wholeOf([came()]), gifts, new Map());
    expect(line && sizeFor(line, nothingChosen)).toBe(notTaken);
  });

  it('is what the rule says, less what they have had', () => {
    const lines = linesOf(came({ examined: false }, { gifts: [{ gift: 'hat', quantity: 1 }] }));
    expect(lines.map(({ due, why }) => [due, why])).toEqual([
      [1, ['not-examined']],
      [1, []],
    ]);
    expect(openLines(lines, false).map(({ gift }) => gift.id)).toEqual(['hat']);
    expect(openLines(lines, true).map(({ gift }) => gift.id)).toEqual(['jacket']);
  });

  it('is what the rule says of the person, at whichever visit they stand', () => {
    const here = came({ category: 'worker', examined: false }, { id: 'w' });
    expect(linesOf(here).map(({ why }) => why)).toEqual([['category', 'not-examined'], []]);
    const { due } = guestsOf([here, came()], gifts);
    expect(due.map(({ visit, lines }) => [visit.id, lines.map(({ why }) => why)])).toEqual([
      ['w', [[], []]],
      ['v', [[], []]],
    ]);
    expect(wholeOf([here, came()])).toMatchObject({
      categories: ['worker', 'poor'],
      examinedAt: '2026-11-23T02:00:00.000Z',
    });
  });

  it('is handed over as it was chosen, and not while something is open', () => {
    const lines = openLines(linesOf(came({ year: 2013 })), false);
    expect(wantedOf(lines, nothingChosen)).toBeUndefined();
    const chosen = { sizes: { jacket: 'M' }, quantities: {} };
    expect(wantedOf(lines, chosen)).toEqual([
      { gift: 'jacket', size: 'M', quantity: 1 },
      { gift: 'hat', quantity: 2 },
    ]);
    expect(wantedOf(lines, { sizes: { jacket: notTaken }, quantities: { hat: 1 } })).toEqual([
      { gift: 'hat', quantity: 1 },
    ]);
    expect(wantedOf(lines, { ...chosen, quantities: { hat: 3 } })).toBeUndefined();
  });
});

describe('who takes it', () => {
  it('is the guardian of a small child first, whose relation is asked for', () => {
    const offered = firstReceipt('Vàng Thị Mai');
    expect(offered).toMatchObject({ who: 'family', name: 'Vàng Thị Mai' });
    expect(receiptOf(offered)).toBeUndefined();
    expect(receiptOf({ ...offered, relation: 'Mẹ' })?.receiver).toEqual({
      name: 'Vàng Thị Mai',
      relation: 'Mẹ',
    });
  });

  it('is otherwise the person themselves', () => {
    expect(receiptOf(firstReceipt(undefined))).toEqual({ proof: 'signature' });
  });
});

describe('the lists', () => {
  it.each([
    ['due', came()],
    ['due', came({ examined: false })],
    ['received', came({}, { gifts: [{ gift: 'hat', quantity: 1 }] })],
  ])('have somebody among %s', (group, who) => {
    expect(groupOf({ ...wholeOf([who]), lines: linesOf(who) })).toBe(group);
  });

  it('know what a person had on another visit', () => {
    const other = came({}, { id: 'w', gifts: [{ gift: 'jacket', size: 'M', quantity: 1 }] });
    const { received } = guestsOf([came(), other], gifts);
    expect(received.map((guest) => guest.visit.id).toSorted()).toEqual(['v', 'w']);
  });

  it('put who waits longest first, and who received last', () => {
    const at = (id: string, examinedAt: string, more = {}) =>
      came({}, { id, patientId: id, examinedAt, ...more });
    const had = (giftsGivenAt: string) => ({ giftsGivenAt, gifts: [{ gift: 'hat', quantity: 1 }] });
    const guests = guestsOf(
      [at('b', '3'), at('a', '2'), at('c', '1', had('8')), at('d', '1', had('9'))],
      gifts,
    );
    expect(guests.due.map((guest) => guest.visit.id)).toEqual(['a', 'b']);
    expect(guests.received.map((guest) => guest.visit.id)).toEqual(['d', 'c']);
  });
});

describe('few are left', () => {
  it.each([
    [3, 10, true],
    [4, 10, false],
    [10, 100, true],
    [11, 100, false],
    [0, 0, true],
  ])('%i of %i: %s', (left, planned, low) => {
    expect(isLow(left, planned)).toBe(low);
  });
});
