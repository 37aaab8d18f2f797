/** Substances to choose from when allergies are asked: groups and foods often named, and the day's medicines. */
import list from '#resources/triage/allergens.json' with { type: 'json' };
import { searchText } from '#shared/domain/patient/name.ts';
import type { DayRow } from '#shared/rows.ts';

interface Allergen {
  vi: string;
  en: string;
}

export function allergensOf({ formulary }: Pick<DayRow, 'formulary'>): Allergen[] {
  const ingredients = formulary.flatMap(({ inn }) => inn).map((name) => ({ vi: name, en: name }));
  const all = [...list.allergens, ...ingredients];
  return [...new Map(all.toReversed().map((each) => [searchText(each.vi), each])).values()].toReversed();
}

/** At most six in which every typed word begins a word; those whose name begins as typed first. */
export function searchAllergens(allergens: readonly Allergen[], typed: string): Allergen[] {
  const query = searchText(typed);
  if (query === '') return [];
  const textOf = ({ vi, en }: Allergen) => ` ${searchText(vi)} ${searchText(en)}`;
  const found = allergens.filter((each) =>
    query.split(' ').every((word) => textOf(each).includes(` ${word}`)),
  );
  const begins = (each: Allergen) => textOf(each).startsWith(` ${query}`);
  return [...found.filter(begins), ...found.filter((each) => !begins(each))].slice(0, 6);
}
