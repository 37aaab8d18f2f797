import { describe, expect, it } from 'vitest';
import { ageRangeOn, mayBeAged } from './age-range.ts';

const on = '2026-11-23';

describe('age in months on the clinic day', () => {
  it.each([
    ['a day', { year: 2026, month: 8, day: 24 }, 2, 2],
    ['the day three months are over', { year: 2026, month: 8, day: 23 }, 3, 3],
    ['a month', { year: 2026, month: 9 }, 1, 2],
    ['a year', { year: 2025 }, 10, 22],
    ['this year', { year: 2026 }, 0, 10],
  ])('from %s', (_, birth, leastMonths, mostMonths) => {
    expect(ageRangeOn(birth, on)).toEqual({ leastMonths, mostMonths });
  });

  it('gives the doubt to whoever may be of that age', () => {
    const infant = ageRangeOn({ year: 2026 }, on);
    expect(mayBeAged(infant, { below: 3 })).toBe(true);
    expect(mayBeAged(infant, { from: 10, below: 12 })).toBe(true);
    expect(mayBeAged(infant, { from: 11 })).toBe(false);
    const exact = { leastMonths: 3, mostMonths: 3 };
    expect(mayBeAged(exact, { below: 3 })).toBe(false);
    expect(mayBeAged(exact, { from: 3 })).toBe(true);
    expect(mayBeAged(exact, {})).toBe(true);
  });
});
