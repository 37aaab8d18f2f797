/**
 * Who somebody that is being written down may already be.
 *
 * The score is evidence in bits: how much more likely the two descriptions are of one person than of two people who
 * agree by chance; ten bits are a thousand to one. Each word of the name in common adds the more, the fewer people
 * have it (`name-fit.ts`); a common word such as Thị adds under two, a rare one up to eight, and what only one of the
 * names has takes half of that away. The day of birth adds 12, the year 6, a year beside it 3; the sex 1; the commune
 * by its rarity; a phone 10, an insurance number 50, an identity number 60, and another identity number takes 10 away
 * (`duplicate-evidence.ts`). The weights are set by hand, so that the examples in the tests come out as they should.
 *
 * The same number always shows, also with everything else against it (a phone, unless many have written it down). Otherwise at least `leastShare` of the names
 * must fit, the sex must not be another one, nor the years far apart, nor the identity number another one unless the
 * day of birth is the same, and chance must be unlikely enough.
 */
import {
  birthEvidence,
  type Contradiction,
  contradictions,
  type DuplicateReason,
  duplicateReasons,
  mostBirthBits,
  numbersEvidence,
  placeEvidence,
  sexEvidence,
} from './duplicate-evidence.ts';
import type { Known, KnownPeople } from './known-people.ts';
import { candidatesByName, leastShare, nameFit, type TypedName, typedName } from './name-fit.ts';
import type { Person } from './person.ts';
import { type Numbers, numbersOf, placesOf, type TypedPerson, wordsOfName } from './typed-person.ts';

export interface LikelyDuplicate {
  id: string;
  /** As they were described where they fitted best: perhaps in a record merged into theirs. */
  person: Person;
  /** Bits of evidence. */
  score: number;
  reasons: DuplicateReason[];
  contradictions: Contradiction[];
}

export interface DuplicateOptions {
  limit?: number;
  /** Who is being corrected: nobody is their own duplicate. */
  except?: string;
}

/**
 * Who is likely meant while somebody is still being typed, best first, at most `limit` (5). Until a birth is
 * there the name may go on, its last word half typed. Nobody while too little is typed.
 */
export function likelyDuplicates(
  typed: TypedPerson,
  index: KnownPeople,
  options: DuplicateOptions = {},
): LikelyDuplicate[] {
  return ranked(index, typed, typed.birth === undefined, options);
}

/**
 * The same for a person written to the end, as in a list that is imported. With `same-phone` and a score below 0 it is
 * rather somebody of the family, or a neighbour.
 */
export function duplicatesOf(
  person: TypedPerson,
  index: KnownPeople,
  options: DuplicateOptions = {},
): LikelyDuplicate[] {
  return ranked(index, person, false, options);
}

interface Typed {
  person: TypedPerson;
  name: TypedName;
  numbers: Numbers;
  places: ReadonlySet<string>;
}

function ranked(
  index: KnownPeople,
  person: TypedPerson,
  isGoingOn: boolean,
  { limit = 5, except }: DuplicateOptions,
): LikelyDuplicate[] {
  const typed: Typed = {
    person,
    name: typedName(index, wordsOfName(person), isGoingOn),
    numbers: index.telling(numbersOf(person)),
    places: placesOf(person),
  };
  const best = new Map<string, LikelyDuplicate>();
  for (const known of candidates(index, typed)) {
    const judged = known.id === except ? undefined : judge(index, typed, known);
    if (judged && judged.score > (best.get(known.id)?.score ?? Number.NEGATIVE_INFINITY))
      best.set(known.id, judged);
  }
  return [...best.values()].toSorted(inOrder).slice(0, limit);
}

function candidates(index: KnownPeople, { person, name, numbers, places }: Typed): Set<Known> {
  const apartFromName =
    (person.birth ? mostBirthBits : 0) +
    (person.sex ? 1 : 0) +
    Math.max(0, ...[...places].map((place) => index.bitsOfPlace(place)));
  const found = candidatesByName(index, name, leastBits(index) - apartFromName);
  for (const known of index.withNumbers(numbers)) found.add(known);
  return found;
}

/** So many bits that about sixteen people would have them by chance; in a small crowd as many as for a thousand. */
function leastBits(index: KnownPeople): number {
  return Math.max(7, Math.log2(index.size) - 4);
}

function judge(
  index: KnownPeople,
  { person, name, numbers, places }: Typed,
  known: Known,
): LikelyDuplicate | undefined {
  const fit = nameFit(index, name, known);
  const evidence = [
    numbersEvidence(numbers, known.numbers),
    birthEvidence(person, known),
    sexEvidence(person.sex, known),
    placeEvidence(index, person, places, known),
  ];
  const score = evidence.reduce((sum, { bits }) => sum + bits, fit.bits);
  const isSimilar = fit.share >= leastShare;
  const isProven = evidence.some(({ isProof }) => isProof);
  const isExcluded = evidence.some(({ isExcluding }) => isExcluding);
  const reasons = new Set<DuplicateReason>(evidence.flatMap((each) => each.reasons));
  const against = new Set<Contradiction>(evidence.flatMap((each) => each.contradictions));
  const isNamesake = against.has('other-identity-number') && !reasons.has('same-birth');
  if (!isProven && (!isSimilar || isExcluded || isNamesake || score < leastBits(index))) return undefined;
  if (isSimilar) reasons.add(fit.isSame ? 'same-name' : 'similar-name');
  if (!isSimilar && name.words.length > 0 && known.words.length > 0) against.add('other-name');
  return {
    id: known.id,
    person: known.person,
    score: Math.round(score * 10) / 10,
    reasons: duplicateReasons.filter((reason) => reasons.has(reason)),
    contradictions: contradictions.filter((each) => against.has(each)),
  };
}

function inOrder(a: LikelyDuplicate, b: LikelyDuplicate): number {
  if (a.score !== b.score) return b.score - a.score;
  return a.person.name.localeCompare(b.person.name, 'vi') || (a.id < b.id ? -1 : 1);
}
