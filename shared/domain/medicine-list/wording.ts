/** Forms, units and routes in both languages, as the medicines at hand name them. */
import type { Medicine } from '../medicine/medicine.ts';
import { searchText } from '../patient/name.ts';
import { append } from './append.ts';

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
  readonly #forms = new Map<string, Bilingual[]>();
  readonly #routes = new Map<string, Bilingual[]>();
  readonly #units = new Map<string, { unit: Bilingual; form: string }[]>();

  constructor(medicines: readonly Medicine[]) {
    for (const { form, unit, route } of medicines) {
      for (const name of namesOf(form)) append(this.#forms, name, form);
      for (const name of namesOf(route)) append(this.#routes, name, route);
      for (const name of namesOf(unit)) append(this.#units, name, { unit, form: searchText(form.vi) });
    }
  }

  form(text: string): Bilingual | undefined {
    return agreed(this.#forms.get(searchText(text)) ?? []);
  }

  route(text: string): Bilingual | undefined {
    return agreed(this.#routes.get(searchText(text)) ?? []);
  }

  unit(text: string, form: string): Bilingual | undefined {
    const called = this.#units.get(searchText(text)) ?? [];
    const folded = searchText(form);
    // A film-coated tablet is a tablet: `viên nén bao phim` begins with `viên nén`.
    const near = called.filter((each) => `${folded} `.startsWith(`${each.form} `));
    return agreed((near.length > 0 ? near : called).map(({ unit }) => unit));
  }
}

/** Its folded names in both languages. */
export const namesOf = ({ vi, en }: Bilingual) => new Set([searchText(vi), searchText(en)]);

function agreed(found: readonly Bilingual[]): Bilingual | undefined {
  const [first] = found;
  return found.every(({ en }) => en === first?.en) ? first : undefined;
}
