/** What an address becomes while it is typed, and when a commune of the list is taken. */
import { type Commune, communeLabel } from '#shared/domain/places/commune.ts';
import type { PlaceIndex } from '#shared/domain/places/place-index.ts';
import { placeOfText } from '#shared/domain/places/place-of-text.ts';
import { kindsAmong, placeText, typedPlaceText, withoutKind } from '#shared/domain/places/place-text.ts';
import { type FoundPlace, searchPlaces } from '#shared/domain/places/search-places.ts';

export interface Address {
  /** As it was said, typed or stands on the card. */
  address: string;
  commune?: Commune | undefined;
}

/** Characters that a person's address can hold. */
export const longestAddress = 300;

/** The list, and the provinces of the site: undefined until it is loaded. */
export interface Places {
  index: PlaceIndex | undefined;
  near: readonly string[];
}

/** Keeps the commune as long as its name is in the text; otherwise the one that the text names as a whole, if any. */
export function typeAddress({ commune }: Address, text: string, { index, near }: Places): Address {
  if (commune && names(text, commune)) return { address: text, commune };
  return { address: text, commune: index && placeOfText(index, text, { near }) };
}

/** What may be meant by the end of the text; nothing once it ends as the list writes it. */
export function suggestPlaces({ address, commune }: Address, { index, near }: Places): FoundPlace[] {
  if (!index || (commune && address.trim().endsWith(communeLabel(commune)))) return [];
  return searchPlaces(index, address, { near });
}

/** The hamlet that was typed before, then the commune as the list writes it. */
export function takePlace(before: Address, found: FoundPlace): Address {
  const label = communeLabel(found.commune);
  const typed = before.commune ? before.address.replace(communeLabel(before.commune), '') : before.address;
  const hamlet = hamletOf(typed, found)
    .slice(0, longestAddress - label.length - 2)
    .trim();
  return { address: [hamlet, label].filter(Boolean).join(', '), commune: found.commune };
}

const names = (text: string, { name }: Commune) =>
  ` ${typedPlaceText(text)} `.includes(` ${withoutKind(placeText(name))} `);

/** Words that never are a whole name: in `Bản Mường Nhé` the village is called like the commune. */
const hamletWords = new Set(
  'thon ban to xom ap so khu lang buon bon doi khom khoi ngo duong tieu cum'.split(' '),
);

/** What is before the names of the place: never less than what somebody typed for itself between commas. */
function hamletOf(text: string, { commune, former }: FoundPlace): string {
  const written = [commune.name, commune.province, ...(former?.split(', ') ?? [])].map(placeText);
  const whole = new Set(written.flatMap((name) => [name, withoutKind(name)]));
  const words = written.flatMap((name) => name.split(' '));
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.pop() ?? '';
  const rest = beforeName(last, words);
  if (rest !== '') return [...parts, rest].join(', ');
  while (whole.has(typedPlaceText(parts.at(-1) ?? ''))) parts.pop();
  return parts.join(', ');
}

/** `Thôn 1 xã Lũng C` → `Thôn 1`; all of it when nothing but the word for a hamlet would be left. */
function beforeName(part: string, names: readonly string[]): string {
  const typed = part.split(/\s+/);
  const folded = typed.map(typedPlaceText);
  const isKind = kindsAmong(folded);
  const end = folded.findLastIndex((word, at) => !isKind[at] && !names.some((name) => name.startsWith(word)));
  const rest = folded.slice(0, end + 1);
  return rest.length > 0 && rest.every((word) => hamletWords.has(word))
    ? part
    : typed.slice(0, end + 1).join(' ');
}
