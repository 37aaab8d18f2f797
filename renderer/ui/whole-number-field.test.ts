import { describe, expect, it } from 'vitest';
import { cursorAfter, readGrouped } from './whole-number-field.tsx';

describe('a field of whole numbers', () => {
  it.each([
    ['1000', 1000],
    ['1.000.000', 1_000_000],
    ['1.000.0005', 10_000_005],
    ['1 000 ₫', 1000],
    ['0', 0],
  ])('reads %s', (text, value) => {
    expect(readGrouped(text)).toEqual({ value });
  });

  it('is empty when nothing stands in it', () => {
    expect(readGrouped('')).toEqual({ value: undefined });
  });

  it.each(['1,5', '-3', '12 viên', '99999999999999'])('takes no key that makes it %s', (text) => {
    expect(readGrouped(text)).toBeUndefined();
  });

  it('keeps the cursor behind the digit it stood behind when points come in', () => {
    expect(cursorAfter('1.000.000', 2)).toBe(3);
    expect(cursorAfter('1.000', 4)).toBe(5);
    expect(cursorAfter('', 0)).toBe(0);
  });
});
