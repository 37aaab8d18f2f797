import { describe, expect, it } from 'vitest';
import { optionOfDigit, optionOfKey, optionOfLetter } from './option-keys.ts';

const strength = ['0', '1', '2', '3', '4', '5'];
const eyes = ['4: tự mở mắt', '3: mở khi gọi', '2: mở khi gây đau', '1: không mở'];
const duration = ['Dưới 6 tuần', '6–12 tuần', 'Trên 3 tháng'];

describe('a digit', () => {
  it.each([
    [strength, 0, 0],
    [strength, 5, 5],
    [strength, 6, undefined],
    [eyes, 4, 0],
    [eyes, 1, 3],
    [eyes, 5, undefined],
    [duration, 1, 0],
    [duration, 3, 2],
    [duration, 4, undefined],
    [duration, 0, undefined],
    [['1/6', '1/4'], 2, 1],
  ])('of %j, %i is option %s', (labels, digit, expected) => {
    expect(optionOfDigit(labels, digit)).toBe(expected);
  });
});

describe('a letter', () => {
  const sites = ['Cổ', 'Gối trái', 'Gối phải', 'Đùi trái'];
  it.each([
    ['g', -1, 1],
    ['g', 1, 2],
    ['g', 2, 1],
    ['d', 0, 3],
    ['đ', 0, 3],
    ['C', 3, 0],
    ['x', 0, undefined],
    [' ', 0, undefined],
  ])('%j after option %i goes to %s', (letter, current, expected) => {
    expect(optionOfLetter(sites, letter, current)).toBe(expected);
  });

  it('means nothing with a modifier, and neither does a key with a name', () => {
    const key = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(optionOfKey({ ...key, key: 'g' }, sites, 0)).toEqual({ index: 1, by: 'letter' });
    expect(optionOfKey({ ...key, key: '2' }, sites, 0)).toEqual({ index: 1, by: 'digit' });
    expect(optionOfKey({ ...key, key: 'g', altKey: true }, sites, 0)).toBeUndefined();
    expect(optionOfKey({ ...key, key: 'Delete' }, sites, 0)).toBeUndefined();
  });
});
