/**
 * How well a typed name fits the name of somebody known, in bits of evidence: words in common count the more, the
 * fewer people have them, whatever their order; words that only one of the two has count against it.
 */
import type { Known, KnownPeople } from './known-people.ts';
import { isMarked, type NameWord } from './name-words.ts';

export interface NameFit {
  /** For the two being one person, or against it when negative. */
  bits: number;
  /** From 0 to 1: how much of both names fits, each word by its bits. */
  share: number;
  /** All words are the same, and nobody's diacritics say otherwise. */
  isSame: boolean;
}

/** What a word has in common with another one, and what not. */
interface WordFit {
  shared: number;
  lost: number;
}

interface TypedWord extends NameWord {
  bits: number;
  isHalfTyped: boolean;
  /** Words of known names that it may stand for. */
  fits: ReadonlyMap<string, WordFit>;
  /** The most that it can have in common. */
  most: number;
}

export interface TypedName {
  words: readonly TypedWord[];
  isMarked: boolean;
  /** The last word may be the beginning of a longer one, and further ones may come. */
  isGoingOn: boolean;
}

/** How much of its bits a word keeps that fits only nearly. */
const likeness = { otherMarks: 0.75, otherSound: 0.8, slip: 0.7 };
/** Two names that fit less than so are not similar: both have a word of their own, and it is not a small one. */
export const leastShare = 0.6;
/** Another name says no more against the same number than so: numbers are what people take from each other. */
const mostAgainst = 5;

/** `isGoingOn`: somebody is still writing it. */
export function typedName(index: KnownPeople, words: readonly NameWord[], isGoingOn: boolean): TypedName {
  return {
    words: words.map((word, at) => {
      const isHalfTyped = isGoingOn && at === words.length - 1;
      const fits = fitsOf(index, word.text, isHalfTyped);
      const most = Math.max(0, ...[...fits.values()].map(({ shared }) => shared));
      return { ...word, bits: bitsOf(index, word.text, isHalfTyped), isHalfTyped, fits, most };
    }),
    isMarked: isMarked(words),
    isGoingOn,
  };
}

/**
 * Everybody whose name may fit, found by the words that few have: whoever has none of them cannot reach
 * `leastShare`, nor `leastBits`, with the others.
 */
export function candidatesByName(index: KnownPeople, name: TypedName, leastBits: number): Set<Known> {
  const found = new Set(index.withWholeName(name.words));
  let reach = sum(name.words.map(({ most }) => most));
  let missed = 0;
  for (const { fits, most, bits } of name.words.toSorted((a, b) => b.most - a.most)) {
    if (reach < leastBits || reach < leastShare * (reach + missed)) break;
    for (const word of fits.keys()) for (const known of index.withWord(word)) found.add(known);
    reach -= most;
    missed += bits;
  }
  return found;
}

/** Nothing to compare, nothing said: no bits, no share. */
export function nameFit(index: KnownPeople, name: TypedName, known: Known): NameFit {
  if (name.words.length === 0 || known.words.length === 0) return { bits: 0, share: 0, isSame: false };
  if (isSpacedOtherwise(index, name, known))
    return { bits: sum(known.words.map(({ text }) => index.bitsOfWords(text))), share: 1, isSame: true };
  const pairs = pairsOf(name, known);
  const shared = sum(pairs.map(({ fit }) => fit.shared));
  const typedAlone = name.words.filter((word) => !pairs.some(({ typed }) => typed === word));
  const knownAlone = known.words.filter((word) => !pairs.some(({ other }) => other === word));
  const lost =
    sum(pairs.map(({ fit }) => fit.lost)) +
    sum(typedAlone.map(({ bits }) => bits)) +
    (name.isGoingOn ? 0 : sum(knownAlone.map(({ text }) => index.bitsOfWords(text))));
  return {
    bits: Math.max(-mostAgainst, shared - lost / 2),
    share: shared === 0 ? 0 : shared / (shared + lost),
    isSame:
      typedAlone.length === 0 &&
      knownAlone.length === 0 &&
      pairs.every(({ typed, other, fit }) => fit.lost === 0 && typed.text === other.text),
  };
}

function bitsOf(index: KnownPeople, word: string, isHalfTyped: boolean): number {
  return isHalfTyped ? index.bitsOfWords(...index.wordsBegunWith(word)) : index.bitsOfWords(word);
}

function fitsOf(index: KnownPeople, word: string, isHalfTyped: boolean): Map<string, WordFit> {
  const fits = new Map<string, WordFit>();
  const nearly = (other: string, part: number) => {
    const bits = Math.min(index.bitsOfWords(word), index.bitsOfWords(other));
    fits.set(other, { shared: bits * part, lost: bits * (1 - part) });
  };
  for (const other of index.wordsOneSlipFrom(word)) nearly(other, likeness.slip);
  for (const other of index.wordsSoundingLike(word)) nearly(other, likeness.otherSound);
  if (isHalfTyped) {
    const begun = index.wordsBegunWith(word);
    const shared = index.bitsOfWords(...begun);
    for (const other of begun) fits.set(other, { shared, lost: 0 });
  }
  if (index.withWord(word).size > 0) fits.set(word, { shared: index.bitsOfWords(word), lost: 0 });
  return fits;
}

interface Pair {
  typed: TypedWord;
  other: NameWord;
  fit: WordFit;
}

/** Each word with the one it fits best, none twice. */
function pairsOf(name: TypedName, known: Known): Pair[] {
  const possible = name.words.flatMap((typed) =>
    known.words.flatMap((other) => {
      const fit = typed.fits.get(other.text);
      return fit ? [{ typed, other, fit: withMarks(fit, typed, other, name, known) }] : [];
    }),
  );
  const pairs: Pair[] = [];
  for (const pair of possible.toSorted((a, b) => b.fit.shared - b.fit.lost - (a.fit.shared - a.fit.lost))) {
    const isTaken = pairs.some(({ typed, other }) => typed === pair.typed || other === pair.other);
    if (!isTaken) pairs.push(pair);
  }
  return pairs;
}

/** `Hoa` is not `Hòa` where both write diacritics; but a word still being written may get its own at the end. */
function withMarks(fit: WordFit, typed: TypedWord, other: NameWord, name: TypedName, known: Known): WordFit {
  const isSilent = !name.isMarked || !known.isMarked || typed.text !== other.text;
  const mayComeYet = typed.isHalfTyped && typed.text === typed.spelling;
  if (isSilent || mayComeYet || typed.spelling === other.spelling) return fit;
  return { shared: fit.shared * likeness.otherMarks, lost: fit.shared * (1 - likeness.otherMarks) };
}

/** `H’Mông` and `Hmông`: the same letters, in other words. */
function isSpacedOtherwise(index: KnownPeople, { words }: TypedName, known: Known): boolean {
  const isSameText = index.withWholeName(words).has(known);
  return isSameText && words.some(({ text }, at) => text !== known.words[at]?.text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
