import { describe, expect, it } from 'vitest';
import { cursorAfter, readGrouped } from './whole-number-field.tsx';

describe('a field of whole numbers', () => {
  it.each([
    ['1000', 1000],
    ['1.000.000', 1_000_000],
    ['1 000 ₫', 1000],
    ['0', 0],
  ])('reads %s', (text, value) => {
    expect(readGrouped(text)).toEqual({ value });
  });

  it('is empty when nothing stands in it', () => {
    expect(readGrouped('')).toEqual({ value: undefined });
  });

  it.each(['12,', '12,5', '12.', '12.5', '1.00', '1.0000', '-3', '12 viên', '99999999999999'])(
    'does not make a number of %s',
    (text) => {
      expect(readGrouped(text)).toBeUndefined();
    },
  );

  it.each([
    ['a digit at the end', '1.000', '1.0005', 10_005],
    ['a digit in front', '1.000', '21.000', 21_000],
    ['a digit in between', '1.234.567', '1.2934.567', 12_934_567],
    ['a digit less', '1.000', '1.00', 100],
    ['a point less', '1.000', '1000', 1000],
    ['a digit for several', '1.000', '1.5', 15],
    ['everything else', '1.000', '12', 12],
    ['the comma taken away again', '12,', '12', 12],
  ])('follows what is typed into a grouped number: %s', (_, shown, text, value) => {
    expect(readGrouped(text, shown)).toEqual({ value });
  });

  it.each([
    ['a comma', '1.000', '1.000,'],
    ['a point', '1.000', '1.000.'],
    ['a point in between', '1.000', '1.0.00'],
    ['a digit after a comma', '12,', '12,5'],
    ['a digit after a point', '12.', '12.5'],
    ['another text', '1.000', '12,5'],
  ])('keeps what is none: %s', (_, shown, text) => {
    expect(readGrouped(text, shown)).toBeUndefined();
  });

  it('keeps the cursor behind the digit it stood behind when points come in', () => {
    expect(cursorAfter('1.000.000', 2)).toBe(3);
    expect(cursorAfter('1.000', 4)).toBe(5);
    expect(cursorAfter('', 0)).toBe(0);
  });
});
