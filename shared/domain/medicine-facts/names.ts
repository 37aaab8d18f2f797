/** Names of substances as international lists, Vietnamese lists and people write them. */
import { searchText } from '../patient/name.ts';

/** `Omeprazol` is `omeprazole`, `Amoxycillin` is `amoxicilin`, `axit` is `acid`. */
function folded(word: string): string {
  const even = word
    .replace(/(\p{L})\1/gu, '$1')
    .replaceAll('ph', 'f')
    .replaceAll('chl', 'cl')
    .replaceAll('y', 'i');
  if (even === 'axit') return 'acid';
  return even.length > 3 ? even.replace(/e$/, '') : even;
}

/** The words of a name or a text, each folded so that its spellings are the same. */
export const nameWords = (text: string): string[] => searchText(text).split(' ').filter(Boolean).map(folded);

/** The same for every spelling and order of words of one name. */
export const nameKey = (name: string): string => keyOf(nameWords(name));

/** In any order: `Acid folic` is `Folic acid`. */
const keyOf = (words: readonly string[]) => words.toSorted().join(' ');

/** What a salt, a hydrate or an ester adds to the name of its substance. */
const additions = new Set(
  nameWords(
    `hydroclorid hydrochloride dihydroclorid dihydrochloride clorid chloride hydrobromid hydrobromide bromid natri sodium
    kali potassium calci calcium magnesi magnesium sulfat sulfate bisulfat maleat maleate besilat besylat besylate mesilat
    mesylat mesylate fumarat fumarate tartrat tartrate bitartrat succinat succinate acetat acetate phosphat phosphate citrat
    citrate nitrat nitrate mononitrat carbonat carbonate gluconat gluconate lactat lactate stearat stearate palmitat
    palmitate propionat propionate dipropionat dipropionate valerat valerate furoat furoate axetil proxetil hyclat hyclate
    medoxomil cilexetil pivoxil monohydrat monohydrate hemihydrat hemihydrate dihydrat dihydrate trihydrat trihydrate
    anhydrous khan hydrat hydrate arginin arginine erbumin erbumine trometamol tromethamine`,
  ),
);

/** Without what salts add; nothing where the name says nothing else (`Potassium chloride`). */
function bareKeyOf(words: readonly string[]): string | undefined {
  const rest = words.filter((word) => !additions.has(word));
  return rest.length > 0 && rest.length < words.length ? keyOf(rest) : undefined;
}

/** As the name stands; without what is in brackets: `Amoxicilin (dưới dạng Amoxicilin trihydrat)`. */
const readings = (name: string) => [name, name.replaceAll(/\([^)]*\)/g, ' ')].map(nameWords);

/**
 * Finds a substance by its name: as written, in any order of words, in either spelling, with or without its salt. A name
 * without its salt that would mean several (ferrous sulfate and fumarate) finds none.
 */
export function createNameFinder<T>(
  named: readonly { of: T; names: readonly string[] }[],
): (name: string) => T | undefined {
  const whole = new Map<string, T>();
  const bare = new Map<string, Set<T>>();
  for (const { of, names } of named) {
    for (const words of names.map(nameWords)) {
      whole.set(keyOf(words), of);
      const key = bareKeyOf(words);
      if (key !== undefined) bare.set(key, (bare.get(key) ?? new Set()).add(of));
    }
  }
  const only = (found: Set<T> | undefined) => (found?.size === 1 ? found.values().next().value : undefined);
  return (name) => {
    for (const words of readings(name)) {
      const key = keyOf(words);
      const bareKey = bareKeyOf(words) ?? key;
      const found = whole.get(key) ?? whole.get(bareKey) ?? only(bare.get(bareKey));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Names in one text: the longest at each place; of a name that several have, all of them. */
export function createNameReader<T>(
  named: readonly { of: T; names: readonly string[] }[],
): (text: string) => T[] {
  const byFirst = new Map<string, { words: string[]; of: T }[]>();
  const add = (words: string[], of: T) => {
    const [first] = words;
    if (first === undefined) return;
    const known = byFirst.get(first) ?? [];
    byFirst.set(first, [...known, { words, of }]);
  };
  for (const { of, names } of named) {
    for (const words of names.map(nameWords)) {
      add(words, of);
      // `Folic acid` is told as `acid folic`.
      if (words.length === 2 && words.includes('acid')) add(words.toReversed(), of);
    }
  }
  return (text) => {
    const words = nameWords(text);
    const found = new Set<T>();
    for (let at = 0; at < words.length; ) {
      const here = (byFirst.get(words[at] ?? '') ?? []).filter((each) =>
        each.words.every((word, index) => words[at + index] === word),
      );
      const longest = Math.max(0, ...here.map((each) => each.words.length));
      for (const each of here) if (each.words.length === longest) found.add(each.of);
      at += Math.max(1, longest);
    }
    return [...found];
  };
}

const nothing =
  /^(khong|khong co|khong co gi|khong (dung|uong)( thuoc)?( gi| nao)?|chua|none|no|nil|nothing|0)?$/;

/** Whether a text only says that there is nothing. */
export const saysNothing = (text: string): boolean => nothing.test(searchText(text));

/** What is told one after another: `amlodipin, thuốc nam`. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[,;+/\n]|\s(?:và|va|and|với)\s/iu)
    .map((part) => part.trim())
    .filter((part) => !saysNothing(part));
