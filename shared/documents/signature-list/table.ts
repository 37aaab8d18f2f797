/** The table of one page of a list that recipients sign: head, groups, rows, sums. */
import type { ContentTable, TableCell } from 'pdfmake/interfaces';
import { linesOf, widthOf } from '../fitting.ts';
import { shortened } from '../office-paper.ts';
import { colours, mm, printable } from '../style.ts';
import { formatCount, formatVnd } from '../vietnamese-words.ts';
import type { ReceivedColumn, Recipient, SignatureList } from './content.ts';
import type { PagePart } from './pages.ts';
import { rowUnits } from './variants.ts';

export const pageWidth = mm(297);
export const side = mm(11);
const tableWidth = pageWidth - 2 * side;

const padding = 3;
const line = 0.5;
/** From the top of one line of letters to the next, as a multiple of their size. */
const lineHeight = 1.3;
/** High enough for a signature or the print of a finger. */
const lowestRow = mm(9.5);
export const rowHeights = { heading: 17, sum: 17 } as const;

export interface NumberedRecipient extends Recipient {
  /** From 1 through the whole list. */
  number: number;
}

/** The columns before what was received; together with those after it they take the width of the page. */
const who = [
  { title: 'TT', width: 32 },
  { title: 'Số thứ tự', width: 48 },
  { title: 'Họ và tên', width: 122 },
  { title: 'Năm sinh', width: 36 },
  { title: 'Giới', width: 28 },
  { title: 'Nơi ở (thôn, xã)', width: 118 },
  { title: 'Số định danh\n(4 số cuối)', width: 66 },
] as const;
const signedWidth = 114;

const widthIn = (columns: readonly { width: number }[]) => columns.reduce((sum, { width }) => sum + width, 0);

/** With their paddings, without the lines between them. */
interface Widths {
  who: number[];
  name: number;
  address: number;
  received: number[];
}

function widthsOf(columns: readonly ReceivedColumn[]): Widths {
  const room = tableWidth - widthIn(who) - signedWidth - (who.length + columns.length + 2) * line;
  const needed = widthIn(columns);
  const missing = Math.max(0, needed - room) / 2;
  const [name, address] = [who[2].width - missing, who[5].width - missing];
  return {
    who: who.map((column) => (column === who[2] ? name : column === who[5] ? address : column.width)),
    name,
    address,
    received: columns.map(({ width }) => width * Math.max(1, room / needed)),
  };
}

const receivedSize = 8.5;
const [smallestMoney, smallestWhole] = [5, 6.5];
/** Smaller letters for what is long. */
const sizeOf = (text: string, ordinary: number) => (text.length > 48 ? 7 : ordinary);
const wordsOf = (text: string, ordinary: number) => ({ text, fontSize: sizeOf(text, ordinary) });

/** Words of a column that is so wide: money never leaves its line, other numbers only where their letters grew too small. */
function receivedWords({ sum, whole }: ReceivedColumn, words: string, width: number) {
  const text = printable(words);
  if (sum !== 'vnd' && !whole) return { ...wordsOf(text, receivedSize), noWrap: false };
  const fits = (width - 2 * padding) / Math.max(1, widthOf(text));
  const smallest = sum === 'vnd' ? smallestMoney : smallestWhole;
  return {
    text,
    fontSize: Math.max(smallest, Math.min(receivedSize, fits)),
    noWrap: sum === 'vnd' || fits >= smallest,
  };
}

const nameOf = ({ name }: Recipient) => wordsOf(printable(name), 10);
const addressOf = ({ address }: Recipient) => wordsOf(shortened(printable(address), 150), 8.5);
const onBehalfOf = ({ onBehalf }: Recipient) =>
  onBehalf ? `Nhận thay: ${printable(onBehalf.name)} (${printable(onBehalf.relation)})` : '';

function textHeight(words: { text: string; fontSize: number; noWrap?: boolean }, width: number): number {
  const { text, fontSize, noWrap = false } = words;
  return (noWrap ? 1 : linesOf(text, fontSize, width - 2 * padding)) * fontSize * lineHeight + 4;
}

/** What a row takes, in points: as much as its longest text, and room to sign. */
export function rowHeight(columns: readonly ReceivedColumn[]): (recipient: Recipient) => number {
  const widths = widthsOf(columns);
  return (recipient) => {
    const onBehalf = onBehalfOf(recipient);
    return Math.ceil(
      Math.max(
        lowestRow,
        textHeight(nameOf(recipient), widths.name),
        textHeight(addressOf(recipient), widths.address),
        onBehalf ? lowestRow * 0.6 + textHeight({ text: onBehalf, fontSize: 7 }, signedWidth) : 0,
        ...columns.map((column, index) => {
          const width = widths.received[index] ?? 0;
          return textHeight(receivedWords(column, recipient.received[index]?.text ?? '', width), width);
        }),
      ),
    );
  };
}

