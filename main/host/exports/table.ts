/** Tables that another program opens: CSV in UTF-8 with the mark by which spreadsheets know it. */
import Papa from 'papaparse';
import type { DaySetup } from '#shared/domain/day/setup.ts';

export interface Table {
  /** Of its file, without the ending. */
  name: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | undefined)[])[];
}

/** Tables of a practice day say so in each row, behind all other columns: a file is easily given another name. */
export const markedIfPractice = (
  tables: readonly Table[],
  day: Pick<DaySetup, 'practice'> | null | undefined,
): Table[] =>
  tables.map((table) =>
    day?.practice
      ? {
          ...table,
          columns: [...table.columns, practiceMark],
          rows: table.rows.map((row) => [...row, practiceMark]),
        }
      : table,
  );

const practiceMark = 'Bản tập';

/** What a spreadsheet would take for a formula is put behind an apostrophe. */
export function csvOf({ columns, rows }: Table): string {
  const fields = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? oneLine(cell) : (cell ?? ''))),
  );
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: fields }, { escapeFormulae: true })}\r\n`;
}

const oneLine = (text: string) => text.replaceAll(/\s*[\r\n]+\s*/g, ' / ').trim();
