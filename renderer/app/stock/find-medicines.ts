/** Finding medicines and lots by typing: every word, in whatever order and without diacritics. */
import { searchText } from '#shared/domain/patient/name.ts';

/** What something is found by: no diacritics, a space before each word. */
export const wordsToFind = (...texts: string[]): string => ` ${searchText(texts.join(' '))}`;

/** Those that have every word typed. */
export function findMedicines<Line extends { words: string }>(lines: readonly Line[], text: string): Line[] {
  const words = searchText(text).split(' ').filter(Boolean);
  return lines.filter((line) => words.every((word) => line.words.includes(` ${word}`)));
}
