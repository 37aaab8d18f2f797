/** Everything that can be wrong with the rows and cells of a list, and what is only worth a remark. */

import type { RowFault } from '../table-file/file-refusal.ts';

/** Why a row is not taken. */
export type RowProblemCode =
  | RowFault
  | 'not-a-person'
  | 'required'
  | 'too-long'
  | 'invalid'
  | 'letters-lost'
  | 'not-a-name'
  | 'not-a-date'
  | 'two-digit-year'
  | 'month-day-swapped'
  | 'birth-in-future'
  | 'too-old'
  | 'unknown-sex'
  | 'not-a-tick'
  | 'two-sexes'
  | 'scientific'
  | 'digits-lost'
  | 'identity-number'
  | 'insurance-number'
  | 'phone'
  | 'year'
  | 'number-twice'
  | 'row-twice';

/** What somebody should know of a row that is taken. */
export type RowRemarkCode =
  | 'contradicts-number'
  | 'identity-zero-added'
  | 'phone-zero-added'
  | 'several-phones'
  | 'old-identity-number'
  | 'sex-from-number'
  | 'year-from-number'
  | 'year-from-age'
  | 'unknown-ethnicity'
  | 'unknown-category'
  | 'unknown-specialty';

/** What came of reading one cell. */
export type Read<Value> = { value: Value } | { problem: RowProblemCode };
