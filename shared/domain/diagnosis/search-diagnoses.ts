/**
 * Codes as doctors look them up: by code, or by words without diacritics in any order. The list is indexed once by its words,
 * so that a key pressed costs a look into the index and never a walk through all titles.
 */
import { append } from '../medicine-list/append.ts';
import { searchText } from '../patient/name.ts';
import type { IcdCode } from './icd10-list.ts';
import { type FoldedSynonyms, variantsOf } from './synonyms.ts';

interface IndexedCode extends IcdCode {
  /** `e119` */
  key: string;
  /** Everything it is called, folded: whole titles, without the leading `Bệnh`, and everyday names. */
  names: readonly string[];
}

export interface DiagnosisIndex {
  /** The usual ones first. */
  codes: readonly IndexedCode[];
  /** How many of them are usual. */
  usual: number;
  /** Places of the codes that are called exactly so. */
  byName: ReadonlyMap<string, readonly number[]>;
  /** Every word of every title, in order, and the places of the codes that have it. */
  words: readonly string[];
  places: readonly (readonly number[])[];
  synonyms: FoldedSynonyms;
}

/** What a title begins with before it says which illness. */
const leadingWords = /^(benh|hoi chung|chung)( ly)? /;
const bracketed = /\[([^\]]+)\]/g;

/**
 * Makes a list ready to be searched. Codes that are also in `usual` come before all others and are found by the names they
 * have there too: the program's short list carries everyday names in square brackets.
 */
export function indexDiagnoses(codes: readonly IcdCode[], beside: Beside): DiagnosisIndex {
  const indexing = indexingDiagnoses(codes, beside);
  let step = indexing.next();
  while (!step.done) step = indexing.next();
  return step.value;
}

interface Beside {
  usual: readonly IcdCode[];
  synonyms: FoldedSynonyms;
}

