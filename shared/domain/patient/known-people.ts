/**
 * People as others are compared with them: everybody under the words of their name and under their numbers, so that
 * most of them are never looked at, and how common each word and place is among them.
 */
import { isMarked, isSlip, type NameWord, soundOf } from './name-words.ts';
import type { Person } from './person.ts';
import { type Numbers, numberKeys, numbersOf, placesOf, wordsOfName } from './typed-person.ts';

/** One description of somebody; a person whose records were merged has several. */
export interface Known {
  id: string;
  person: Person;
  words: readonly NameWord[];
  isMarked: boolean;
  numbers: Numbers;
  places: ReadonlySet<string>;
}

/** As if so many people had been counted before, so that in the first hour of a day no name counts as common. */
const imagined = 1_000;
const usualShare = 0.01;
/** Words that say hardly more than the sex, and the family name of more than a third of the country. */
const commonShare = 0.3;
const commonWords: ReadonlySet<string> = new Set(['thi', 'van', 'a', 'nguyen']);
/** No word decides alone: it may be a word that was mistyped. */
const mostBits = 8;
/** A word that more people have is a name of its own, and no slip. */
const mostSlips = 2;
const mostOfOnePhone = 8;

export class KnownPeople {
  readonly #known = new Map<string, Known[]>();
  readonly #byWord = new Lists<Known>();
  readonly #byNumber = new Lists<Known>();
  readonly #byPlace = new Lists<Known>();
  readonly #byWholeName = new Lists<Known>();
  readonly #wordsBySound = new Lists<string>();
  readonly #wordsByInitial = new Lists<string>();
  #size = 0;

  /** Descriptions of people. */
  get size(): number {
    return this.#size;
  }

  /** Writes somebody anew, with every description that is theirs; forgets them without any. */
  set(id: string, people: readonly Person[]): void {
    for (const each of this.#known.get(id) ?? []) this.#forget(each);
    const described = people.map((person) => describe(id, person));
    for (const each of described) this.#add(each);
    if (described.length > 0) this.#known.set(id, described);
    else this.#known.delete(id);
  }

  clear(): void {
    this.#known.clear();
    for (const each of [this.#byWord, this.#byNumber, this.#byPlace, this.#byWholeName]) each.clear();
    this.#wordsBySound.clear();
    this.#wordsByInitial.clear();
    this.#size = 0;
  }

  withWord(word: string): ReadonlySet<Known> {
    return this.#byWord.of(word);
  }

  /** Whose name is the same but for the spaces. */
  withWholeName(words: readonly NameWord[]): ReadonlySet<Known> {
    return this.#byWholeName.of(withoutSpaces(words));
  }

  /** Whoever has one of these numbers. */
  withNumbers(numbers: Numbers): Known[] {
    return numberKeys(numbers).flatMap((key) => [...this.#byNumber.of(key)]);
  }

  /** Without a phone that many have written down: their health worker's, say, all through a list. */
  telling({ phone, ...others }: Numbers): Numbers {
    if (phone === undefined) return others;
    const isShared = numberKeys({ phone }).some((key) => this.#byNumber.of(key).size > mostOfOnePhone);
    return isShared ? others : { ...others, phone };
  }

  wordsSoundingLike(word: string): ReadonlySet<string> {
    return this.#wordsBySound.of(soundOf(word));
  }

  wordsBegunWith(start: string): string[] {
    return this.#sameInitial(start).filter((word) => word.startsWith(start));
  }

  /** Words that are perhaps this one mistyped: one of the two is hardly anybody's. */
  wordsOneSlipFrom(word: string): string[] {
    const isName = this.#byWord.of(word).size > mostSlips;
    return this.#sameInitial(word).filter(
      (other) => isSlip(word, other) && !(isName && this.#byWord.of(other).size > mostSlips),
    );
  }

  /** Bits of evidence in having one of these words in common: the rarer they are, the more. */
  bitsOfWords(...words: string[]): number {
    const count = words.reduce((sum, word) => sum + this.#byWord.of(word).size, 0);
    const shares = words.map((word) => (commonWords.has(word) ? commonShare : usualShare));
    return this.#bits(count, Math.max(usualShare, ...shares));
  }

  bitsOfPlace(place: string): number {
    return this.#bits(this.#byPlace.of(place).size, usualShare);
  }

  #bits(count: number, share: number): number {
    const bits = Math.log2((this.#size + imagined) / (count + imagined * share));
    return Math.min(mostBits, Math.max(0, bits));
  }

  #sameInitial(word: string): string[] {
    return [...this.#wordsByInitial.of(word.charAt(0))];
  }

  #add(known: Known): void {
    this.#size += 1;
    for (const { text } of known.words) {
      if (this.#byWord.of(text).size === 0) {
        this.#wordsBySound.add(soundOf(text), text);
        this.#wordsByInitial.add(text.charAt(0), text);
      }
      this.#byWord.add(text, known);
    }
    if (known.words.length > 0) this.#byWholeName.add(withoutSpaces(known.words), known);
    for (const key of numberKeys(known.numbers)) this.#byNumber.add(key, known);
    for (const place of known.places) this.#byPlace.add(place, known);
  }

  #forget(known: Known): void {
    this.#size -= 1;
    for (const { text } of known.words) {
      this.#byWord.remove(text, known);
      if (this.#byWord.of(text).size > 0) continue;
      this.#wordsBySound.remove(soundOf(text), text);
      this.#wordsByInitial.remove(text.charAt(0), text);
    }
    this.#byWholeName.remove(withoutSpaces(known.words), known);
    for (const key of numberKeys(known.numbers)) this.#byNumber.remove(key, known);
    for (const place of known.places) this.#byPlace.remove(place, known);
  }
}

class Lists<Item> {
  readonly #items = new Map<string, Set<Item>>();
  readonly #none: ReadonlySet<Item> = new Set();

  of(key: string): ReadonlySet<Item> {
    return this.#items.get(key) ?? this.#none;
  }

  add(key: string, item: Item): void {
    const items = this.#items.get(key);
    if (items) items.add(item);
    else this.#items.set(key, new Set([item]));
  }

  clear(): void {
    this.#items.clear();
  }

  remove(key: string, item: Item): void {
    const items = this.#items.get(key);
    items?.delete(item);
    if (items?.size === 0) this.#items.delete(key);
  }
}

function describe(id: string, person: Person): Known {
  const words = wordsOfName(person);
  return {
    id,
    person,
    words,
    isMarked: isMarked(words),
    numbers: numbersOf(person),
    places: placesOf(person),
  };
}

function withoutSpaces(words: readonly NameWord[]): string {
  return words.map(({ text }) => text).join('');
}
