/** The counts that two signed, A4 upright: what the books said of each line, what was found, and why it differs. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { dateOf, formatDate, timeOf } from '../domain/calendar.ts';
import type { DayState } from '../domain/day/day.ts';
import type { Actor } from '../domain/event.ts';
import { facts, list, officePaper } from './office-paper.ts';
import { officeTitle } from './office-title.ts';
import { signatures } from './signatures.ts';
import { colours, printable } from './style.ts';
import { formatCount } from './vietnamese-words.ts';

interface CountedLine {
  expected: number;
  found: number;
  reason?: string | undefined;
}

interface Signed<Line> {
  event: string;
  at: string;
  by: Actor;
  witness: Actor;
  lines: readonly Line[];
}

/** What a count is of: its words, and the columns that say which line it is. */
interface CountOf<Line> {
  template: string;
  title: string;
  /** What stands below every page. */
  foot: string;
  /** Name of the number of lines. */
  counted: string;
  /** Heading of the list. */
  each: string;
  columns: { title: string; share: number }[];
  cells: (line: Line) => string[];
}

/** Who signed here with their PIN signs on paper too. */
const alsoByPin = '(Đã ký bằng mã PIN; ký, ghi rõ họ tên)';

/** The medicines' count of an event; left out, the last one. Nothing while none is signed. */
export const stockCountPaper = (state: DayState, event: string | undefined) =>
  countPaper(state.setup, state.stockCounts, event, {
    template: 'stock-count/2',
    title: 'Biên bản kiểm kê thuốc',
    foot: 'Kiểm kê thuốc',
    counted: 'Số lô đã đếm',
    each: 'Từng lô',
    columns: [
      { title: 'Thuốc', share: 5.2 },
      { title: 'Số lô', share: 2 },
      { title: 'Hạn dùng', share: 2.8 },
      { title: 'ĐVT', share: 1.2 },
    ],
    cells: ({ name, strength, recalled, number, expiry, unit }) => [
      printable(`${name} ${strength}`),
      printable(recalled ? `${number} (thu hồi)` : number),
      formatDate(expiry),
      printable(unit.vi),
    ],
  });

/** The gifts' count of an event; left out, the last one. Nothing while none is signed. */
export const giftCountPaper = (state: DayState, event: string | undefined) =>
  countPaper(state.setup, state.giftCounts, event, {
    template: 'gift-count/2',
    title: 'Biên bản kiểm kê quà tặng',
    foot: 'Kiểm kê quà tặng',
    counted: 'Số loại, cỡ đã đếm',
    each: 'Từng loại, từng cỡ',
    columns: [
      { title: 'Quà tặng', share: 6.8 },
      { title: 'Cỡ', share: 4.4 },
    ],
    cells: ({ name, size }) => [printable(name.vi), printable(size ?? '')],
  });

function countPaper<Line extends CountedLine>(
  setup: DayState['setup'],
  counts: readonly Signed<Line>[],
  event: string | undefined,
  of: CountOf<Line>,
): TDocumentDefinitions | undefined {
  const count = event === undefined ? counts.at(-1) : counts.find((each) => each.event === event);
  if (!setup || !count) return undefined;
  const { at, lines } = count;
  const version = counts.indexOf(count) + 1;
  const differing = lines.filter(({ expected, found }) => expected !== found);
  const signedAt = `${timeOf(at)} ngày ${formatDate(dateOf(at))}`;
  return officePaper({
    setup,
    at,
    title: `${of.title} ${formatDate(setup.date)}, lần ${version}`,
    template: of.template,
    foot: `${of.foot} ngày khám ${formatDate(setup.date)} · lần ${version} · ký lúc ${signedAt}`,
    content: [
      ...officeTitle(setup, of.title, `Lần ${version} · ký lúc ${signedAt}`),
      facts([
        [of.counted, formatCount(lines.length)],
        ['Khớp sổ', formatCount(lines.length - differing.length)],
        ['Chênh lệch', formatCount(differing.length)],
      ]),
      ...list(
        of.each,
        [
          { title: 'STT', share: 0.9, alignment: 'right' },
          ...of.columns,
          { title: 'Sổ', share: 1.7, alignment: 'right' },
          { title: 'Đếm', share: 1.7, alignment: 'right' },
          { title: 'Lệch', share: 1.2, alignment: 'right' },
          { title: 'Lý do', share: 2.7 },
        ],
        lines.map((each, index) => [
          String(index + 1),
          ...of.cells(each),
          formatCount(each.expected),
          { text: formatCount(each.found), bold: true, alignment: 'right' },
          difference(each),
          printable(each.reason ?? ''),
        ]),
      ),
      signatures([
        { title: 'NGƯỜI KIỂM KÊ', how: alsoByPin, name: count.by.name },
        { title: 'NGƯỜI CÙNG KÝ', how: alsoByPin, name: count.witness.name },
      ]),
    ],
  });
}

function difference({ expected, found }: CountedLine) {
  const units = found - expected;
  if (units === 0) return { text: '0', alignment: 'right' as const };
  return {
    text: `${units > 0 ? '+' : '−'}${formatCount(Math.abs(units))}`,
    bold: true,
    color: colours.red,
    alignment: 'right' as const,
  };
}
