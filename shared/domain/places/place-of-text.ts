/** Which commune an address lies in, as it stands on an identity card or in a list, of before or after July 2025. */
import type { Commune } from './commune.ts';
import type { PlaceEntry, PlaceIndex, PlaceName } from './place-index.ts';
import { kindsAmong, placeText, spellingFit, speltWords, typedPlaceText, withoutKind } from './place-text.ts';

/** One level of an address: `Xã Lũng Cú`. */
interface Part {
  text: string;
  folded: string;
  /** With and without what may be its kind: `Xa Dung` is not `Xã Dung`. */
  keys: readonly string[];
}

interface Candidate {
  entry: PlaceEntry;
  own: Part;
  /** What follows the commune: district and province, as far as they are given. */
  above: readonly Part[];
  score: number;
}

/**
 * The commune of `Thôn 1, Xã Lũng Cú, Huyện Đồng Văn, Hà Giang`, kinds, commas and diacritics or not. Undefined when
 * no level is a commune's, when what follows it contradicts it, or when several communes fit equally well: a former
 * commune that was divided is taken for the one that kept its name. With neither district nor province a commune must
 * say that it is one, and is only looked for in the provinces `near`, today's or former.
 */
export function placeOfText(
  index: PlaceIndex,
  text: string,
  { near = [] }: { near?: readonly string[] } = {},
): Commune | undefined {
  const byCommas = text.normalize('NFC').split(/[,;\n]/);
  const byKinds = byCommas.flatMap(cutBeforeKinds).flatMap((each) => cutBeforeProvince(index, each));
  const home = codesOf(index, near);
  const all = [byCommas, byKinds]
    .map(partsOf)
    .flatMap((parts) => parts.flatMap((_, at) => candidates(index, parts.slice(at), home)));
  const fitting = highest(
    highest(all, ({ score }) => score),
    spelling,
  );
  const sameKind = highest(fitting, ({ entry, own }) =>
    Number(own.folded === `${entry.name.kind.trim()} ${entry.name.key}`),
  );
  const kept = highest(sameKind, ({ entry }) => Number(entry.commune.name === entry.name.text));
  const [first, ...others] = kept.map(({ entry }) => entry.commune);
  return others.every(({ code }) => code === first?.code) ? first : undefined;
}

function partsOf(texts: readonly string[]): Part[] {
  const parts = texts
    .map((text) => ({ text, folded: typedPlaceText(text) }))
    .filter(({ folded }) => folded !== '')
    .map(({ text, folded }) => ({ text, folded, keys: [...new Set([folded, withoutKind(folded)])] }));
  return parts.at(-1)?.folded === 'viet nam' ? parts.slice(0, -1) : parts;
}

const aboveCommune = /^(tinh|thanh pho|tp|thi xa|tx|quan|huyen|[thq]) /;

/** Entries named like the first part whose district and province are those that follow it, each in its turn. */
function candidates(
  index: PlaceIndex,
  [own, ...above]: readonly Part[],
  home: ReadonlySet<string>,
): Candidate[] {
  if (!own) return [];
  // `Quản Bạ` may be a commune, `Quận Ba` not: without diacritics they are the same.
  const keys = aboveCommune.test(own.folded) ? [own.folded] : own.keys;
  const entries = new Set(keys.flatMap((key) => index.byKey.get(key) ?? []));
  return [...entries].flatMap((entry) => {
    if (
      above.length === 0 &&
      !(home.has(entry.provinceCode) && own.folded.startsWith(entry.name.kind.trim()))
    )
      return [];
    const score = scoreOf(index, entry, own, above);
    return score === undefined ? [] : [{ entry, own, above, score }];
  });
}

/** Two for each level that is the entry's own, one for its province under another name of history. */
function scoreOf(
  index: PlaceIndex,
  entry: PlaceEntry,
  own: Part,
  [first, ...others]: readonly Part[],
): number | undefined {
  const { district, province, isFormer, provinceCode } = entry;
  const inDistrict = first !== undefined && isNamed(first, district);
  const [last, ...rest] = inDistrict || first === undefined ? others : [first, ...others];
  if (rest.length > 0) return undefined;
  const score = (isFormer ? 0 : 0.5) + (inDistrict ? 2 : 0);
  if (last === undefined) return score;
  const inItsProvince = isNamed(last, province);
  if (!inDistrict && (isFormer || !inItsProvince) && isDistrict(index, own, last)) return undefined;
  if (inItsProvince) return score + 2;
  return codesOf(index, last.keys).has(provinceCode) ? score + 1 : undefined;
}

/** `Đồng Văn, Hà Giang` names a former district, unless it is said that the town is meant. */
const isDistrict = ({ districts }: PlaceIndex, { folded }: Part, province: Part) =>
  province.keys.some((key) => districts.has(`${folded}, ${key}`));

const isNamed = ({ keys }: Part, name: PlaceName | undefined) =>
  name !== undefined && keys.includes(name.key);

const codesOf = ({ provinceCodes }: PlaceIndex, names: readonly string[]) =>
  new Set(names.flatMap((name) => provinceCodes.get(withoutKind(placeText(name))) ?? []));

function spelling({ entry, own, above }: Candidate): number {
  const { name, district, province } = entry;
  const names = [name.text, district?.text, province.text].filter(Boolean).join(' ');
  return spellingFit(speltWords([own, ...above].map(({ text }) => text).join(' ')), names);
}

function highest<Item>(items: readonly Item[], rate: (item: Item) => number): Item[] {
  const rated = items.map((item) => ({ item, rate: rate(item) }));
  const most = Math.max(...rated.map((each) => each.rate));
  return rated.filter((each) => each.rate === most).map(({ item }) => item);
}

/** `Thôn 1 xã Lũng Cú huyện Đồng Văn` → three parts: lists often leave the commas out. */
function cutBeforeKinds(text: string): string[] {
  const words = text.trim().split(/[\s.]+/);
  const isKind = kindsAmong(words.map(placeText));
  const parts: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    if (isKind[at] && !isKind[at - 1]) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts.map((each) => each.join(' '));
}

/** `huyện Đồng Văn Hà Giang` → two parts; `thành phố Hà Giang` stays one. */
function cutBeforeProvince({ provinceCodes }: PlaceIndex, text: string): string[] {
  const words = text.split(' ');
  if (provinceCodes.has(withoutKind(typedPlaceText(text)))) return [text];
  for (let at = 1; at < words.length; at += 1) {
    const end = words.slice(at).join(' ');
    if (provinceCodes.has(typedPlaceText(end))) return [words.slice(0, at).join(' '), end];
  }
  return [text];
}
