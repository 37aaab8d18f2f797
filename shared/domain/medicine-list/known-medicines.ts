/** The medicines that a row may name: those of the day, of the starter list, and new ones of earlier rows. */
import type { Medicine } from '../medicine/medicine.ts';
import { searchText } from '../patient/name.ts';
import { append } from './append.ts';
import { compositionOf } from './composition.ts';
import { namesOf } from './wording.ts';

/** What a row says of its medicine; empty where it says nothing. */
export interface Sought {
  inn: readonly string[];
  brand: string;
  strength: string;
  form: string;
}

/** What is the first to differ where none is the same. */
type Newness = 'new-substance' | 'new-strength' | 'new-form' | 'new-brand';

export type Found =
  | { kind: 'one'; medicine: Medicine }
  | { kind: 'several'; count: number }
  /** `known`: what the nearest ones have instead. */
  | { kind: 'none'; because: Newness; known: string[] };

/** A medicine with what it is compared by, folded once: a file may have thousands of one substance. */
interface Entry {
  medicine: Medicine;
  /** Of the day, or new: it comes before those that only stand in the starter list. */
  isOfTheDay: boolean;
  substance: string;
  strength: string;
  forms: ReadonlySet<string>;
  brand: string;
}

function entryOf(medicine: Medicine, isOfTheDay: boolean): Entry {
  return {
    medicine,
    isOfTheDay,
    ...compositionOf(medicine.inn, medicine.strength),
    forms: namesOf(medicine.form),
    brand: searchText(medicine.brand ?? ''),
  };
}

export class KnownMedicines {
  readonly #byId = new Map<string, Medicine>();
  readonly #bySubstance = new Map<string, Entry[]>();
  readonly #byBrand = new Map<string, Entry[]>();

  constructor(formulary: readonly Medicine[], starter: readonly Medicine[]) {
    for (const medicine of formulary) this.add(medicine);
    for (const medicine of starter) this.#index(medicine, false);
  }

  add(medicine: Medicine): void {
    this.#index(medicine, true);
  }

  withId(id: string): Medicine | undefined {
    return this.#byId.get(id);
  }

  /** By substances, strength and form; by the brand where it names several substances, or stands for the name. */
  find(sought: Sought): Found {
    const named = this.#named(sought);
    const ofTheDay = named.filter(({ isOfTheDay }) => isOfTheDay);
    const found = narrowed(ofTheDay, sought);
    return found.kind === 'none' && ofTheDay.length < named.length ? narrowed(named, sought) : found;
  }

  #named({ inn, brand, strength }: Sought): readonly Entry[] {
    const same = this.#bySubstance.get(compositionOf(inn, strength).substance);
    if (same) return same;
    const [only = '', ...more] = inn;
    if (more.length === 0) return this.#branded(only || brand);
    return this.#branded(brand).filter(({ medicine }) => medicine.inn.length === inn.length);
  }

  #branded(brand: string): readonly Entry[] {
    const folded = searchText(brand);
    return folded === '' ? [] : (this.#byBrand.get(folded) ?? []);
  }

  #index(medicine: Medicine, isOfTheDay: boolean): void {
    if (this.#byId.has(medicine.id)) return;
    this.#byId.set(medicine.id, medicine);
    const entry = entryOf(medicine, isOfTheDay);
    append(this.#bySubstance, entry.substance, entry);
    if (entry.brand !== '') append(this.#byBrand, entry.brand, entry);
  }
}

function narrowed(named: readonly Entry[], sought: Sought): Found {
  if (named.length === 0) return { kind: 'none', because: 'new-substance', known: [] };
  const isOfStrength = strengthMatcher(sought);
  const ofStrength = named.filter(isOfStrength);
  if (ofStrength.length === 0) return none('new-strength', named, ({ medicine }) => medicine.strength);
  const form = searchText(sought.form);
  const ofForm = ofStrength.filter(({ forms }) => form === '' || forms.has(form));
  if (ofForm.length === 0) return none('new-form', ofStrength, ({ medicine }) => medicine.form.vi);
  const [first, ...more] = sameBrand(ofForm, sought.brand);
  if (!first) return none('new-brand', ofForm, ({ medicine }) => medicine.brand);
  return more.length > 0
    ? { kind: 'several', count: more.length + 1 }
    : { kind: 'one', medicine: first.medicine };
}

/** As many of what there is are named. */
const mostNamed = 5;

function none(because: Newness, near: readonly Entry[], have: (entry: Entry) => string | undefined): Found {
  const known = new Set<string>();
  for (const entry of near) {
    const text = have(entry);
    if (text) known.add(text);
    if (known.size === mostNamed) break;
  }
  return { kind: 'none', because, known: [...known] };
}

/** Whether a medicine is of the strength that is sought. */
export function hasStrength(medicine: Medicine, sought: Pick<Sought, 'inn' | 'strength'>): boolean {
  return strengthMatcher(sought)(entryOf(medicine, false));
}

function strengthMatcher({ inn, strength }: Pick<Sought, 'inn' | 'strength'>): (entry: Entry) => boolean {
  const said = compositionOf(inn, strength);
  return (entry) => {
    if (entry.substance === said.substance) return entry.strength === said.strength;
    // Named by its brand: the strengths stand in the order of its own substances.
    return entry.strength === compositionOf(entry.medicine.inn, strength).strength;
  };
}

/** Of the same brand, else without one: another brand would print another name on prescriptions. */
function sameBrand(entries: readonly Entry[], brand: string): readonly Entry[] {
  const folded = searchText(brand);
  const without = entries.filter((each) => each.brand === '');
  if (folded === '') return without.length > 0 ? without : entries;
  const same = entries.filter((each) => each.brand === folded);
  return same.length > 0 ? same : without;
}
