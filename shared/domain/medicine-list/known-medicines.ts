/** The medicines that a row may name: those of the day, of the starter list, and new ones of earlier rows. */
import type { Medicine } from '../medicine/medicine.ts';
import { searchText } from '../patient/name.ts';
import { append } from './append.ts';
import { compositionOf } from './composition.ts';
import { isNamedBy } from './wording.ts';

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
  | { kind: 'several'; medicines: Medicine[] }
  /** `known`: what the nearest ones have instead. */
  | { kind: 'none'; because: Newness; known: string[] };

export class KnownMedicines {
  readonly #byId = new Map<string, Medicine>();
  readonly #bySubstance = new Map<string, Medicine[]>();
  readonly #byBrand = new Map<string, Medicine[]>();
  /** Ids of the day's, and of new ones: they come before those that only stand in the starter list. */
  readonly #ofTheDay = new Set<string>();

  constructor(formulary: readonly Medicine[], starter: readonly Medicine[]) {
    for (const medicine of formulary) this.add(medicine);
    for (const medicine of starter) this.#index(medicine);
  }

  add(medicine: Medicine): void {
    this.#ofTheDay.add(medicine.id);
    this.#index(medicine);
  }

  withId(id: string): Medicine | undefined {
    return this.#byId.get(id);
  }

  /** By substances, strength and form; by the brand where it names several substances, or stands for the name. */
  find(sought: Sought): Found {
    const named = this.#named(sought);
    const ofTheDay = named.filter(({ id }) => this.#ofTheDay.has(id));
    const found = narrowed(ofTheDay, sought);
    return found.kind === 'none' ? narrowed(named, sought) : found;
  }

  #named({ inn, brand, strength }: Sought): readonly Medicine[] {
    const same = this.#bySubstance.get(compositionOf(inn, strength).substance);
    if (same) return same;
    const [only = '', ...more] = inn;
    if (more.length > 0) return this.#branded(brand).filter((each) => each.inn.length === inn.length);
    return this.#branded(only || brand);
  }

  #branded(brand: string): readonly Medicine[] {
    const folded = searchText(brand);
    return folded === '' ? [] : (this.#byBrand.get(folded) ?? []);
  }

  #index(medicine: Medicine): void {
    if (this.#byId.has(medicine.id)) return;
    this.#byId.set(medicine.id, medicine);
    append(this.#bySubstance, compositionOf(medicine.inn, medicine.strength).substance, medicine);
    if (medicine.brand) append(this.#byBrand, searchText(medicine.brand), medicine);
  }
}

function narrowed(named: readonly Medicine[], sought: Sought): Found {
  const none = (because: Newness, known: readonly string[]): Found => ({
    kind: 'none',
    because,
    known: [...new Set(known)].slice(0, 5),
  });
  if (named.length === 0) return none('new-substance', []);
  const ofStrength = named.filter((each) => hasStrength(each, sought));
  if (ofStrength.length === 0)
    return none(
      'new-strength',
      named.map(({ strength }) => strength),
    );
  const ofForm = ofStrength.filter(({ form }) => sought.form === '' || isNamedBy(form, sought.form));
  if (ofForm.length === 0)
    return none(
      'new-form',
      ofStrength.map(({ form }) => form.vi),
    );
  const ofBrand = sameBrand(ofForm, sought.brand);
  const [first, ...more] = ofBrand;
  if (!first)
    return none(
      'new-brand',
      ofForm.flatMap(({ brand }) => brand ?? []),
    );
  return more.length > 0 ? { kind: 'several', medicines: ofBrand } : { kind: 'one', medicine: first };
}

export function hasStrength(
  medicine: Medicine,
  { inn, strength }: Pick<Sought, 'inn' | 'strength'>,
): boolean {
  const own = compositionOf(medicine.inn, medicine.strength);
  const other = compositionOf(inn, strength);
  // Named by its brand: the strengths stand in the order of its own substances.
  const said = own.substance === other.substance ? other : compositionOf(medicine.inn, strength);
  return own.strength === said.strength;
}

/** Of the same brand, else without one: another brand would print another name on prescriptions. */
function sameBrand(medicines: readonly Medicine[], brand: string): Medicine[] {
  const folded = searchText(brand);
  const without = medicines.filter((each) => !each.brand);
  if (folded === '') return without.length > 0 ? without : [...medicines];
  const same = medicines.filter((each) => searchText(each.brand ?? '') === folded);
  return same.length > 0 ? same : without;
}
