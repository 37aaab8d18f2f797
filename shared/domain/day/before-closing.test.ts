import { describe, expect, it } from 'vitest';
import { type ClosingCode, type ClosingFacts, checkBeforeClosing, closingCodes } from './before-closing.ts';

const done: ClosingFacts = {
  visitsOpen: 0,
  disputes: 0,
  prints: 0,
  uncountedLots: 0,
  unshared: 0,
  hasBackup: true,
};

const cases: Record<ClosingCode, Partial<ClosingFacts>> = {
  'people-waiting': { visitsOpen: 3 },
  'disputes-open': { disputes: 3 },
  'prints-open': { prints: 3 },
  'lots-not-counted': { uncountedLots: 3 },
  'not-shared': { unshared: 3 },
  'closing-without-backup': { hasBackup: false },
};

describe('before a day is closed', () => {
  it('finds nothing when all is done', () => {
    expect(checkBeforeClosing(done)).toEqual([]);
  });

  it.each(closingCodes)('finds %s by itself, and how many', (code) => {
    const found = checkBeforeClosing({ ...done, ...cases[code] });
    expect(found.map((each) => each.code)).toEqual([code]);
    if (code !== 'closing-without-backup') expect(found[0]?.params).toEqual({ count: 3 });
  });

  it('says first that people are still here, without whom alone it cannot be closed', () => {
    const all = checkBeforeClosing({
      visitsOpen: 1,
      disputes: 1,
      prints: 1,
      uncountedLots: 1,
      unshared: 1,
      hasBackup: false,
    });
    expect(all.map(({ code }) => code).toSorted()).toEqual(closingCodes.toSorted());
    expect(all.map(({ weight }) => weight)).toEqual(['vital', ...all.slice(1).map(() => 'odd')]);
  });
});
