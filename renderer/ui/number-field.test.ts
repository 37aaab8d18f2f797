import { describe, expect, it } from 'vitest';
import { readNumber } from './number-field.tsx';

describe('a number typed by hand', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    [' 12.5 ', 12.5],
    ['', undefined],
  ])('%j is read as %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['12a', '1,2,3', '-', '1e3', 'Infinity'])('%j is no number', (text) => {
    expect(readNumber(text)).toBeNaN();
  });
});
