import { describe, expect, it } from 'vitest';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { findStock, type StockRow, stockRows } from './stock-rows.ts';

const today = '2026-11-23';
const words = { vi: 'viên', en: 'tablet' };
const medicine = (id: string, inn: string, strength = '500 mg'): Medicine => ({
  id,
  inn: [inn],
  strength,
  form: words,
  unit: words,
  route: words,
  atc: 'N02BE01',
  toxic: false,
});
const lot = (id: string, of: string, expiry: string, onHand: number, quantity = 100): LotRow => ({
  id,
  medicine: of,
  number: id.toUpperCase(),
  expiry,
  quantity,
  onHand,
  movements: [],
});

const formulary = [
  medicine('para', 'Paracetamol'),
  medicine('dom', 'Domperidone'),
  medicine('acid', 'Áxit folic'),
];
const lots = [
  lot('d-old', 'dom', '2026-11-01', 80),
  lot('d-new', 'dom', '2028-01-01', 30),
  lot('p-soon', 'para', '2026-12-20', 100),
  lot('p-new', 'para', '2028-01-01', 100),
  lot('a-one', 'acid', '2028-01-01', 20),
];
const clock = {
  today,
  now: '2026-11-23T04:00:00.000Z',
  opened: '2026-11-23T00:00:00.000Z',
  closes: '2026-11-23T10:00:00.000Z',
};
/** So many units of each medicine went out an hour ago: a third of it an hour, over the last three. */
const used = (units: Record<string, number>) =>
  new Map(
    Object.entries(units).map(([id, quantity]) => [id, [{ at: '2026-11-23T03:00:00.000Z', quantity }]]),
  );
const rows = stockRows(formulary, lots, used({}), clock);
const ids = (found: readonly StockRow[]) => found.map((row) => row.lot.id);

describe('the shelf', () => {
  it('stands in the order of names, whatever their diacritics', () => {
    expect(ids(rows)).toEqual(['a-one', 'd-old', 'd-new', 'p-soon', 'p-new']);
  });

  it('is low when what may be handed out does not last until the doors are to be closed', () => {
    const level = (units: Record<string, number>) =>
      Object.fromEntries(
        stockRows(formulary, lots, used(units), clock).map((row) => [row.medicine.id, row.level]),
      );
    // 30 of Domperidone may be handed out, the expired 80 not: at 5 an hour they last six hours, until the doors close.
    expect(level({ dom: 15 })).toEqual({ acid: 'enough', dom: 'enough', para: 'enough' });
    expect(level({ dom: 16, para: 90 })).toEqual({ acid: 'enough', dom: 'low', para: 'enough' });
    const recalled = { at: '', by: { id: 'p', name: 'Mai' }, reason: 'x' };
    const blocked = lots.map((each) => ({ ...each, recalled }));
    expect(stockRows(formulary, blocked, used({}), clock).map((row) => row.level)).toEqual(
      lots.map(() => 'out'),
    );
  });

  it('is low in the last hour before it runs out, however late the day goes on', () => {
    const late = { ...clock, closes: '2026-11-23T03:30:00.000Z' };
    const levels = (units: number) =>
      stockRows(formulary, [lot('d', 'dom', '2028-01-01', 30)], used({ dom: units }), late)[0]?.level;
    expect([levels(80), levels(100)]).toEqual(['enough', 'low']);
  });

  it('says when a medicine runs out', () => {
    const found = stockRows(formulary, lots, used({ dom: 45 }), clock).find((row) => row.lot.id === 'd-new');
    expect(found).toMatchObject({ usable: 30, runsOutAt: '2026-11-23T06:00:00.000Z' });
  });

  it('foretells only of what is low, and otherwise that it lasts', () => {
    const told = (units: Record<string, number>) => {
      const row = stockRows(formulary, lots, used(units), clock).find(({ lot: { id } }) => id === 'd-new');
      return row && [row.level, row.runsOutAt, row.lasts];
    };
    expect(told({})).toEqual(['enough', undefined, false]);
    expect(told({ dom: 15 })).toEqual(['enough', undefined, true]);
    expect(told({ dom: 45 })).toEqual(['low', '2026-11-23T06:00:00.000Z', false]);
    // In the last minutes of an evening: past midnight, and still the same in the row and beside it.
    const late = { ...clock, now: '2026-11-23T16:30:00.000Z' };
    const uses = new Map([['dom', [{ at: '2026-11-23T16:00:00.000Z', quantity: 150 }]]]);
    const row = stockRows(formulary, lots, uses, late).find(({ lot: { id } }) => id === 'd-new');
    expect(row).toMatchObject({ level: 'low', runsOutAt: '2026-11-23T17:06:00.000Z', lasts: false });
  });

  it('says nothing of the level of a medicine at a lot that is recalled', () => {
    const recalled = { at: '', by: { id: 'p', name: 'Mai' }, reason: 'x' };
    const some = lots.map((each) => (each.id === 'p-soon' ? { ...each, recalled } : each));
    const shown = stockRows(formulary, some, used({}), clock);
    const telling = (of: readonly StockRow[]) => ids(of.filter(({ tellsLevel }) => tellsLevel));
    expect(telling(shown)).toEqual(['a-one', 'd-old', 'p-new']);
    expect(telling(findStock(shown, 'all', 'para'))).toEqual(['p-new']);
    expect(telling(findStock(shown, 'blocked', 'para'))).toEqual([]);
  });

  it('shows what may not be handed out and what soon expires', () => {
    expect(ids(findStock(rows, 'blocked', ''))).toEqual(['d-old']);
    expect(ids(findStock(rows, 'near', ''))).toEqual(['p-soon']);
  });

  it('does not remind of an expired lot that is used up', () => {
    const emptied = stockRows(formulary, [lot('d-old', 'dom', '2026-11-01', 0)], used({}), clock);
    expect(findStock(emptied, 'blocked', '')).toEqual([]);
  });

  it('shows what is still to be counted', () => {
    const by = { id: 'p', name: 'Mai' };
    const count = { event: 'e', at: '', by, kind: 'counted' as const, quantity: 0, found: 20 };
    const counted = lots.map((each) => ({ ...each, movements: [count] }));
    const found = findStock(stockRows(formulary, counted, used({}), clock), 'uncounted', '');
    expect(ids(found)).toEqual(['d-old', 'd-new', 'p-soon', 'p-new']);
  });

  it('is searched without diacritics, by name or number of the lot', () => {
    expect(ids(findStock(rows, 'all', 'axit'))).toEqual(['a-one']);
    expect(ids(findStock(rows, 'all', 'p-new'))).toEqual(['p-new']);
  });

  it('writes the name at the first row that is shown of a medicine', () => {
    expect(findStock(rows, 'all', 'd new').map((row) => row.first)).toEqual([true]);
    expect(rows.map((row) => row.first)).toEqual([true, true, false, true, false]);
  });
});
