/** What a column of a list can hold. Everything else in a list is shown and not taken. */
import type { Remembered } from '../table-file/remember-matching.ts';
import { categories } from '../visit/category.ts';

/** One column for each category, ticked where it holds. */
const tickFields = categories.map((category) => `is-${category}` as const);

export const listFields = [
  'name',
  'familyName',
  'givenName',
  'sex',
  'male',
  'female',
  'birth',
  'birthDay',
  'birthMonth',
  'birthYear',
  'age',
  'identityNumber',
  'insuranceNumber',
  'ethnicity',
  'phone',
  'address',
  'hamlet',
  'commune',
  'district',
  'province',
  'guardian',
  'category',
  ...tickFields,
  'certificateNumber',
  'certificateYear',
  'certificateCommune',
  'specialties',
] as const;
export type ListField = (typeof listFields)[number];

/** Place of the column that holds each field. */
export type Matching = Partial<Record<ListField, number>>;

/** A matching that somebody made by hand, by the headers it was made for. */
export type RememberedMatching = Remembered<Matching>;

/** What nobody can be registered without. */
export type NeededField = 'name' | 'sex' | 'birth';

/** What a matching still lacks: a list may give the sex by two columns, and the birth in one of them. */
export function missingFields(matching: Matching): NeededField[] {
  const has = (...fields: ListField[]) => fields.some((field) => matching[field] !== undefined);
  const missing: NeededField[] = [];
  if (!has('name', 'givenName')) missing.push('name');
  if (!has('sex', 'male', 'female')) missing.push('sex');
  if (!has('birth', 'birthYear', 'age', 'male', 'female')) missing.push('birth');
  return missing;
}

/** Whether a list can be read all the same: an identity number tells sex and year, for those who have one. */
export function isReadable(matching: Matching): boolean {
  const missing = missingFields(matching);
  return missing.length === 0 || (matching.identityNumber !== undefined && !missing.includes('name'));
}
