import { expect, it } from 'vitest';
import { isMarked, isSlip, nameWords, soundOf } from './name-words.ts';

it('a word is spelt the same however its marks are composed and wherever its tone is put', () => {
  const spelt = (name: string) => nameWords(name).map(({ spelling }) => spelling);
  expect(spelt('Hoà Thuý')).toEqual(spelt('hòa thúy'));
  expect(spelt('Đường')).toEqual(spelt('Đường'.normalize('NFD')));
  expect(spelt('Hoa')).not.toEqual(spelt('Hòa'));
  expect(spelt('Đan')).not.toEqual(spelt('Dan'));
});

it('a name without any diacritics is told from one that has some', () => {
  expect(isMarked(nameWords('Nguyen Thi Dao'))).toBe(false);
  expect(isMarked(nameWords('Nguyen Thi Đao'))).toBe(true);
});

it.each([
  ['a letter too many', 'huongg', 'huong', true],
  ['a letter too few', 'hung', 'huong', true],
  ['a wrong letter', 'huomg', 'huong', true],
  ['two letters that changed places', 'huogn', 'huong', true],
  ['a wrong letter at the end', 'huonh', 'huong', true],
  ['the same word', 'huong', 'huong', false],
  ['two slips', 'hunog', 'huonge', false],
  ['another first letter', 'linh', 'minh', false],
  ['three letters, of which one differs', 'mai', 'mao', false],
  ['a word of two letters', 'vu', 'vuu', false],
])('a slip of the keyboard: %s', (_, a, b, expected) => {
  expect(isSlip(a, b)).toBe(expected);
  expect(isSlip(b, a)).toBe(expected);
});

it.each([
  ['xung', 'sung', true],
  ['trang', 'chang', true],
  ['giang', 'rang', true],
  ['my', 'mi', true],
  ['nghia', 'ngia', true],
  ['khanh', 'chanh', false],
  ['giang', 'dang', false],
  ['lan', 'nan', false],
])('%s sounds like %s: %s', (a, b, expected) => {
  expect(soundOf(a) === soundOf(b)).toBe(expected);
});
