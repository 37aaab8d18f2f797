/** Words by which a header names a field, folded as `searchText` does. */
export interface HeaderWords<Field> {
  field: Field;
  is: RegExp;
  /** Words with which the header means something else. */
  not?: RegExp;
}

/** Every field that a folded header may name; the one of the earlier words first. */
export function fieldsNamed<Field>(words: readonly HeaderWords<Field>[], folded: string): Field[] {
  return words.filter(({ is, not }) => is.test(folded) && !not?.test(folded)).map(({ field }) => field);
}
