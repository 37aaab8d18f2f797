/** The day's formulary as doctors look it up: by INN, brand or strength, half typed and without diacritics. */
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { searchText } from '#shared/domain/patient/name.ts';

export interface IndexedMedicine {
  medicine: Medicine;
  /** Names, each as one text: INNs and brand. */
  names: string[];
  /** Everything it is found by, words between spaces, with one at each end. */
  words: string;
}

/** Makes the formulary ready to be searched for every key pressed. */
export function indexMedicines(formulary: readonly Medicine[]): IndexedMedicine[] {
  return formulary.map((medicine) => {
    const names = [...medicine.inn, medicine.brand ?? ''].map(searchText).filter(Boolean);
    const strength = searchText(medicine.strength);
    // `500mg` is typed as often as `500 mg`.
    const joined = strength.replace(/(\d) (?=\p{L})/gu, '$1');
    const form = searchText(`${medicine.form.vi} ${medicine.form.en}`);
    return { medicine, names, words: ` ${names.join(' ')} ${strength} ${joined} ${form} ` };
  });
}

/**
 * At most `limit` medicines: names that begin as typed, then words that begin so, then words that hold it.
 * Among equals, what is on hand comes first.
 */
export function searchMedicines(
  index: readonly IndexedMedicine[],
  text: string,
  onHand: (medicine: string) => number,
  limit = 8,
): Medicine[] {
  const query = searchText(text);
  if (query === '') return [];
  const found = index.flatMap(({ medicine, names, words }) => {
    const rank = rankOf(names, words, query);
    return rank === undefined ? [] : [{ medicine, rank: rank * 2 + (onHand(medicine.id) > 0 ? 0 : 1) }];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((each) => each.medicine);
}

function rankOf(names: readonly string[], words: string, query: string): number | undefined {
  if (names.some((name) => name.startsWith(query))) return 0;
  const typed = query.split(' ');
  if (typed.every((word) => words.includes(` ${word}`))) return 1;
  return typed.every((word) => words.includes(word)) ? 2 : undefined;
}
