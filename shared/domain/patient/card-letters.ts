/** What a scanner's keyboard does to the letters of a card, and what can be undone. */
import { provinceToday } from './birth-provinces.ts';
import { searchText } from './name.ts';

const isPlain = (text: string) => /^[ -~]*$/.test(text);

/** `?` and the replacement character stand where a letter could not be typed. */
export function hasLostLetters(text: string): boolean {
  return /[?\ufffd]/.test(text);
}

/** Kinds of places and words of names that are never written without marks, folded. */
const marked =
  /\b(xa|phuong|huyen|tinh|thon|xom|thi tran|thanh pho|nguyen|tran|pham|hoang|vang|giang|trieu|do|ngo|van)\b/;
/** The provinces whose names have no marks to lose. */
const plainProvinces = /\b(gia lai|kon tum)$/;

/**
 * Whether the marks were lost on the way. `Nữ` tells it for certain. Of a man's card it is said when it has none at all
 * and should have: names without any are common in the mountains, addresses hardly.
 */
export function hasLostMarks({
  name,
  sexText,
  address,
}: {
  name: string;
  sexText: string;
  address: string;
}): boolean {
  if (hasLostLetters(name + sexText + address)) return true;
  if (/^nu?$/.test(searchText(sexText))) return isPlain(sexText);
  if (!isPlain(name + address)) return false;
  const place = searchText(address);
  if (marked.test(`${searchText(name)} ${place}`)) return true;
  return provinceToday(address) !== undefined && !plainProvinces.test(place);
}

/** Caps Lock turns every letter around: `nGUYỄN vĂN a`. Told by the name, undone in all fields. */
export function withoutCapsLock(fields: readonly string[]): string[] {
  const words = (fields[2] ?? '').split(' ');
  const isTurned =
    words.some((word) => word.length > 1) && words.every((word) => /^\p{Ll}\p{Lu}*$/u.test(word));
  return isTurned ? fields.map(turned) : [...fields];
}

const turned = (text: string) =>
  Array.from(text, (each) => (each === each.toUpperCase() ? each.toLowerCase() : each.toUpperCase())).join(
    '',
  );

/** A name all in capitals, `NGUYỄN VĂN A`, as the record writes names; any other stays as it is. */
export function asSpoken(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());
}
