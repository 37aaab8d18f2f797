import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, formatQuantity, formatVnd, numberInWords } from './vietnamese-words.ts';

describe('a number in words', () => {
  it.each([
    [0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [999, 'chín trăm chín mươi chín'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1015, 'một nghìn không trăm mười lăm'],
    [1050, 'một nghìn không trăm năm mươi'],
    [2100, 'hai nghìn một trăm'],
    [21_021, 'hai mươi mốt nghìn không trăm hai mươi mốt'],
    [100_000, 'một trăm nghìn'],
    [105_000, 'một trăm linh năm nghìn'],
    [1_000_000, 'một triệu'],
    [1_000_001, 'một triệu không trăm linh một'],
    [1_001_000, 'một triệu không trăm linh một nghìn'],
    [10_000_000, 'mười triệu'],
    [15_500_000, 'mười lăm triệu năm trăm nghìn'],
    [1_000_000_000, 'một tỷ'],
    [1_000_010_000, 'một tỷ không trăm mười nghìn'],
    [
      999_999_999_999,
      ['tỷ', 'triệu', 'nghìn', '']
        .map((s) => `chín trăm chín mươi chín ${s}`)
        .join(' ')
        .trim(),
    ],
  ])('%d is %s', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it('differs for different numbers, and has no stray spaces', () => {
    const number = fc.integer({ min: 0, max: 999_999_999_999 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(numberInWords(a)).toMatch(/^\S+( \S+)*$/);
        expect(numberInWords(a) === numberInWords(b)).toBe(a === b);
      }),
    );
  });

  it.each([-1, 1.5, 1_000_000_000_000, Number.NaN])('refuses %d', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });
});

describe('an amount of money', () => {
  it.each([
    [10_000_000, 'Mười triệu đồng chẵn', '10.000.000 ₫'],
    [1_250_500, 'Một triệu hai trăm năm mươi nghìn năm trăm đồng', '1.250.500 ₫'],
    [500, 'Năm trăm đồng', '500 ₫'],
  ])('%d is written in words and figures', (amount, words, figures) => {
    expect(amountInWords(amount)).toBe(words);
    expect(formatVnd(amount)).toBe(figures);
  });
});

it('writes a quantity below ten with a leading zero', () => {
  expect([1, 9, 10, 120].map(formatQuantity)).toEqual(['01', '09', '10', '120']);
});
