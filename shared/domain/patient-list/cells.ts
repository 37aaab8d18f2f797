/** The cells of one row by field, and what is said about them. */
import type { TableRow } from '../table-file/read-table.ts';
import type { RowProblemCode, RowRemarkCode } from './list-codes.ts';
import type { ListField, Matching } from './list-fields.ts';

interface RowNote<Code> {
  /** As Excel shows it. */
  row: number;
  code: Code;
  /** Place of the column it is about; none when it is about the whole row. */
  column?: number;
  /** What stands in the cell. */
  value?: string;
  /** Another row that it is about. */
  other?: number;
}
export type RowProblem = RowNote<RowProblemCode>;
export type RowRemark = RowNote<RowRemarkCode>;

export class Cells {
  readonly problems: RowProblem[] = [];
  readonly remarks: RowRemark[] = [];
  readonly #row: TableRow;
  readonly #matching: Matching;

  constructor(row: TableRow, matching: Matching) {
    this.#row = row;
    this.#matching = matching;
  }

  /** Empty when there is no such column. */
  text(field: ListField): string {
    const column = this.#matching[field];
    return column === undefined ? '' : (this.#row.cells[column] ?? '').trim();
  }

  /** The first of some fields that has a column. */
  firstOf(...fields: ListField[]): ListField | undefined {
    return fields.find((field) => this.#matching[field] !== undefined);
  }

  /** Without a field it is about the row. */
  problem(field: ListField | undefined, code: RowProblemCode): void {
    this.problems.push(this.#note(field, code));
  }

  /** `value` where not all of the cell is meant. */
  remark(field: ListField, code: RowRemarkCode, value?: string): void {
    this.remarks.push({ ...this.#note(field, code), ...(value ? { value } : {}) });
  }

  /** Cells with something in them, also in columns without a field. */
  get filled(): number {
    return this.#row.cells.filter((cell) => cell.trim() !== '').length;
  }

  #note<Code>(field: ListField | undefined, code: Code): RowNote<Code> {
    const column = field && this.#matching[field];
    const value = field && this.text(field);
    return {
      row: this.#row.row,
      code,
      ...(column === undefined ? {} : { column }),
      ...(value ? { value } : {}),
    };
  }
}
