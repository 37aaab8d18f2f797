import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidyScan } from './scanned-text.ts';

it.each([
  ['Nguyễn Văn A\r\n', 'Nguyễn Văn A'],
  ['\ufeff A\u0000B \t', 'A B'],
  [']Q1TG1|AG-007', 'TG1|AG-007'],
  ['] A', '] A'],
  ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
  ['á»…', 'ễ'],
  ['Ná»¯', 'Nữ'],
  ['Ã\u00a0', 'à'],
  // These are letters of their own, not bytes.
  ['Xã “Â”', 'Xã “Â”'],
  ['Ã€ ễ', 'Ã€ ễ'],
  ['', ''],
])('%j becomes %j', (typed, text) => {
  expect(tidyScan(typed)).toBe(text);
});

it('puts together again what was typed byte by byte, and nothing else', () => {
  const letters = 'aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
  const letter = fc.constantFrom(...letters, ...letters.toUpperCase(), ' ', '|', '1');
  const name = fc.array(letter, { maxLength: 30 }).map((each) => `N${each.join('')}n`.replace(/ +/g, ' '));
  fc.assert(
    fc.property(name, (text) => {
      expect(tidyScan(text)).toBe(text);
      expect(tidyScan(new TextDecoder('windows-1252').decode(new TextEncoder().encode(text)))).toBe(text);
    }),
  );
});
