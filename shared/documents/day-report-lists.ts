/** The tables of the day's report as lists on paper, some with bars. */
import type { Content } from 'pdfmake/interfaces';
import { type ReportRow, type ReportTable, type Unit, unitOf } from '../domain/report/report-table.ts';
import { type Cell, list, officeWidth } from './office-paper.ts';
import { colours, printable } from './style.ts';
import { formatCount, formatVnd } from './vietnamese-words.ts';

const none = '–';

/** A figure as it stands on paper. */
export function formatFigure(value: number | string | undefined, unit: Unit): string {
  if (value === undefined || value === '') return none;
  if (typeof value === 'string') return printable(value);
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (unit === 'vnd') return sign + formatVnd(size);
  if (unit === 'minutes') return `${sign}${formatCount(size)} phút`;
  return unit === 'percent' ? `${sign}${formatCount(size)} %` : sign + formatCount(size);
}

interface Look {
  /** Points; left out: the whole page. */
  width?: number;
  /** Columns, by id, that are left out while there is nothing in them. */
  optional?: readonly string[];
  /** The column whose figures are drawn as bars too. */
  bars?: string;
  /** Rows to be shown; a line below says how many there are besides. */
  most?: number;
  /** Of the labels, as parts of the width, of which a column of numbers has one, and bars three. */
  labels?: number;
  without?: string;
}

/** How wide a column of figures is, as parts of the width. */
const shares: Record<Unit, number> = { count: 1, vnd: 1.8, minutes: 1.1, percent: 1, text: 1 };

const barHeight = 7;
const cellPadding = 8;

/** A bar as long as its part of the largest; `room` in points. */
function bar(value: number, largest: number, room: number, color: string, mirrored = false): Cell {
  if (value <= 0 || largest <= 0) return '';
  const w = Math.max(1, (value / largest) * room);
  return { canvas: [{ type: 'rect', x: mirrored ? room - w : 0, y: 2, w, h: barHeight, color }] };
}

const bold = (row: ReportRow, text: string, first: boolean): Cell => ({
  text,
  bold: row.total ?? first,
  alignment: 'right',
});

/** A table of the report; nothing when it has no rows and nothing is said instead. */
export function reportList(table: ReportTable, look: Look = {}): Content[] {
  const { width = officeWidth, bars, most = table.rows.length, labels = 4, without } = look;
  if (table.rows.length === 0 && without === undefined) return [];
  const shown = table.columns.flatMap((column, index) =>
    look.optional?.includes(column.id) && table.rows.every(({ values }) => !Number(values[index]))
      ? []
      : [{ column, index }],
  );
  const parts =
    labels + shown.reduce((whole, { column }) => whole + shares[column.unit], bars === undefined ? 0 : 3);
  const barRoom = (3 / parts) * (width - (shown.length + 2) * cellPadding);
  const barIndex = table.columns.findIndex(({ id }) => id === bars);
  const drawnOf = (row: ReportRow) => Number(row.values[barIndex]) || 0;
  const largest = Math.max(0, ...table.rows.filter(({ total }) => !total).map(drawnOf));
  const totals = table.rows.filter(({ total }) => total);
  const others = table.rows.filter(({ total }) => !total);
  const left = others.length - most;
  return [
    ...list(
      table.rows.length > 0 && table.note ? [table.title.vi, table.note.vi] : table.title.vi,
      [
        { title: table.rowsTitle.vi, share: labels },
        ...(bars === undefined ? [] : [{ title: '', share: 3 }]),
        ...shown.map(({ column }) => ({
          title: column.title.vi,
          share: shares[column.unit],
          alignment: 'right' as const,
        })),
      ],
      [...others.slice(0, most), ...totals].map((row) => [
        { text: printable(row.label.vi), bold: row.total ?? false },
        ...(bars === undefined ? [] : [row.total ? '' : bar(drawnOf(row), largest, barRoom, colours.indigo)]),
        ...shown.map(({ column, index }, at) =>
          bold(row, formatFigure(row.values[index], unitOf(row, column)), at === 0 && bars !== undefined),
        ),
      ]),
      without ?? '',
      width,
    ),
    ...(left > 0 ? [note(`Và ${formatCount(left)} dòng khác, xem trong tệp số liệu.`)] : []),
  ];
}

/** In small letters. */
export const note = (text: string): Content => ({
  text,
  fontSize: 8,
  color: colours.quiet,
  margin: [0, 2, 0, 0],
});

/** Women to the left, men to the right, the oldest on top: the pyramid of ages. */
export function agePyramid(table: ReportTable): Content[] {
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  const [female, male, people] = [at('female'), at('male'), at('people')];
  const groups = table.rows.filter(({ total }) => !total).toReversed();
  const totals = table.rows.filter(({ total }) => total);
  const number = (row: ReportRow, index: number) => Number(row.values[index]) || 0;
  const largest = Math.max(0, ...groups.flatMap((row) => [number(row, female), number(row, male)]));
  const room = (0.25 * officeWidth * (officeWidth - 6 * cellPadding)) / officeWidth;
  const text = (row: ReportRow, index: number, isBold = false): Cell => ({
    text: formatFigure(row.values[index], 'count'),
    bold: isBold || (row.total ?? false),
    alignment: 'right',
  });
  return list(
    table.title.vi,
    [
      { title: 'Tuổi', share: 0.2 },
      { title: 'Nữ', share: 0.1, alignment: 'right' },
      { title: '', share: 0.25 },
      { title: '', share: 0.25 },
      { title: 'Nam', share: 0.1, alignment: 'left' },
      { title: 'Cộng', share: 0.1, alignment: 'right' },
    ],
    [...groups, ...totals].map((row) => [
      { text: row.label.vi, bold: row.total ?? false },
      text(row, female),
      row.total ? '' : bar(number(row, female), largest, room, colours.red, true),
      row.total ? '' : bar(number(row, male), largest, room, colours.indigo),
      {
        text: formatFigure(row.values[male], 'count'),
        bold: row.total ?? false,
        alignment: 'left',
      },
      text(row, people, true),
    ]),
  );
}
