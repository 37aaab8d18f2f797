/** Everything that can be said of a row of a list of codes. */

export const icdFields = ['code', 'vi', 'en'] as const;
export type IcdField = (typeof icdFields)[number];

/** Place of the column that holds each field. */
export type IcdMatching = Partial<Record<IcdField, number>>;

/** Why a row is not taken. */
export const icdProblemCodes = [
  'open-quote',
  'torn-line',
  'too-many-cells',
  'header-again',
  'code-missing',
  'bad-code',
  'code-twice',
  'title-missing',
  'too-long',
  'letters-lost',
] as const;
export type IcdProblemCode = (typeof icdProblemCodes)[number];

/** What somebody should know of a row that is taken. */
export const icdWarningCodes = ['no-english', 'row-again'] as const;
export type IcdWarningCode = (typeof icdWarningCodes)[number];

/** Its words are `icdList.<kind>.<code>`, filled with `params`. */
export type IcdNote = {
  /** As Excel shows it, from 1. */
  row: number;
  field?: IcdField;
  /** Place of the column it is about; none when it is about the whole row. */
  column?: number;
  /** What stands in the cell, cut off where it is long. */
  value?: string;
  params: Record<string, string | number>;
} & ({ kind: 'problem'; code: IcdProblemCode } | { kind: 'warning'; code: IcdWarningCode });
