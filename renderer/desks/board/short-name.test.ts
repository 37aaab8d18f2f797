import { describe, expect, it } from 'vitest';
import { shortName } from './short-name.ts';

describe('a name on the board', () => {
  it.each([
    ['Vàng Thị Mỷ', 'V. T. Mỷ'],
    ['  đặng   văn Ổn ', 'Đ. V. Ổn'],
    ['Thào A Páo', 'T. A. Páo'],
    ['Mỷ', 'Mỷ'],
    ['', ''],
    // Letters typed as base and marks are one letter all the same.
    ['Ấu Thị Sua'.normalize('NFD'), 'Ấ. T. Sua'],
    ['Nguyễn Phúc Bảo Quốc Anh', 'N. P. B. Anh'],
    ['Lò Maximilianalexander', 'L. Maximilianalex'],
  ])('of %s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