const titleSize = 8;
const titleOf = ({ title }: { title: string }) => shortened(printable(title), 40);

/** What the head of every page takes, in points. */
export function headHeight(columns: readonly ReceivedColumn[]): number {
  const widths = widthsOf(columns).received;
  return Math.max(
    28,
    ...columns.map((column, index) =>
      Math.ceil(textHeight({ text: titleOf(column), fontSize: titleSize }, widths[index] ?? 0)),
    ),
  );
}

/** `sums` are the lines at the foot of the page, each over some of the recipients. */
export function tableOfPage(
  { columns, variant }: Pick<SignatureList, 'columns' | 'variant'>,
  parts: readonly PagePart<NumberedRecipient>[],
  sums: readonly { title: string; of: readonly Recipient[] }[],
): ContentTable {
  const heightOf = rowHeight(columns);
  const widths = widthsOf(columns);
  const sumOver = (title: string, of: readonly Recipient[]) =>
    sumRow(columns, widths, `${title}: ${formatCount(of.length)} ${rowUnits[variant]}`, of);
  const rows: { height: number; fill?: string; cells: TableCell[] }[] = [
    { height: headHeight(columns), fill: '#e4e5ee', cells: headCells(columns) },
    ...parts.flatMap(({ group, continued, items, whole }) => [
      {
        height: rowHeights.heading,
        fill: '#f3f3f7',
        cells: [
          {
            ...middle,
            text: continued ? `${group} (tiếp theo)` : group,
            bold: true,
            color: colours.indigo,
            colSpan: who.length + columns.length + 1,
          },
        ],
      },
      ...items.map((item) => ({ height: heightOf(item), cells: cellsOf(columns, widths, item) })),
      ...(whole ? [sumOver(`Cộng ${lowered(group)}`, whole)] : []),
    ]),
    ...sums.map(({ title, of }) => ({ ...sumOver(title, of), fill: '#e4e5ee' })),
  ];
  return {
    table: {
      headerRows: 1,
      widths: [...widths.who, ...widths.received, signedWidth].map((width) => width - 2 * padding),
      heights: rows.map(({ height }) => height),
      body: rows.map(({ cells }) => cells),
    },
    layout: {
      hLineWidth: () => line,
      vLineWidth: () => line,
      hLineColor: () => colours.hairline,
      vLineColor: () => colours.hairline,
      fillColor: (index) => rows[index]?.fill ?? null,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    fontSize: 9.5,
  };
}

const middle = { verticalAlignment: 'middle' } as const;
const centred = { ...middle, alignment: 'center' } as const;
const right = { ...middle, alignment: 'right' } as const;

const headCells = (columns: readonly ReceivedColumn[]): TableCell[] =>
  [...who, ...columns, { title: 'Ký nhận hoặc điểm chỉ' }].map((column) => ({
    ...centred,
    text: titleOf(column),
    bold: true,
    fontSize: titleSize,
  }));

function cellsOf(
  columns: readonly ReceivedColumn[],
  widths: Widths,
  recipient: NumberedRecipient,
): TableCell[] {
  const { number, ticket, birthYear, sex, identityNumber, received } = recipient;
  return [
    { ...centred, text: String(number) },
    { ...centred, text: ticket, bold: true },
    { ...middle, ...nameOf(recipient) },
    { ...centred, text: String(birthYear) },
    { ...centred, text: sex === 'female' ? 'Nữ' : 'Nam' },
    { ...middle, ...addressOf(recipient) },
    { ...centred, text: identityNumber ? `…${identityNumber.slice(-4)}` : '' },
    ...columns.map((column, index) => ({
      ...(column.sum === 'vnd' ? right : centred),
      ...receivedWords(column, received[index]?.text ?? '', widths.received[index] ?? 0),
    })),
    { text: onBehalfOf(recipient), fontSize: 7, italics: true, margin: [0, 1.5, 0, 0] },
  ];
}

function sumRow(columns: readonly ReceivedColumn[], widths: Widths, title: string, of: readonly Recipient[]) {
  const cells: TableCell[] = [
    {
      ...middle,
      text: title,
      bold: true,
      colSpan: who.length,
    },
    ...who.slice(1).map(() => ''),
    ...columns.map((column, index) => {
      const { sum } = column;
      const words = sum ? inUnits[sum](sumOf(of, index)) : '';
      return {
        ...(sum === 'vnd' ? right : centred),
        ...receivedWords(column, words, widths.received[index] ?? 0),
        bold: true,
      };
    }),
    '',
  ];
  return { height: rowHeights.sum, cells };
}

const inUnits = { count: formatCount, vnd: formatVnd };

/** Pieces or đồng of one column. */
export const sumOf = (of: readonly Recipient[], column: number) =>
  of.reduce((sum, { received }) => sum + (received[column]?.amount ?? 0), 0);

const lowered = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
