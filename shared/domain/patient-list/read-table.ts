/** A file as a table: which row is its header, and which are people. */
import { searchText } from '../patient/name.ts';
import { type Column, columnLetter } from './column.ts';
import { decodeText } from './decode-text.ts';
import type { FileRefusal, RowProblemCode } from './list-codes.ts';
import { mostColumns } from './list-fields.ts';
import { guessMatching } from './match-columns.ts';
import { type Delimiter, delimiters, type SplitRow, splitRows, tidyText } from './split-rows.ts';

/** Most rows of people that are read. */
export const mostRows = 20_000;
/** Lists begin with a title, the name of the commune, a date. */
const mostRowsAbove = 20;

export interface TableRow {
  /** As Excel shows it, from 1. */
  row: number;
  cells: string[];
  /** Nothing in it can be believed. */
  fault?: Extract<RowProblemCode, 'open-quote' | 'torn-line' | 'too-many-cells'>;
}

export interface Table {
  columns: Column[];
  /** Without empty ones. */
  rows: TableRow[];
}

/**
 * Reads UTF-8 with or without a mark and UTF-16 with one; cells parted by `;`, `,` or tab. The header is one of the
 * first twenty rows, and may take two where `Nam` and `Nữ` stand below `Năm sinh`.
 * Refused: what `decodeText` refuses, `no-header`, `only-header`, `too-many-rows`.
 */
export function readTable(bytes: Uint8Array): { table: Table } | { refusal: FileRefusal } {
  const decoded = decodeText(bytes);
  if ('refusal' in decoded) return decoded;
  const { text, delimiter: said } = tidyText(decoded.text);
  const delimiter = said ?? guessDelimiter(text);
  const all = splitRows(text, delimiter, mostRowsAbove + mostRows + 1);
  const at = headerAt(all);
  const top = at === undefined ? undefined : all[at];
  if (at === undefined || !top) return { refusal: { code: 'no-header' } };
  const below = all[at + 1];
  const joined = below && joinedHeaders(top.cells, below.cells);
  const columns = (joined ?? top.cells)
    .slice(0, mostColumns)
    .map((header, index) => ({ index, letter: columnLetter(index), header: header.trim() }));
  const from = at + (joined ? 2 : 1);
  const body = all.slice(isNumbering(all[from]?.cells ?? []) ? from + 1 : from);
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return { refusal: { code: 'only-header' } };
  if (rows.length > mostRows) return { refusal: { code: 'too-many-rows' } };
  const width = Math.max(columns.length, joined?.length ?? 0);
  const isTorn = !text.endsWith('\n');
  return { table: { columns, rows: rows.map((row) => tableRow(row, width, isTorn && row === all.at(-1))) } };
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
function guessDelimiter(text: string): Delimiter {
  const rated = delimiters.map((delimiter) => {
    const rows = splitRows(text, delimiter, mostRowsAbove);
    const fields = Math.max(0, ...rows.map(({ cells }) => countFields(cells)));
    return { delimiter, fields, cells: Math.max(0, ...rows.map(({ cells }) => cells.length)) };
  });
  const [best] = rated.toSorted((a, b) => b.fields - a.fields || b.cells - a.cells);
  return best?.delimiter ?? ';';
}

const countFields = (cells: readonly string[]) => Object.keys(guessMatching(cells)).length;

/** The first row that names a name and something else; else the first of words only, for somebody to match by hand. */
function headerAt(rows: readonly SplitRow[]): number | undefined {
  const first = rows.slice(0, mostRowsAbove);
  const named = first.findIndex(({ cells }) => {
    const { name, givenName, ...others } = guessMatching(cells);
    return (name ?? givenName) !== undefined && Object.keys(others).length > 0;
  });
  if (named >= 0) return named;
  const worded = first.findIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return filled.length >= 2 && filled.every((cell) => !/\d{3}/.test(cell));
  });
  return worded < 0 ? undefined : worded;
}

/** Two rows as one header, when the lower one only divides some columns of the upper one and so names more. */
function joinedHeaders(top: readonly string[], below: readonly string[]): string[] | undefined {
  const isOfWords = below.every((cell) => cell.length < 40 && !/\d/.test(cell));
  if (!isOfWords || below.filter((cell) => cell.trim() !== '').length < 2) return undefined;
  const joined: string[] = [];
  for (let index = 0, above = ''; index < Math.max(top.length, below.length); index += 1) {
    const upper = top[index]?.trim() ?? '';
    const lower = below[index]?.trim() ?? '';
    above = upper === '' && lower !== '' ? above : upper;
    joined.push([above, lower].filter(Boolean).join(' '));
  }
  const names = guessMatching(top).name;
  const isDividing = names === undefined || (below[names]?.trim() ?? '') === '';
  return isDividing && countFields(joined) > countFields(top) ? joined : undefined;
}

/** `(1) (2) (3)`, as forms number their columns. */
function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells.map(searchText).filter(Boolean);
  return numbers.length >= 3 && numbers.every((text, at) => Number(text) === Number(numbers[0]) + at);
}
