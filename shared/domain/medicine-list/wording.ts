/** Forms, units and routes in both languages, as the medicines at hand name them. */
import type { Medicine } from '../medicine/medicine.ts';
import { searchText } from '../patient/name.ts';

type Bilingual = Medicine['form'];

/** Whether a text names it in either language. */
export function isNamedBy({ vi, en }: Bilingual, text: string): boolean {
  const folded = searchText(text);
  return folded === searchText(vi) || folded === searchText(en);
}

/**
 * What the medicines call so, in both languages. Nothing when none does, or when they disagree, as on whether a
 * `viên` is a tablet or a capsule: there only those of the form that is nearest are asked.
 */
export class Wording {
  readonly #medicines: readonly Medicine[];

  constructor(medicines: readonly Medicine[]) {
    this.#medicines = medicines;
  }

  form(text: string): Bilingual | undefined {
    return agreed(this.#medicines.map(({ form }) => form).filter((form) => isNamedBy(form, text)));
  }

  route(text: string): Bilingual | undefined {
    return agreed(this.#medicines.map(({ route }) => route).filter((route) => isNamedBy(route, text)));
  }

  unit(text: string, form: string): Bilingual | undefined {
    const called = this.#medicines.filter(({ unit }) => isNamedBy(unit, text));
    const folded = searchText(form);
    // A film-coated tablet is a tablet: `viên nén bao phim` begins with `viên nén`.
    const near = called.filter((each) => `${folded} `.startsWith(`${searchText(each.form.vi)} `));
    return agreed((near.length > 0 ? near : called).map(({ unit }) => unit));
  }
}

function agreed(found: readonly Bilingual[]): Bilingual | undefined {
  const [first] = found;
  return found.every(({ en }) => en === first?.en) ? first : undefined;
}
