import { describe, expect, it } from 'vitest';
import { formatDay, formatMoney, formatNumber, formatTime } from './formats.ts';

describe('formats', () => {
  it.each([
    [0, '0 ₫'],
    [999, '999 ₫'],
    [1_000_000, '1.000.000 ₫'],
    [-2_500_000, '-2.500.000 ₫'],
  ])('writes %d đồng as %s', (amount, text) => {
    expect(formatMoney(amount)).toBe(text);
  });

  it('writes decimals with a comma', () => {
    expect(formatNumber(12345.5)).toBe('12.345,5');
  });

  it('takes the day and the time of the clinic, not of Greenwich', () => {
    expect(formatDay('2026-11-22T18:30:00.000Z')).toBe('23/11/2026');
    expect(formatTime('2026-11-22T18:30:00.000Z')).toBe('01:30');
  });

  it('turns a plain date round', () => {
    expect(formatDay('2026-11-02')).toBe('02/11/2026');
  });
});
