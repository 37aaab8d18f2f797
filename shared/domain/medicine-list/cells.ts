/** The cells of one row of medicines by field, and what is said about them. */
import { tidyName } from '../patient/name.ts';
import type { TableRow } from '../table-file/read-table.ts';
import type { MedicineNote, MedicineProblemCode, MedicineWarningCode } from './list-codes.ts';
import type { MedicineField, MedicineMatching } from './list-fields.ts';

/** Longer than any name; nothing longer is looked at. */
export const longestCell = 500;
const longestShown = 120;

type Params = MedicineNote['params'];

export class MedicineCells {
  readonly notes: MedicineNote[] = [];
  readonly #row: TableRow;
  readonly #matching: MedicineMatching;

  constructor(row: TableRow, matching: MedicineMatching) {
    this.#row = row;
    this.#matching = matching;
  }

  has(field: MedicineField): boolean {
    return this.#matching[field] !== undefined;
  }

  /** As it stands there. */
  raw(field: MedicineField): string {
    const column = this.#matching[field];
    return column === undefined ? '' : (this.#row.cells[column] ?? '').trim();
  }

  /** Without the apostrophe before a text that would be a formula. Empty for a dash, and when there is no column. */
  text(field: MedicineField): string {
    const raw = this.raw(field);
    return /^[-–—]$/.test(raw) ? '' : tidyName(raw.replace(/^'/, ''));
  }

  isFilled(...fields: MedicineField[]): boolean {
    return fields.some((field) => this.text(field) !== '');
  }

  /** Everything that stands in the row, also in columns without a field. */
  get filled(): string[] {
    return this.#row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  }

  get isTaken(): boolean {
    return this.notes.every(({ kind }) => kind !== 'problem');
  }

  /** Without a field it is about the row. */
  problem(field: MedicineField | undefined, code: MedicineProblemCode, params: Params = {}): void {
    this.notes.push({ kind: 'problem', code, ...this.#place(field), params });
  }

  warning(field: MedicineField | undefined, code: MedicineWarningCode, params: Params = {}): void {
    this.notes.push({ kind: 'warning', code, ...this.#place(field), params });
  }

  #place(field: MedicineField | undefined): Pick<MedicineNote, 'field' | 'column' | 'value'> {
    if (field === undefined) return {};
    const column = this.#matching[field];
    const value = this.raw(field).slice(0, longestShown);
    return { field, ...(column === undefined ? {} : { column }), ...(value ? { value } : {}) };
  }
}