/** The same step by step, each of a hundred codes: a whole list takes long enough to be felt at the keyboard. */
export function* indexingDiagnoses(
  codes: readonly IcdCode[],
  { usual, synonyms }: Beside,
): Generator<number, DiagnosisIndex> {
  const usualByCode = new Map(usual.map((each) => [each.code, each]));
  const isUsual = ({ code }: IcdCode) => usualByCode.has(code);
  const ordered = [...codes.filter(isUsual), ...codes.filter((each) => !isUsual(each))];
  const byWord = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const indexed: IndexedCode[] = [];
  for (const [place, each] of ordered.entries()) {
    const names = namesOf(each, usualByCode.get(each.code));
    for (const name of names) append(byName, name, place);
    for (const word of new Set(names.flatMap((name) => name.split(' ')))) append(byWord, word, place);
    indexed.push({ ...each, key: compact(each.code), names });
    if (place % 100 === 99) yield place;
  }
  const words = [...byWord.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return {
    codes: indexed,
    usual: ordered.filter(isUsual).length,
    byName,
    words,
    places: words.map((word) => byWord.get(word) ?? []),
    synonyms,
  };
}

function namesOf(code: IcdCode, usual: IcdCode | undefined): string[] {
  const names = new Set<string>();
  const titles = usual && usual.vi !== code.vi ? [code.vi, usual.vi] : [code.vi];
  for (const title of titles) {
    const whole = searchText(title.replace(bracketed, ' '));
    names.add(whole);
    names.add(whole.replace(leadingWords, ''));
    for (const [, name = ''] of title.matchAll(bracketed)) names.add(searchText(name));
  }
  names.add(searchText(code.en));
  names.delete('');
  return [...names];
}

const compact = (text: string) => searchText(text).replaceAll(' ', '');

/** Kinds of find, the best first. */
const [byCode, byName, bySaying, usualBegins, usualHas, begins, has, inside] = [
  0, 1, 2, 3, 4, 5, 6, 7,
] as const;
const kindsOfFind = 8;

/**
 * At most `limit` codes: those whose code begins as typed; those called exactly so; usual ones that begin with what the typed words
 * are a saying for; then usual ones, those that begin as typed before those that hold the words in any order; then all others
 * in the same way; at last those with the words inside of words.
 */
export function searchDiagnoses(index: DiagnosisIndex, text: string, limit = 8): IcdCode[] {
  const query = searchText(text);
  if (query === '') return [];
  const kinds = new Uint8Array(index.codes.length).fill(kindsOfFind);
  const asCode = query.replaceAll(' ', '');
  if (/^[a-z]\d/.test(asCode)) markCodes(index, asCode, kinds);
  for (const variant of variantsOf(index.synonyms, query)) {
    markNames(index, variant, kinds, { usualBegun: variant === query ? usualBegins : bySaying, limit });
  }
  if (countFound(kinds, has) < limit) markInside(index, query, kinds);
  return best(index, kinds, limit);
}

function markCodes({ codes }: DiagnosisIndex, asCode: string, kinds: Uint8Array): void {
  codes.forEach(({ key }, place) => {
    if (key.startsWith(asCode)) kinds[place] = byCode;
  });
}

function markNames(
  index: DiagnosisIndex,
  query: string,
  kinds: Uint8Array,
  { usualBegun, limit }: { usualBegun: number; limit: number },
): void {
  const mark = (place: number, kind: number) => {
    kinds[place] = Math.min(kinds[place] ?? kindsOfFind, kind);
  };
  const isBegun = (place: number) =>
    index.codes[place]?.names.some((name) => name.startsWith(query)) ?? false;
  const places = placesWith(index, query.split(' '), beginning);
  for (const place of index.byName.get(query) ?? []) mark(place, byName);
  for (const place of places) if (place < index.usual) mark(place, isBegun(place) ? usualBegun : usualHas);
  // A letter or two fit half of a full list, of which nothing would be shown.
  if (countFound(kinds, usualHas) >= limit) return;
  for (const place of places) if (place >= index.usual) mark(place, isBegun(place) ? begins : has);
}

function markInside(index: DiagnosisIndex, query: string, kinds: Uint8Array): void {
  for (const place of placesWith(index, query.split(' '), holding)) {
    if (kinds[place] === kindsOfFind) kinds[place] = inside;
  }
}

/** Which words of the index a typed word means. */
type Meant = (words: readonly string[], typed: string) => Iterable<number>;

function* beginning(words: readonly string[], typed: string): Generator<number> {
  for (let at = firstFrom(words, typed); words[at]?.startsWith(typed); at += 1) yield at;
}

function* holding(words: readonly string[], typed: string): Generator<number> {
  for (const [at, word] of words.entries()) if (word.includes(typed)) yield at;
}

/** Places of the codes that have every typed word. */
function placesWith(index: DiagnosisIndex, typed: readonly string[], meant: Meant): readonly number[] {
  /** For each code how many of the words it has, counted until one is missing. */
  const matched = new Uint8Array(index.codes.length);
  let places: number[] = [];
  for (const [before, word] of typed.entries()) {
    places = [];
    for (const at of meant(index.words, word)) {
      for (const place of index.places[at] ?? []) {
        if (matched[place] !== before) continue;
        matched[place] = before + 1;
        places.push(place);
      }
    }
  }
  return places;
}

/** Place of the first word that does not come before `text`. */
function firstFrom(words: readonly string[], text: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many are of this kind or a better one. */
function countFound(kinds: Uint8Array, worst: number): number {
  let found = 0;
  for (const kind of kinds) if (kind <= worst) found += 1;
  return found;
}

function best({ codes }: DiagnosisIndex, kinds: Uint8Array, limit: number): IcdCode[] {
  const byKind: IcdCode[][] = Array.from({ length: kindsOfFind }, () => []);
  codes.forEach((code, place) => {
    const found = byKind[kinds[place] ?? kindsOfFind];
    if (found && found.length < limit) found.push(code);
  });
  return byKind.flat().slice(0, limit);
}
