import { expect, it } from 'vitest';
import { searchText, tidyName } from './name.ts';

it.each([
  ['Nguyễn Thị Đào', 'nguyen thi dao'],
  ['Nguyễn Thị Đào'.normalize('NFD'), 'nguyen thi dao'],
  ['  VÀNG   A-Páo ', 'vang a pao'],
  ['Lò Văn Ước', 'lo van uoc'],
  ['001090123456', '001090123456'],
  ['', ''],
])('searches %j without its diacritics', (text, expected) => {
  expect(searchText(text)).toBe(expected);
});

it('tidies a name to one composed form without control characters', () => {
  const typed = `\u0000 Nguyễn\t Văn\u200B  A `.normalize('NFD');
  expect(tidyName(typed)).toBe('Nguyễn Văn A'.normalize('NFC'));
});
