/** Allergies and conditions of a person while somebody writes them down. */
import { type Allergy, type Condition, type Health, unitedHealth } from '#shared/domain/patient/health.ts';
import { searchText } from '#shared/domain/patient/name.ts';

export interface HealthInput {
  /** What the record held when this was begun, or took in since. */
  base: Health;
  allergies: Allergy[];
  /** Asked, and none is known. */
  noAllergies: boolean;
  conditions: Condition[];
  /** Typed and not taken yet: it would be lost. */
  allergyText: string;
  conditionText: string;
}

export function healthInput(health: Health): HealthInput {
  const { allergies, conditions, askedAt } = health;
  return {
    base: health,
    allergies,
    noAllergies: allergies.length === 0 && askedAt !== undefined,
    conditions,
    allergyText: '',
    conditionText: '',
  };
}

type Noted = Pick<Health, 'allergies' | 'conditions'>;

/** What `patient.note-health` takes. An empty reaction is none. */
export function notedHealth({ allergies, conditions }: HealthInput): Noted {
  return {
    allergies: allergies.map(({ substance, reaction }) =>
      reaction?.trim() ? { substance, reaction } : { substance },
    ),
    conditions,
  };
}

/** Whether there is something to save: other facts, or that somebody asked. */
export function isHealthChanged(input: HealthInput): boolean {
  const { allergies, conditions, askedAt } = input.base;
  const asked = input.noAllergies || input.allergies.length > 0;
  return textOf(notedHealth(input)) !== textOf({ allergies, conditions }) || (asked && askedAt === undefined);
}

export interface HealthProblems {
  allergyText?: 'not-taken';
  conditionText?: 'not-taken';
  /** Conditions would be saved with no word about allergies, which reads as "none known". */
  allergies?: 'ask-allergies';
}

/** Why it cannot be saved yet; no keys when it can. */
export function healthProblems(input: HealthInput): HealthProblems {
  const isUnasked = input.allergies.length === 0 && !input.noAllergies && isHealthChanged(input);
  return {
    ...(input.allergyText.trim() ? { allergyText: 'not-taken' } : {}),
    ...(input.conditionText.trim() ? { conditionText: 'not-taken' } : {}),
    ...(isUnasked && !input.allergyText.trim() ? { allergies: 'ask-allergies' } : {}),
  };
}

/**
 * Takes in what somebody else has written into the record meanwhile: what they added is added here, what they took out
 * goes, and what was typed here stays.
 */
export function withRecord(input: HealthInput, record: Health): HealthInput {
  if (sameHealth(input.base, record)) return input;
  const merged = unitedHealth([notedHealth(input), added(input.base, record)]);
  const gone = added(record, input.base);
  const allergies = without(merged.allergies, gone.allergies);
  return {
    ...input,
    base: record,
    allergies,
    noAllergies: allergies.length === 0 && (input.noAllergies || record.askedAt !== undefined),
    conditions: without(merged.conditions, gone.conditions),
  };
}

/** What a later record holds that an earlier one did not. */
function added(before: Noted, after: Noted): Noted {
  return {
    allergies: without(after.allergies, before.allergies),
    conditions: without(after.conditions, before.conditions),
  };
}

function without<Item>(items: readonly Item[], unwanted: readonly Item[]): Item[] {
  const texts = unwanted.map(textOf);
  return items.filter((item) => !texts.includes(textOf(item)));
}

const textOf = (value: unknown) => searchText(JSON.stringify(value));

function sameHealth(a: Health, b: Health): boolean {
  return textOf([a.allergies, a.conditions, a.askedAt]) === textOf([b.allergies, b.conditions, b.askedAt]);
}

/** Adds an allergy; the same substance once. */
export function withAllergy(input: HealthInput, substance: string): HealthInput {
  const name = substance.trim();
  const isThere = input.allergies.some((each) => searchText(each.substance) === searchText(name));
  return {
    ...input,
    allergyText: '',
    ...(isThere || !name ? {} : { allergies: [...input.allergies, { substance: name }], noAllergies: false }),
  };
}

/** Adds a condition; the same one once. */
export function withCondition(input: HealthInput, condition: Condition): HealthInput {
  const isThere = input.conditions.some((each) => textOf(each) === textOf(condition));
  return {
    ...input,
    conditionText: '',
    ...(isThere ? {} : { conditions: [...input.conditions, condition] }),
  };
}
