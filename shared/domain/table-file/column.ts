/** A column of a list, as somebody finds it again in Excel. */
export interface Column {
  /** Place in a row, from 0. */
  index: number;
  /** As Excel names it: A, B … Z, AA. */
  letter: string;
  /** As it stands in the file; of two header rows, both. */
  header: string;
}

/** Columns that are looked at. */
export const mostColumns = 200;

const letters = 26;

/** Excel's name of the column at a place counted from 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % letters));
  return index < letters ? last : columnLetter(Math.floor(index / letters) - 1) + last;
}
