import { expect, it } from 'vitest';
import type { GivenGift, TakenBackGift } from '../gifts/gifts.ts';
import { giftLedgerOf } from './ledger.ts';

const by = { id: 's', name: 'Lù Thị Xuân' };
const minute = (at: number) => new Date(Date.UTC(2026, 10, 23, 0, at)).toISOString();
const gift = {
  id: 'jacket',
  stock: [
    { size: 'S', quantity: 10 },
    { size: 'M', quantity: 20 },
  ],
};
const recorded = (at: number) => ({ event: `e${at}`, at: minute(at), by });
const given = (at: number, size: string, more: Partial<GivenGift> = {}): GivenGift => ({
  ...recorded(at),
  gift: 'jacket',
  name: { vi: 'Áo', en: 'Jacket' },
  size,
  quantity: 1,
  proof: 'signature',
  ...more,
});
const back = (at: number, size: string, backOnShelf: boolean): TakenBackGift => ({
  ...recorded(at),
  given: 'e1',
  gift: 'jacket',
  size,
  quantity: 1,
  backOnShelf,
  reason: 'Chật',
});
const movements = [
  { ...recorded(2), kind: 'received' as const, size: 'M', quantity: 5 },
  { ...recorded(6), kind: 'lost' as const, size: 'S', quantity: -2, reason: 'Mất' },
];
const visits = [
  {
    id: 'v',
    gifts: [given(1, 'M'), given(4, 'S', { exception: 'Rét' })],
    giftsTakenBack: [back(3, 'M', true), back(5, 'S', false)],
  },
  { id: 'w', gifts: [given(7, 'M', { gift: 'hat' })], giftsTakenBack: [] },
];

const linesOf = (only?: { size: string }) => {
  const { planned, entries } = giftLedgerOf(gift, movements, visits, only);
  return [
    `planned ${planned}`,
    ...entries.map(({ kind, size, quantity, balance, visit, reason }) =>
      [kind, size, quantity, balance, visit ?? '', reason ?? ''].join(' '),
    ),
  ];
};

it('says of all sizes in order what came and went, for whom and why, from what the day began with', () => {
  expect(linesOf()).toEqual([
    'planned 30',
    'given M -1 29 v ',
    'received M 5 34  ',
    'taken-back M 1 35 v Chật',
    'given S -1 34 v Rét',
    'destroyed S 0 34 v Chật',
    'lost S -2 32  Mất',
  ]);
});

it('is of one size where it is asked for', () => {
  expect(linesOf({ size: 'S' })).toEqual([
    'planned 10',
    'given S -1 9 v Rét',
    'destroyed S 0 9 v Chật',
    'lost S -2 7  Mất',
  ]);
});
