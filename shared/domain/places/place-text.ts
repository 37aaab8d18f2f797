/** Names of places as they are compared: without diacritics, in one spelling, with or without their kind. */
import { searchText } from '../patient/name.ts';

/** `Xã Mỹ Lý` → `xa mi li`, `P.01` → `p 1`: no diacritics, i for y where only habit decides, no leading zeros. */
export function placeText(name: string): string {
  return searchText(name)
    .replace(/\b(qu|[bdghklmnprstvx]+)y\b/g, '$1i')
    .replace(/\b([pq])(\d)/g, '$1 $2')
    .replace(/\b0+(?=\d)/g, '');
}

/** Spellings and names still in use that the list does not have, folded. */
const otherNames = [
  [/\bthua thien hue\b/g, 'hue'],
  [/\btp ?hcm\b/g, 'tp ho chi minh'],
  [/\bdac lac\b/g, 'dak lak'],
  [/\bdac nong\b/g, 'dak nong'],
] as const;

/** What somebody wrote, folded as the names of the list are. */
export function typedPlaceText(text: string): string {
  return otherNames.reduce((done, [other, name]) => done.replace(other, name), placeText(text));
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

/** Words as they are spelt, in lower case: what tells `Mường Nhà` from `Mường Nhé`. None when nothing has diacritics. */
export function speltWords(text: string): string[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => word === searchText(word)) ? [] : words.filter(Boolean);
}

/** How many words begin one of a name as they are spelt. */
export function spellingFit(spelt: readonly string[], name: string): number {
  if (spelt.length === 0) return 0;
  const names = ` ${name.toLowerCase()}`;
  return spelt.filter((word) => names.includes(` ${word}`)).length;
}

/** `Xã Lũng Cú` → `xã Lũng Cú`: as it stands in a sentence. */
export function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
