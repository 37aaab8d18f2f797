/** A list of ICD-10 codes, read from the bytes of a CSV. */
import { tidyName } from '../../patient/name.ts';
import type { Column } from '../../table-file/column.ts';
import type { FileRefusal } from '../../table-file/file-refusal.ts';
import { readTableOf, type TableRow } from '../../table-file/read-table.ts';
import { readIcdCode } from '../icd-code.ts';
import { type IcdCode, longestTitle } from '../icd10-list.ts';
import type { IcdField, IcdMatching, IcdNote, IcdProblemCode, IcdWarningCode } from './list-codes.ts';
import { guessIcdColumns, icdTable, isIcdHeader } from './match-columns.ts';

export interface Icd10Table {
  /** Of the file, for showing where a note belongs. */
  columns: Column[];
  matching: IcdMatching;
  /** What is fine, each code once, in the order of the file. */
  codes: IcdCode[];
  /** In the order of the rows. */
  notes: IcdNote[];
  /** Rows below the header: `read` is the sum of the others. `again` says the same as an earlier row. */
  counts: { read: number; taken: number; again: number; refused: number; blank: number };
}

/**
 * Reads CSV and TSV of up to 20,000 rows: UTF-8, or UTF-16 with a mark. Each row is taken or refused, with notes that say why
 * by row and column. Of two rows with the same code and different titles the first is taken, the second refused.
 * Refused as a whole: what `readTableOf` refuses.
 */
export function readIcd10Table(
  source: Uint8Array | string,
): { table: Icd10Table } | { refusal: FileRefusal } {
  const result = readTableOf(icdTable, source);
  if ('refusal' in result) return result;
  const { columns, rows, blank } = result.table;
  const matching = guessIcdColumns(columns.map(({ header }) => header));
  const reader = new RowReader(matching);
  for (const row of rows) reader.read(row);
  const { notes, again } = reader;
  const codes = [...reader.codes.values()].map(({ code }) => code);
  const counts = {
    read: rows.length + blank,
    taken: codes.length,
    again,
    refused: rows.length - codes.length - again,
    blank,
  };
  return { table: { columns, matching, codes, notes, counts } };
}

const longestShown = 120;
/** A letter that a wrong encoding made a question mark of. */
const lettersLost = /\p{L}\?+\p{L}|\ufffd/u;

/** Reads one row after the other, and knows what stood in those before. */
class RowReader {
  readonly codes = new Map<string, { row: number; code: IcdCode }>();
  readonly notes: IcdNote[] = [];
  again = 0;
  readonly #matching: IcdMatching;

  constructor(matching: IcdMatching) {
    this.#matching = matching;
  }

  read(tableRow: TableRow): void {
    const problem = (field: IcdField | undefined, code: IcdProblemCode, params: IcdNote['params'] = {}) =>
      this.notes.push({ kind: 'problem', code, params, ...this.#place(tableRow, field) });
    const warning = (field: IcdField, code: IcdWarningCode, params: IcdNote['params'] = {}) =>
      this.notes.push({ kind: 'warning', code, params, ...this.#place(tableRow, field) });
    const { row, cells, fault } = tableRow;
    if (fault) return void problem(undefined, fault);
    if (isIcdHeader(cells)) return void problem(undefined, 'header-again');

    const said = this.#text(tableRow, 'code');
    const code = readIcdCode(said);
    const [vi, en] = [this.#text(tableRow, 'vi'), this.#text(tableRow, 'en')];
    const before = this.notes.length;
    if (code === undefined) problem('code', said === '' ? 'code-missing' : 'bad-code');
    if (vi === '') problem('vi', 'title-missing');
    for (const [field, title] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      if (title.length > longestTitle) problem(field, 'too-long', { most: longestTitle });
      else if (lettersLost.test(title)) problem(field, 'letters-lost');
    }
    if (code === undefined || this.notes.length > before) return;

    const earlier = this.codes.get(code);
    if (earlier && earlier.code.vi !== vi) return void problem('code', 'code-twice', { other: earlier.row });
    if (earlier) {
      this.again += 1;
      return void warning('code', 'row-again', { other: earlier.row });
    }
    if (en === '' && this.#matching.en !== undefined) warning('en', 'no-english');
    this.codes.set(code, { row, code: { code, vi, en } });
  }

  #text({ cells }: TableRow, field: IcdField): string {
    const column = this.#matching[field];
    return column === undefined ? '' : tidyName((cells[column] ?? '').replace(/^\s*'/, ''));
  }

  #place(
    tableRow: TableRow,
    field: IcdField | undefined,
  ): Pick<IcdNote, 'row' | 'field' | 'column' | 'value'> {
    const { row } = tableRow;
    if (field === undefined) return { row };
    const column = this.#matching[field];
    const value = this.#text(tableRow, field).slice(0, longestShown);
    return { row, field, ...(column === undefined ? {} : { column }), ...(value ? { value } : {}) };
  }
}
