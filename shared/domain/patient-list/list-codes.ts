/** Everything that can be wrong with a list, its rows and its cells, and what is only worth a remark. */

/** Why a whole file is not read. */
type FileRefusalCode =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'excel-file'
  | 'not-text'
  | 'not-utf8'
  | 'garbled'
  | 'no-header'
  | 'only-header';

export interface FileRefusal {
  code: FileRefusalCode;
  /** First line that could not be read, counted from 1. */
  line?: number;
}

/** Why a row is not taken. */
export type RowProblemCode =
  | 'open-quote'
  | 'torn-line'
  | 'too-many-cells'
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
