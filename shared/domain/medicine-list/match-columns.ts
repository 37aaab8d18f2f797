/** Which column of a list of medicines holds which field, guessed from its header. */
import { searchText } from '../patient/name.ts';
import { fieldsNamed } from '../table-file/header-words.ts';
import type { TableKind } from '../table-file/read-table.ts';
import { medicineHeaderWords } from './header-words.ts';
import type { MedicineField, MedicineMatching } from './list-fields.ts';

/** Most rows of medicines that are read. */
export const mostMedicineRows = 5_000;

/** Guesses; the first of several columns counts. Columns it cannot place are left out. */
export function guessMedicineColumns(headers: readonly string[]): MedicineMatching {
  const found = new Map<MedicineField | 'name', number>();
  for (const [index, header] of headers.entries()) {
    const [field] = fieldsNamed(medicineHeaderWords, searchText(header));
    if (field !== undefined && !found.has(field)) found.set(field, index);
  }
  const { name, ...matching }: MedicineMatching & { name?: number } = Object.fromEntries(found);
  if (name === undefined) return matching;
  if (matching.inn === undefined) return { ...matching, inn: name };
  return matching.brand === undefined ? { ...matching, brand: name } : matching;
}

/** Whether the cells name a medicine and something else of it, as only a header does. */
export function isMedicineHeader(cells: readonly string[]): boolean {
  const { inn, brand, id, ...others } = guessMedicineColumns(cells);
  return (inn ?? brand ?? id) !== undefined && Object.keys(others).length > 0;
}

export const medicineTable: TableKind = {
  mostRows: mostMedicineRows,
  countFields: (cells) => Object.keys(guessMedicineColumns(cells)).length,
  isHeader: isMedicineHeader,
  mainColumn: (cells) => {
    const { inn, brand, id } = guessMedicineColumns(cells);
    return inn ?? brand ?? id;
  },
  // A list without a header begins with a medicine: it would be lost.
  mayBeUnnamed: false,
};
