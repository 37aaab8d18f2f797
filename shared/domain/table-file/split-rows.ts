/** Text as rows of cells, numbered as Excel numbers them: a cell may hold line breaks. */
import Papa from 'papaparse';

export interface SplitRow {
  /** As Excel shows it, from 1. */
  row: number;
  cells: string[];
  /** A quote that is never closed, or something behind a closed one. */
  isOpenQuote?: true;
}

/** What parts cells in files that Excel writes. */
export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How Excel lets a file say its delimiter; not counted as a row. */
const delimiterLine = /^sep=([;,\t])\r?\n/;

/** The text without the line that only says the delimiter, all line ends alike. */
export function tidyText(text: string): { text: string; delimiter?: Delimiter } {
  const said = delimiterLine.exec(text)?.[1];
  const delimiter = delimiters.find((each) => each === said);
  const rest = (delimiter ? text.replace(delimiterLine, '') : text).replace(/\r\n?/g, '\n');
  return { text: rest, ...(delimiter ? { delimiter } : {}) };
}

/**
 * Rows of tidied text, at most `limit`. A quote that is not closed would swallow every row behind it: only its own
 * line is given up, and the next one is a row again.
 */
export function splitRows(text: string, delimiter: Delimiter, limit: number): SplitRow[] {
  const rows: SplitRow[] = [];
  let begin = 0;
  while (begin < text.length && rows.length < limit) {
    const broken = splitFrom(text, begin, delimiter, limit, rows);
    if (broken === undefined) break;
    const end = text.indexOf('\n', broken);
    const line = text.slice(broken, end < 0 ? text.length : end);
    rows.push({ row: rows.length + 1, cells: line.split(delimiter), isOpenQuote: true });
    begin = end < 0 ? text.length : end + 1;
  }
  return rows;
}

/** Adds rows up to the first with a wrong quote, and gives back where that one begins. */
function splitFrom(
  text: string,
  begin: number,
  delimiter: Delimiter,
  limit: number,
  rows: SplitRow[],
): number | undefined {
  const rest = text.slice(begin);
  let from = begin;
  let broken: number | undefined;
  Papa.parse<string[]>(rest, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) broken = from;
      else rows.push({ row: rows.length + 1, cells: data });
      from = begin + meta.cursor;
      if (broken !== undefined || rows.length >= limit) parser.abort();
    },
  });
  return broken;
}
