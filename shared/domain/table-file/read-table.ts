/** A file, or text pasted from a spreadsheet, as a table: which row is its header, and which come below. */
import { searchText } from '../patient/name.ts';
import { type Column, columnLetter, mostColumns } from './column.ts';
import { checkText, decodeText } from './decode-text.ts';
import type { FileRefusal, RowFault } from './file-refusal.ts';
import { type Delimiter, delimiters, type SplitRow, splitRows, tidyText } from './split-rows.ts';

/** Lists begin with a title, the name of the commune, a date. */
const mostRowsAbove = 20;

/** What tells the header of one kind of list from its other rows. */
export interface TableKind {
  /** Most rows below the header that are read. */
  mostRows: number;
  /** How many fields the cells name, taken as headers. */
  countFields(cells: readonly string[]): number;
  /** Whether the cells name what the list cannot do without, and something else. */
  isHeader(cells: readonly string[]): boolean;
  /** Place of the column that no second header row divides. */
  mainColumn(cells: readonly string[]): number | undefined;
  /** Where no row is a header, the first of words only is taken for somebody to match by hand. */
  mayBeUnnamed: boolean;
}

export interface TableRow {
  /** As Excel shows it, from 1. */
  row: number;
  cells: string[];
  /** Nothing in it can be believed. */
  fault?: RowFault;
}

export interface Table {
  columns: Column[];
  /** Without empty ones. */
  rows: TableRow[];
  /** How many rows below the header are empty. */
  blank: number;
}

/**
 * Reads UTF-8 with or without a mark and UTF-16 with one; cells parted by `;`, `,` or tab. The header is one of the
 * first twenty rows, and may take two where `Nam` and `Nữ` stand below `Năm sinh`.
 * Refused: what `decodeText` refuses, `no-header`, `only-header`, `too-many-rows`.
 */
export function readTableOf(
  kind: TableKind,
  source: Uint8Array | string,
): { table: Table } | { refusal: FileRefusal } {
  const decoded = typeof source === 'string' ? checkText(source) : decodeText(source);
  if ('refusal' in decoded) return decoded;
  const { text, delimiter: said } = tidyText(decoded.text);
  const delimiter = said ?? guessDelimiter(text, kind);
  const all = splitRows(text, delimiter, mostRowsAbove + kind.mostRows + 1);
  const at = headerAt(all, kind);
  const top = at === undefined ? undefined : all[at];
  if (at === undefined || !top) return { refusal: { code: 'no-header' } };
  const below = all[at + 1];
  const joined = below && joinedHeaders(top.cells, below.cells, kind);
  const columns = (joined ?? top.cells)
    .slice(0, mostColumns)
    .map((header, index) => ({ index, letter: columnLetter(index), header: header.trim() }));
  const from = at + (joined ? 2 : 1);
  const body = all.slice(isNumbering(all[from]?.cells ?? []) ? from + 1 : from);
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return { refusal: { code: 'only-header' } };
  if (rows.length > kind.mostRows) return { refusal: { code: 'too-many-rows' } };
  const width = Math.max(columns.length, joined?.length ?? 0);
  // Only a file can have been cut off: nothing ends a line that was pasted.
  const isTorn = typeof source !== 'string' && !text.endsWith('\n');
  const last = all.at(-1);
  return {
    table: {
      columns,
      rows: rows.map((row) => tableRow(row, width, isTorn && row === last)),
      blank: body.length - rows.length - (text.endsWith('\n') && last?.cells.join('') === '' ? 1 : 0),
    },
  };
}

function tableRow({ row, cells, isOpenQuote }: SplitRow, width: number, isTorn: boolean): TableRow {
  const fault = isOpenQuote
    ? 'open-quote'
    : cells.slice(width).some((cell) => cell.trim() !== '')
      ? 'too-many-cells'
      : isTorn && cells.length < width
        ? 'torn-line'
        : undefined;
  return { row, cells, ...(fault ? { fault } : {}) };
}

/** The one with which some row names most fields. */
function guessDelimiter(text: string, { countFields }: TableKind): Delimiter {
  const rated = delimiters.map((delimiter) => {
    const rows = splitRows(text, delimiter, mostRowsAbove);
    const fields = Math.max(0, ...rows.map(({ cells }) => countFields(cells)));
    return { delimiter, fields, cells: Math.max(0, ...rows.map(({ cells }) => cells.length)) };
  });
  const [best] = rated.toSorted((a, b) => b.fields - a.fields || b.cells - a.cells);
  return best?.delimiter ?? ';';
}

/** The first row that is a header; else, where that may be, the first of words only. */
function headerAt(rows: readonly SplitRow[], kind: TableKind): number | undefined {
  const first = rows.slice(0, mostRowsAbove);
  const named = first.findIndex(({ cells }) => kind.isHeader(cells));
  if (named >= 0) return named;
  if (!kind.mayBeUnnamed) return undefined;
  const worded = first.findIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return filled.length >= 2 && filled.every((cell) => !/\d{3}/.test(cell));
  });
  return worded < 0 ? undefined : worded;
}

/** Two rows as one header, when the lower one only divides some columns of the upper one and so names more. */
function joinedHeaders(
  top: readonly string[],
  below: readonly string[],
  { countFields, mainColumn }: TableKind,
): string[] | undefined {
  const isOfWords = below.every((cell) => cell.length < 40 && !/\d/.test(cell));
  if (!isOfWords || below.filter((cell) => cell.trim() !== '').length < 2) return undefined;
  const joined: string[] = [];
  for (let index = 0, above = ''; index < Math.max(top.length, below.length); index += 1) {
    const upper = top[index]?.trim() ?? '';
    const lower = below[index]?.trim() ?? '';
    above = upper === '' && lower !== '' ? above : upper;
    joined.push([above, lower].filter(Boolean).join(' '));
  }
  const main = mainColumn(top);
  const isDividing = main === undefined || (below[main]?.trim() ?? '') === '';
  return isDividing && countFields(joined) > countFields(top) ? joined : undefined;
}

/** `(1) (2) (3)`, as forms number their columns. */
function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells.map(searchText).filter(Boolean);
  return numbers.length >= 3 && numbers.every((text, at) => Number(text) === Number(numbers[0]) + at);
}
