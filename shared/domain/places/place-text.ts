/** Names of places as they are compared: without diacritics, in one spelling, with or without their kind. */
import { searchText } from '../patient/name.ts';

/** Spellings and names still in use that no list has any more, folded. */
const otherNames = [
  [/\bthua thien hue\b/, 'hue'],
  [/\btp ?hcm\b/, 'tp ho chi minh'],
  [/\bdac lac\b/, 'dak lak'],
  [/\bdac nong\b/, 'dak nong'],
] as const;

/** `Xã Mỹ Lý` → `xa mi li`, `Q.01` → `q 1`: no diacritics, i for y where only habit decides, no leading zeros. */
export function placeText(text: string): string {
  const folded = searchText(text)
    .replace(/\b(qu|[bdghklmnprstvx]+)y\b/g, '$1i')
    .replace(/\b([pq])(\d)/g, '$1 $2')
    .replace(/\b0+(?=\d)/g, '');
  return otherNames.reduce((done, [other, name]) => done.replace(other, name), folded);
}

const kind = /^(tinh|thanh pho|tp|thi xa|tx|thi tran|tt|quan|huyen|phuong|xa|dac khu|[thqpx])(?= \S)/;

/** `xa lung cu` → `lung cu`; a name without its kind stays as it is. */
export function withoutKind(folded: string): string {
  return folded.replace(kind, '').trimStart();
}

const kinds = new Set('tinh tp tx tt quan huyen phuong xa'.split(' '));
const pairs = new Set(['thanh pho', 'thi xa', 'thi tran', 'dac khu']);

/**
 * Which of some folded words tell the kind of a place, `phuong` or `thi tran`, as far as that can be told: so
 * also `quan` in `quan ba`. A single letter does so only before something.
 */
export function kindsAmong(words: readonly string[]): boolean[] {
  return words.map((word, at) => {
    const next = words[at + 1];
    if (kinds.has(word) || pairs.has(`${word} ${next}`) || pairs.has(`${words[at - 1]} ${word}`)) return true;
    return next !== undefined && /^[thqpx]$/.test(word);
  });
}

/** One composed form, lower case, diacritics kept: what tells `Mường Nhà` from `Mường Nhé`. */
export function markedText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `Xã Lũng Cú` → `xã Lũng Cú`: as it stands in a sentence. */
export function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
