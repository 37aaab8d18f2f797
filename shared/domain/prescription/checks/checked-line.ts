/** What every check looks at: a line with what is known of its medicine, and the words in which findings are told. */
import type { Medicine } from '../../medicine/medicine.ts';
import { printedName } from '../../medicine/medicine.ts';
import type {
  Ingredient,
  KnownSubstance,
  MedicineFacts,
  Mention,
  Understood,
} from '../../medicine-facts/facts.ts';
import { isLocalCode, isLocallyApplied } from '../../medicine-facts/locally-applied.ts';
import { nameKey } from '../../medicine-facts/names.ts';
import { searchText } from '../../patient/name.ts';
import type { LineToCheck, ToCheck } from './check-input.ts';
import type { CannotCheck, Check, CheckFinding, CheckKind } from './check-report.ts';

export interface CheckedLine extends LineToCheck {
  name: string;
  ingredients: readonly Ingredient[];
  isLocal: boolean;
  /** Names of its route, folded. */
  routes: readonly string[];
  /** Keys of its ingredients' names and its brand. */
  nameKeys: ReadonlySet<string>;
  /** Its ingredients, as far as the tables speak of this use of them. */
  comparable: readonly Mention[];
}

export interface Subject extends Omit<ToCheck, 'lines'> {
  lines: readonly CheckedLine[];
  facts: MedicineFacts;
  /** Each allergy with what is named in it. */
  allergies: readonly { told: string; key: string; reaction: string | undefined; understood: Understood }[];
  /** Diagnoses of today and recorded conditions, with their codes, or those of the groups their words name. */
  illnesses: readonly Illness[];
  ownMedicines: Understood;
}

interface Illness {
  told: string;
  codes: readonly string[];
  /** What could not be compared, as it was written: of a condition the parts that no group knows. */
  unclear: readonly string[];
}

export type CheckOf = (line: CheckedLine, subject: Subject) => Omit<Check, 'kind'>;

export type Bilingual = CheckFinding['text'];

export function subjectOf({ lines, person, maximumDays }: ToCheck, facts: MedicineFacts): Subject {
  return {
    person,
    maximumDays,
    facts,
    lines: lines.map((line) => checkedLine(line, facts)),
    allergies: person.health.allergies.map(({ substance: told, reaction }) => ({
      told,
      key: nameKey(told),
      reaction,
      understood: facts.understand(told),
    })),
    illnesses: [
      ...person.diagnoses.map((each) => illnessOf('diagnosis', each, facts)),
      ...person.health.conditions.map((each) => illnessOf('condition', each, facts)),
    ],
    ownMedicines: facts.understand(person.ownMedicines ?? ''),
  };
}

function checkedLine(line: LineToCheck, facts: MedicineFacts): CheckedLine {
  const { medicine } = line;
  const ingredients = facts.ingredientsOf(medicine);
  const isLocal = isLocallyApplied(medicine);
  return {
    ...line,
    name: printedName(medicine),
    ingredients,
    isLocal,
    routes: [searchText(medicine.route.en), searchText(medicine.route.vi)],
    nameKeys: new Set([...medicine.inn, ...(medicine.brand ? [medicine.brand] : [])].map(nameKey)),
    comparable: ingredients.map(({ substance, classes }) => ({
      classes,
      ...(substance && isAboutThisUse({ isLocal }, substance) ? { substance } : {}),
    })),
  };
}

function illnessOf(
  kind: 'diagnosis' | 'condition',
  { code, text }: { code?: string | undefined; text: string },
  facts: MedicineFacts,
): Illness {
  if (code) return { told: `${code} ${text}`, codes: [code], unclear: [] };
  const { groups, rest } = facts.illnessesIn(text);
  return {
    told: text,
    codes: groups.flatMap(({ icd10 }) => icd10),
    // A doctor's diagnosis says more than its words: without its code it is never compared whole.
    unclear: kind === 'diagnosis' ? [text] : rest,
  };
}

/** The same key for both of two medicines, and never longer than the record takes. */
export const keyOf = (kind: CheckKind, ...parts: readonly string[]) =>
  [kind, ...parts].join('/').slice(0, 200);

/** Ids of two medicines in one order, whichever of them is looked at. */
export const pairOf = (one: Medicine, other: Medicine): [string, string] =>
  one.id < other.id ? [one.id, other.id] : [other.id, one.id];

interface Gap {
  why?: CannotCheck | undefined;
  about?: readonly string[];
  /** Ingredients that are not in the tables. */
  missing?: readonly string[];
}

/** The state of a check: one that cannot be made says so first, else what is missing in the tables. */
export function checkWith(findings: readonly CheckFinding[], gap: Gap = {}): Omit<Check, 'kind'> {
  const { why, about = [], missing = [] } = gap;
  return {
    state: why ? 'cannot-check' : missing.length > 0 ? 'not-in-table' : 'checked',
    ...(why ? { why } : {}),
    ...(about.length > 0 ? { about: [...about] } : {}),
    ...(missing.length > 0 ? { missing: [...missing] } : {}),
    findings: worstFirst(findings),
  };
}

const order: readonly CheckFinding['severity'][] = [
  'refused',
  'contraindicated',
  'severe',
  'moderate',
  'note',
];

/** The most severe first; among equals by key, so that the order of lines changes nothing. */
function worstFirst(findings: readonly CheckFinding[]): CheckFinding[] {
  if (findings.length < 2) return [...findings];
  const once = [...new Map(findings.toReversed().map((each) => [each.key, each])).values()];
  return once.toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.key < b.key ? -1 : 1),
  );
}

/** Why lines cannot be compared with what somebody takes already; nothing when they can. */
export function ownMedicinesUnknown({ person, ownMedicines }: Subject): CannotCheck | undefined {
  if (person.ownMedicines === undefined) return 'own-medicines-not-asked';
  return ownMedicines.rest.length > 0 ? 'own-medicines-in-words' : undefined;
}

/** Ingredients that are not in the tables at all. */
export const unknownIn = ({ ingredients }: CheckedLine): string[] =>
  ingredients.filter(({ substance }) => !substance).map(({ name }) => name);

export const substancesOf = ({ ingredients }: CheckedLine): KnownSubstance[] =>
  ingredients.flatMap(({ substance }) => substance ?? []);

/**
 * Whether what the tables say of a substance is about this use of it: of one that is also swallowed they speak of the
 * whole body, which a cream hardly reaches.
 */
export const isAboutThisUse = ({ isLocal }: Pick<CheckedLine, 'isLocal'>, { atc }: KnownSubstance): boolean =>
  !isLocal || atc.every(isLocalCode);

/** `1 tablet`, `2 tablets`; Vietnamese has one form. Units that have no English name stay as they are. */
export const counted = (unit: Bilingual, amount: number): Bilingual => ({
  vi: unit.vi,
  en: amount === 1 || unit.en === unit.vi || unit.en.endsWith('s') ? unit.en : `${unit.en}s`,
});

/** A number as it is written: `1.000` and `7,5` in Vietnamese, `1,000` and `7.5` in English; at most three decimals. */
export function inWords(value: number): Bilingual {
  const [whole = '0', part] = String(Number(value.toFixed(3))).split('.');
  const grouped = (sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign);
  return {
    vi: grouped('.') + (part === undefined ? '' : `,${part}`),
    en: grouped(',') + (part === undefined ? '' : `.${part}`),
  };
}
