/** Finds communes as somebody types an address: by today's names and by those of before July 2025. */
import type { Commune } from './commune.ts';
import type { PlaceEntry, PlaceIndex } from './place-index.ts';
import {
  inSentence,
  kindsAmong,
  placeText,
  spellingFit,
  speltWords,
  typedPlaceText,
  withoutKind,
} from './place-text.ts';

export interface FoundPlace {
  commune: Commune;
  /** The former name that was found, when it was not today's: `xã Má Lé, huyện Đồng Văn, tỉnh Hà Giang`. */
  former?: string;
}

export interface PlaceSearchOptions {
  /** Names of provinces that come first, today's or former: those of the clinic's site. */
  near?: readonly string[];
  limit?: number;
}

interface Match {
  entry: PlaceEntry;
  rank: number;
  /** Words of a kind that were typed and are those of the place: `phường` finds wards first. */
  kinds: number;
}

/** Ranks that a province elsewhere costs: a former district near by is before a former commune far away. */
const farther = 5;

interface Query {
  /** Folded, in the order in which they were typed. */
  words: readonly string[];
  /** The same, each with a space before it. */
  starts: readonly string[];
  /** Which of them only tell the kind of a place, and so may be right, wrong or left out. */
  isKind: readonly boolean[];
  spelt: readonly string[];
  near: ReadonlySet<string>;
}

/**
 * At most `limit` communes, best first, each once. What is typed may begin with a hamlet: as many words as possible
 * at its end must be the beginnings of words of the names, in any order. Today's names come before former ones and
 * whole names before begun ones; a place near by goes before one elsewhere unless that one fits clearly better.
 */
export function searchPlaces(
  index: PlaceIndex,
  text: string,
  options: PlaceSearchOptions = {},
): FoundPlace[] {
  const query = queryOf(index, text, options.near ?? []);
  const best = new Map<string, Match>();
  let most = 1;
  let start = 0;
  for (const entry of index.entries) {
    const { from, count } = endThatFits(query, entry.words);
    if (count < most || isLetterAlone(query, from)) continue;
    if (count > most) {
      best.clear();
      most = count;
      start = from;
    }
    const match = matchOf(query, from, entry);
    const before = best.get(entry.commune.code);
    if (!before || isBetter(match, before)) best.set(entry.commune.code, match);
  }
  const used = query.words.filter((_, at) => at >= start && !query.isKind[at]);
  return sorted([...best.values()], query)
    .slice(0, options.limit ?? 8)
    .map(({ entry }) => ({ commune: entry.commune, ...formerOf(entry, used) }));
}

function queryOf(index: PlaceIndex, text: string, near: readonly string[]): Query {
  const words = typedPlaceText(text).split(' ').filter(Boolean);
  const kinds = kindsAmong(words);
  // Somebody who has typed no more than `quan` may be on the way to Quản Bạ.
  const isKind = kinds.includes(false) ? kinds : words.map(() => false);
  return {
    words,
    starts: words.map((word) => ` ${word}`),
    isKind,
    spelt: speltWords(text),
    near: new Set(near.flatMap((name) => index.provinceCodes.get(withoutKind(placeText(name))) ?? [])),
  };
}

/** Where the words that fit begin, seen from the end, and how many they are without those of a kind. */
function endThatFits({ words, starts, isKind }: Query, names: string): { from: number; count: number } {
  let from = words.length;
  let count = 0;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    if (isKind[at]) {
      if (from === at + 1) from = at;
    } else if (names.includes(starts[at] ?? '')) {
      from = at;
      count += 1;
    } else break;
  }
  return { from, count };
}

/** It begins half of all names. */
const isLetterAlone = ({ words }: Query, from: number) =>
  from === words.length - 1 && words[from]?.length === 1;

function matchOf({ words, starts, isKind, near }: Query, from: number, entry: PlaceEntry): Match {
  const { name, district } = entry;
  const named: string[] = [];
  let kinds = 0;
  for (let at = from; at < words.length; at += 1) {
    const [word = '', start = ''] = [words[at], starts[at]];
    if (entry.words.includes(start)) named.push(word);
    if (isKind[at] && (name.kind.includes(`${start} `) || ` ${name.key}`.includes(start))) kinds += 1;
  }
  const typed = named.join(' ');
  const former = entry.isFormer ? 2 : 0;
  const fit = fitOf(name.key, typed);
  const rank =
    fit === 'whole' ? former : fit === 'begun' ? 1 + former : district && fitOf(district.key, typed) ? 4 : 5;
  return { entry, rank: rank * 2 + (near.size === 0 || near.has(entry.provinceCode) ? 0 : farther), kinds };
}

function fitOf(key: string, typed: string): 'whole' | 'begun' | undefined {
  if (` ${typed} `.includes(` ${key} `)) return 'whole';
  return key.startsWith(typed) ? 'begun' : undefined;
}

const isBetter = (a: Match, b: Match) => a.rank < b.rank || (a.rank === b.rank && a.kinds > b.kinds);

function sorted(matches: Match[], { spelt }: Query): Match[] {
  const fits = new Map(matches.map(({ entry }) => [entry, spellingFit(spelt, fullName(entry))]));
  const spellingOf = ({ entry }: Match) => fits.get(entry) ?? 0;
  return matches.sort(
    (a, b) =>
      a.rank - b.rank ||
      spellingOf(b) - spellingOf(a) ||
      b.kinds - a.kinds ||
      (a.entry.name.key < b.entry.name.key ? -1 : Number(a.entry.name.key > b.entry.name.key)) ||
      (a.entry.commune.code < b.entry.commune.code ? -1 : 1),
  );
}

const fullName = ({ name, district, province }: PlaceEntry) =>
  `${name.text} ${district?.text ?? ''} ${province.text}`;

/** From the smallest former name that is needed: who typed a district has not named one of its communes. */
function formerOf({ isFormer, name, district, province }: PlaceEntry, used: readonly string[]) {
  if (!isFormer) return {};
  const levels = [name, district, province].flatMap((each) => each ?? []);
  const explains = (from: number) => {
    const keys = ` ${levels
      .map(({ key }) => key)
      .slice(from)
      .join(' ')}`;
    return used.every((word) => keys.includes(` ${word}`));
  };
  const first = [2, 1].find(explains) ?? 0;
  return {
    former: levels
      .slice(first)
      .map(({ text }) => inSentence(text))
      .join(', '),
  };
}
