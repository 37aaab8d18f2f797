/** What speaks for and against two descriptions being of one person, apart from the name; in bits of evidence. */
import type { Birth } from './birth.ts';
import type { Known, KnownPeople } from './known-people.ts';
import type { Numbers, TypedPerson } from './typed-person.ts';

/** In the order in which a screen says them. */
export const duplicateReasons = [
  'same-identity-number',
  'same-insurance-number',
  'same-phone',
  'same-name',
  'similar-name',
  'same-birth',
  'same-year',
  'near-year',
  'same-sex',
  'same-commune',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** What does not fit, worth being shown beside a reason. */
export const contradictions = ['other-name', 'other-sex', 'other-birth', 'other-identity-number'] as const;
export type Contradiction = (typeof contradictions)[number];

export interface Evidence {
  bits: number;
  reasons: DuplicateReason[];
  contradictions: Contradiction[];
  /** Alone enough to be shown: one number has one owner. */
  isProof?: true;
  /** Enough for not being shown, unless there is proof. */
  isExcluding?: true;
}

/** A number outweighs all the rest; a phone goes through a family. */
const numberBits = { identity: 60, insurance: 50, phone: 10 };
/** Two people; or a number mistyped, when everything else is the same to the day. */
const otherIdentityNumber = -10;

export function numbersEvidence(typed: Numbers, known: Numbers): Evidence {
  const has = (kind: keyof Numbers) => typed[kind] !== undefined && typed[kind] === known[kind];
  const isOther = typed.identity !== undefined && known.identity !== undefined && !has('identity');
  const evidence: Evidence = {
    bits: isOther ? otherIdentityNumber : 0,
    reasons: [],
    contradictions: isOther ? ['other-identity-number'] : [],
  };
  for (const kind of ['identity', 'insurance', 'phone'] as const) {
    if (!has(kind)) continue;
    evidence.isProof = true;
    evidence.bits += numberBits[kind];
    evidence.reasons.push(kind === 'phone' ? 'same-phone' : `same-${kind}-number`);
  }
  return evidence;
}

export function sexEvidence(typed: TypedPerson['sex'], known: Known): Evidence {
  if (typed === undefined) return nothing;
  if (typed === known.person.sex) return { bits: 1, reasons: ['same-sex'], contradictions: [] };
  return { bits: -5, reasons: [], contradictions: ['other-sex'], isExcluding: true };
}

/** Years in which a guessed age may be wrong, and in which it is not worth a word. */
const guess = { usual: 5, most: 15 };
/** Years so far apart that only a number makes them one person. */
const farApart = 5;
const birthBits = { day: 12, year: 6, nearYear: 3, guessedYear: 1, otherDay: -6, fewYears: -6, far: -8 };
export const mostBirthBits = birthBits.day;

/**
 * Many know only their year, and are wrong by one; papers then say the first of January, which counts as no day.
 * Two known days that differ speak against it, unless day and month have only changed places.
 */
export function birthEvidence(typed: TypedPerson, { person }: Known): Evidence {
  const { birth } = typed;
  if (!birth) return nothing;
  const years = Math.abs(birth.year - person.birth.year);
  if ((typed.estimatedAge || person.estimatedAge) && years > 0) return guessedEvidence(years);
  if (years >= farApart)
    return { bits: birthBits.far, reasons: [], contradictions: ['other-birth'], isExcluding: true };
  const days = comparedDays(birth, person.birth);
  const against = days === 'other' ? birthBits.otherDay : 0;
  if (years > 1) return { bits: birthBits.fewYears + against, reasons: [], contradictions: ['other-birth'] };
  const isSameDay = days === 'same' && years === 0;
  const reason = years === 1 ? 'near-year' : isSameDay ? 'same-birth' : 'same-year';
  const yearBits = years === 1 ? birthBits.nearYear : birthBits.year;
  const bits = isSameDay && !isFirstOfJanuary(birth) ? birthBits.day : yearBits;
  return { bits: bits + against, reasons: [reason], contradictions: against < 0 ? ['other-birth'] : [] };
}

function guessedEvidence(years: number): Evidence {
  if (years <= guess.usual)
    return { bits: birthBits.guessedYear, reasons: years === 1 ? ['near-year'] : [], contradictions: [] };
  const isFar = years > guess.most;
  return {
    bits: isFar ? birthBits.far : 0,
    reasons: [],
    contradictions: isFar ? ['other-birth'] : [],
    ...(isFar ? { isExcluding: true } : {}),
  };
}

function comparedDays(a: Birth, b: Birth): 'same' | 'other' | 'unknown' {
  if (a.day === undefined || b.day === undefined) return 'unknown';
  if (a.day === b.day && a.month === b.month) return 'same';
  if (isFirstOfJanuary(a) || isFirstOfJanuary(b) || (a.day === b.month && a.month === b.day))
    return 'unknown';
  return 'other';
}

const isFirstOfJanuary = ({ day, month }: Birth) => day === 1 && month === 1;

/** Below it, half of the people come from there. */
const leastPlaceBits = 1;

/** The same commune counts the more, the fewer come from it. */
export function placeEvidence(
  index: KnownPeople,
  typed: TypedPerson,
  places: ReadonlySet<string>,
  known: Known,
): Evidence {
  const { commune } = known.person;
  if (typed.commune && commune && typed.commune.code !== commune.code)
    return { bits: -1, reasons: [], contradictions: [] };
  const shared = [...places].filter((place) => known.places.has(place));
  const bits = Math.max(0, ...shared.map((place) => index.bitsOfPlace(place)));
  const isRare = bits >= leastPlaceBits || (commune !== undefined && typed.commune?.code === commune.code);
  return { bits, reasons: shared.length > 0 && isRare ? ['same-commune'] : [], contradictions: [] };
}

const nothing: Evidence = { bits: 0, reasons: [], contradictions: [] };
