/** A list of people as a table. */
import type { FileRefusal } from '../table-file/file-refusal.ts';
import { readTableOf, type Table, type TableKind } from '../table-file/read-table.ts';
import { guessMatching } from './match-columns.ts';

/** Most rows of people that are read. */
export const mostRows = 20_000;

const people: TableKind = {
  mostRows,
  countFields: (cells) => Object.keys(guessMatching(cells)).length,
  isHeader: (cells) => {
    const { name, givenName, ...others } = guessMatching(cells);
    return (name ?? givenName) !== undefined && Object.keys(others).length > 0;
  },
  mainColumn: (cells) => guessMatching(cells).name,
  mayBeUnnamed: true,
};

/** Reads and refuses what `readTableOf` does. */
export function readTable(bytes: Uint8Array): { table: Table } | { refusal: FileRefusal } {
  return readTableOf(people, bytes);
}
