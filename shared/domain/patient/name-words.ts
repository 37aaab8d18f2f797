/** The words of a name as two people's names are compared: as they are written, as they are heard, or mistyped. */
import { searchText } from './name.ts';

export interface NameWord {
  /** Lower case, no diacritics: `đào` → `dao`. */
  text: string;
  /** With its marks behind it, so that it matters neither how they are composed nor where the tone is put: `hoà` = `hòa`. */
  spelling: string;
}

/** Words of a name in their order; none for a text without letters or digits. */
export function nameWords(name: string): NameWord[] {
  const pieces = name
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{Mn}]+/u);
  return pieces.flatMap((piece) => {
    const text = searchText(piece);
    const marks = (piece.match(/[\p{Mn}đ]/gu) ?? []).toSorted().join('');
    return text === '' ? [] : [{ text, spelling: text + marks }];
  });
}

/** Whether somebody took the trouble of diacritics: only then does their absence say something. */
export function isMarked(words: readonly NameWord[]): boolean {
  return words.some(({ text, spelling }) => text !== spelling);
}

/**
 * How a word sounds in the north, where names are written down as they are heard: `xung` = `sung`, `trang` = `chang`,
 * `giang` = `rang`, `my` = `mi`. Without diacritics `d` is also `đ`, so it stays apart from `gi` and `r`.
 */
export function soundOf(word: string): string {
  return word
    .replace(/^(gi(?=[aeou])|r)/, 'z')
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^k(?!h)/, 'c')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replaceAll('y', 'i');
}

const shortestSlip = 3;

/**
 * Whether one slip of the keyboard lies between two words: a letter too many, too few or wrong, or two that changed
 * places. Never the first letter: it tells Linh from Minh. Nor words of two letters, nor two of three.
 */
export function isSlip(a: string, b: string): boolean {
  if (a.length < b.length) return isSlip(b, a);
  if (b.length < shortestSlip || a.length <= shortestSlip || a.length - b.length > 1) return false;
  if (a === b || a[0] !== b[0]) return false;
  let at = 1;
  while (a[at] === b[at]) at += 1;
  const rest = a.slice(at + 1);
  if (a.length > b.length) return rest === b.slice(at);
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at];
  return rest === b.slice(at + 1) || (isSwapped && rest.slice(1) === b.slice(at + 2));
}
