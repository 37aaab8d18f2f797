/** The look of papers for the office: A4 upright, numbered pages, headings, lists in tables that break over pages. */
import type {
  Alignment,
  Content,
  ContentCanvas,
  ContentTable,
  ContentText,
  TDocumentDefinitions,
} from 'pdfmake/interfaces';
import type { DaySetup } from '../domain/day/setup.ts';
import { marks, sameEachTime, watermark } from './paper.ts';
import { colours, mm, printable } from './style.ts';

const side = mm(20);
/** What is left between the margins, in points. */
export const officeWidth = mm(210) - 2 * side;

interface OfficePaper {
  setup: DaySetup;
  /** ISO instant that stands in the file's properties. */
  at: string;
  title: string;
  template: string;
  /** At the foot of each page, beside its number. */
  foot: string;
  /** Of a paper that has an original: 2 is the first reprint. */
  copy?: number;
  content: Content[];
}

/** An instant of the day itself, for papers that tell of what is set up: the same whenever they are printed. */
export const instantOf = ({ date }: Pick<DaySetup, 'date'>) => `${date}T00:00:00.000Z`;

/** A paper of as many pages as it needs. Without `copy` it has no original, and a later printing is not marked as one more. */
export function officePaper({
  setup,
  at,
  title,
  template,
  foot,
  copy = 1,
  content,
}: OfficePaper): TDocumentDefinitions {
  const printing = { copy, practice: setup.practice };
  const note = marks(printing);
  const small = { fontSize: 8, color: colours.quiet };
  return {
    ...sameEachTime({ at, title, template }),
    pageSize: 'A4',
    pageMargins: [side, mm(17), side, mm(19)],
    ...watermark(printing, { fontSize: 90, angle: -45 }),
    ...(note
      ? { header: { text: note, ...small, bold: true, alignment: 'center', margin: [0, mm(8), 0, 0] } }
      : {}),
    footer: (page, pages) => ({
      margin: [side, mm(6), side, 0],
      columns: [
        { width: officeWidth - 80, text: shortened(printable(foot), 110), ...small },
        { width: 80, text: `Trang ${page}/${pages}`, ...small, alignment: 'right' },
      ],
    }),
    content,
  };
}

/** Text of at most so many letters. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

const headingText = (text: string) => ({ text, bold: true, fontSize: 11.5, color: colours.indigo });

/** A heading, which stays with what comes after it. */
export function heading(text: string): Content {
  return { ...headingText(text), margin: [0, 13, 0, 4], headlineLevel: 1 };
}

/** Headings that would stand last on a page begin the next one. */
export const keptHeadings: NonNullable<TDocumentDefinitions['pageBreakBefore']> = (node, around) =>
  node.headlineLevel === 1 && around.getFollowingNodesOnPage().length < 4;

export interface Column {
  title: string;
  /** Of the width of the table. */
  share: number;
  alignment?: Alignment;
}

/** What stands in a table: text in its column's own way, or something made for this cell. */
export type Cell = string | ContentText | ContentCanvas;

const padding = 4;
const line = 0.5;

/** A heading, and in small letters below it what explains the table. */
type Titled = string | readonly [title: string, note: string];

/**
 * Rows under a heading and a head, which are repeated on every page; no row is parted. Columns have fixed widths: a word
 * of 200 letters wraps. Without rows, what is said instead. `width` in points, where it does not take the whole page.
 */
export function list(
  title: Titled,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  without = '',
  width = officeWidth,
): Content[] {
  return rows.length > 0
    ? [table(title, columns, rows, width)]
    : [
        heading(typeof title === 'string' ? title : title[0]),
        { text: without, italics: true, color: colours.quiet },
      ];
}

function table(
  titled: Titled,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): ContentTable {
  const [title, note] = typeof titled === 'string' ? [titled, undefined] : titled;
  const left = width - columns.length * 2 * padding;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const alignments = columns.map(({ alignment = 'left' }): Alignment => alignment);
  const head = columns.map(
    ({ title, alignment = 'left' }): ContentText => ({
      text: title,
      bold: true,
      fontSize: 8.5,
      color: 'white',
      alignment,
    }),
  );
  return {
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ share }) => (share / whole) * left),
      body: [
        [
          {
            stack: [
              headingText(title),
              ...(note === undefined ? [] : [{ text: note, fontSize: 8, color: colours.quiet }]),
            ],
            margin: [-padding, 10, 0, 1],
            colSpan: columns.length,
          },
          ...columns.slice(1).map(() => ''),
        ],
        head,
        ...rows.map((cells) =>
          cells.map((cell, index): Exclude<Cell, string> => {
            const alignment = alignments[index] ?? 'left';
            return typeof cell === 'string' ? { text: cell, alignment } : cell;
          }),
        ),
      ],
    },
    layout: {
      hLineWidth: (index) => (index < 2 ? 0 : line),
      vLineWidth: () => 0,
      hLineColor: () => colours.hairline,
      fillColor: (index) => (index === 1 ? colours.indigo : index > 1 && index % 2 === 1 ? '#f3f3f7' : null),
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 2.6,
      paddingBottom: () => 2.6,
    },
    fontSize: 9,
  };
}

const labelWidth = mm(44);

/** What stands once: its label, and what is known of it; what is not known leaves a line to write on. */
export function facts(entries: readonly (readonly [label: string, value: string])[]): Content {
  return {
    stack: entries.map(
      ([label, value]): Content => ({
        columns: [
          { width: labelWidth, text: label, color: colours.quiet },
          { width: officeWidth - labelWidth, text: printable(value) || toWriteOn },
        ],
        margin: [0, 1.6, 0, 1.6],
      }),
    ),
  };
}

/** A line to write on by hand. */
export const toWriteOn = '…'.repeat(36);
