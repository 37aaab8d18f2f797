import { describe, expect, it } from 'vitest';
import { type ClosingCode, type ClosingFacts, checkBeforeClosing, closingCodes } from './before-closing.ts';

const now = '2026-11-23T10:00:00.000Z';
const computer = { station: 'B', unshared: 0, seenAt: '2026-11-23T09:56:00.000Z' };
const done: ClosingFacts = {
  isClosed: false,
  visitsOpen: 0,
  disputes: 0,
  ordersOpen: 0,
  linesNotIssued: 0,
  standingPrepared: 0,
  prints: 0,
  uncountedLots: 0,
  prescriptionsNotSent: 0,
  unshared: 0,
  others: [computer],
  now,
  hasBackup: true,
};
const three = ['D', 'C', 'B'].map((station) => ({ ...computer, station }));

const cases: Record<ClosingCode, Partial<ClosingFacts>> = {
  'people-waiting': { visitsOpen: 3 },
  'open-after-closing': { visitsOpen: 3, isClosed: true },
  'disputes-open': { disputes: 3 },
  'orders-unanswered': { ordersOpen: 3 },
  'lines-not-issued': { linesNotIssued: 3 },
  'medicines-prepared': { standingPrepared: 3 },
  'prints-open': { prints: 3 },
  'lots-not-counted': { uncountedLots: 3 },
  'prescriptions-not-sent': { prescriptionsNotSent: 3 },
  'not-shared': { unshared: 3 },
  'others-not-shared': { others: three.map((each) => ({ ...each, unshared: 1 })) },
  'not-heard-of': { others: three.map((each) => ({ ...each, seenAt: '2026-11-23T09:54:59.000Z' })) },
  'closing-without-backup': { hasBackup: false },
};

describe('before a day is closed', () => {
  it('finds nothing when all is done', () => {
    expect(checkBeforeClosing(done)).toEqual([]);
  });

  it.each(closingCodes)('finds %s by itself, and how many', (code) => {
    const found = checkBeforeClosing({ ...done, ...cases[code] });
    expect(found.map((each) => each.code)).toEqual([code]);
    if (code !== 'closing-without-backup') expect(found[0]?.params).toMatchObject({ count: 3 });
  });

  it.each(['others-not-shared', 'not-heard-of'] as const)('names the computers of %s', (code) => {
    const [found] = checkBeforeClosing({ ...done, ...cases[code] });
    expect(found?.params).toEqual({ count: 3, names: 'B, C, D' });
  });

  it('says first that people are still here, without whom alone it cannot be closed', () => {
    const all = checkBeforeClosing({
      isClosed: false,
      visitsOpen: 1,
      disputes: 1,
      ordersOpen: 1,
      linesNotIssued: 1,
      standingPrepared: 1,
      prints: 1,
      uncountedLots: 1,
      prescriptionsNotSent: 1,
      unshared: 1,
      others: [{ station: 'B', unshared: 1, seenAt: '2026-11-23T08:00:00.000Z' }],
      now,
      hasBackup: false,
    });
    const whileOpen = closingCodes.filter((code) => code !== 'open-after-closing');
    expect(all.map(({ code }) => code).toSorted()).toEqual(whileOpen.toSorted());
    expect(all.map(({ weight }) => weight)).toEqual(['vital', ...all.slice(1).map(() => 'odd')]);
  });
});
