/**
 * Paper forms for when the power is gone: A4, one person each, printed before the doors open. The number is reserved, so
 * that it is the person's ticket from the first moment; what is written here is entered later with its time.
 */
import type { Column, Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '../domain/calendar.ts';
import type { DayState } from '../domain/day/day.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { blockName, paperNumbers } from '../domain/intake/intake.ts';
import { paperQr } from '../domain/qr.ts';
import { marks, sameEachTime, watermark } from './paper.ts';
import { colours, displayFont, mm, printable } from './style.ts';

const templateVersion = 'paper-forms/1';

const side = mm(14);
const width = mm(210) - 2 * side;

/** All forms of a block; `event` is the one that reserved it, left out: the last. Nothing when there is none. */
export function paperForms(day: DayState, copy: number, event?: string): TDocumentDefinitions | undefined {
  const { setup, intake } = day;
  const block =
    event === undefined ? intake.papers.at(-1) : intake.papers.find((each) => each.event === event);
  if (!setup || !block) return undefined;
  const printing = { copy, practice: setup.practice };
  const note = marks(printing);
  return {
    ...sameEachTime({ at: block.at, title: `Phiếu giấy ${blockName(block)}`, template: templateVersion }),
    pageSize: 'A4',
    pageMargins: [side, mm(11), side, mm(11)],
    ...watermark(printing, { fontSize: 90, angle: -45 }),
    content: paperNumbers(block).map(
      (number, index): Content => ({
        stack: form(setup, number, note),
        ...(index === 0 ? {} : { pageBreak: 'before' }),
      }),
    ),
  };
}

function form(setup: DaySetup, number: string, note: string): Content[] {
  return [
    {
      columns: [
        {
          width: '*',
          stack: [
            ...(note ? [{ text: note, fontSize: 7.5, bold: true, color: colours.quiet }] : []),
            { text: printable(setup.programme.name), bold: true, fontSize: 11 },
            { text: `${printable(setup.site.name)} · ${formatDate(setup.date)}`, color: colours.quiet },
            { text: 'PHIẾU KHÁM GIẤY', bold: true, fontSize: 15, margin: [0, 5, 0, 0] },
            { text: 'Dùng khi mất điện. Nhập vào máy khi có điện, với giờ ghi trên phiếu.', fontSize: 8.5 },
          ],
        },
        {
          width: mm(54),
          stack: [
            { text: 'Số thứ tự', fontSize: 8.5, alignment: 'center', color: colours.quiet },
            { text: number, font: displayFont, bold: true, fontSize: 32, alignment: 'center', noWrap: true },
          ],
        },
        { width: mm(24), qr: paperQr(number), fit: mm(24), eccLevel: 'M', alignment: 'right' },
      ],
      columnGap: 8,
    },
    heading('Đón tiếp'),
    row([field('Giờ đến (giờ : phút)', 0.26), field('Họ và tên', 0.74)]),
    row([
      choice('Giới tính', ['Nam', 'Nữ'], 0.26),
      field('Ngày sinh (hoặc năm)', 0.26),
      field('Số CCCD', 0.48),
    ]),
    row([field('Số thẻ BHYT', 0.36), field('Điện thoại', 0.3), field('Dân tộc, tiếng nói', 0.34)]),
    row([field('Nơi ở (thôn, xã, tỉnh)', 0.62), field('Người đưa trẻ dưới 72 tháng đến', 0.38)]),
    choices('Đối tượng', [
      'Công nhân',
      'Hộ nghèo',
      'Hộ cận nghèo',
      'Gia đình chính sách',
      'Có công với cách mạng',
      'Hoàn cảnh khó khăn',
      'Khác',
    ]),
    row([field('Giấy chứng nhận: số, năm, xã cấp', 0.62), choice('Cấp cứu', ['Có', 'Không'], 0.38)]),
    choices(
      'Khám chuyên khoa',
      setup.specialties.map(({ name }) => printable(name.vi)),
    ),
    row([
      choice('Đồng ý xử lý dữ liệu sức khỏe', ['Có', 'Không'], 0.34),
      choice('Đồng ý được liên lạc', ['Có', 'Không'], 0.28),
      field('Chữ ký, hoặc điểm chỉ và tên người làm chứng', 0.38),
    ]),
    heading('Sàng lọc'),
    row([field('Giờ', 0.14), field('Lý do đến khám', 0.86)]),
    row([
      field('Huyết áp trái', 0.2),
      field('Huyết áp phải', 0.2),
      field('Mạch /phút', 0.2),
      field('Nhiệt độ °C', 0.2),
      field('SpO₂ %', 0.2),
    ]),
    row([
      field('Nhịp thở /phút', 0.2),
      field('Cân nặng kg', 0.2),
      field('Chiều cao cm', 0.2),
      field('Đường huyết mmol/L', 0.2),
      field('Đau 0–10', 0.2),
    ]),
    row([
      choice('Có thai', ['Có', 'Không'], 0.26),
      field('Dị ứng (chất, phản ứng)', 0.37),
      field('Bệnh mạn tính, thuốc đang dùng', 0.37),
    ]),
    heading('Khám và đơn thuốc'),
    row([field('Giờ', 0.14), field('Chuyên khoa', 0.3), field('Bác sĩ, số giấy phép hành nghề', 0.56)]),
    row([field('Khám thấy', 1)], 46),
    row([field('Chẩn đoán', 1)], 26),
    row([field('Thuốc: tên, hàm lượng, số lượng, cách dùng', 1)], 96),
    row([field('Lời dặn', 0.6), field('Chữ ký bác sĩ', 0.4)], 40),
  ];
}

function heading(text: string): Content {
  return { text: text.toUpperCase(), bold: true, fontSize: 8.5, color: colours.indigo, margin: [0, 7, 0, 2] };
}

interface Cell {
  share: number;
  content: Content;
}

/** A box to write in, with its name small above. */
function field(label: string, share: number): Cell {
  return { share, content: { text: label, fontSize: 7.5, color: colours.quiet } };
}

/** A box with answers to tick. */
function choice(label: string, answers: readonly string[], share: number): Cell {
  return {
    share,
    content: {
      stack: [
        { text: label, fontSize: 7.5, color: colours.quiet },
        { columns: answers.map(tick), columnGap: 10, margin: [0, 3, 0, 0] },
      ],
    },
  };
}

/** A line of many answers to tick. */
function choices(label: string, answers: readonly string[]): Content {
  const perRow = 4;
  const rows = Array.from({ length: Math.ceil(answers.length / perRow) }, (_, index) =>
    Array.from({ length: perRow }, (__, place): Content => {
      const answer = answers[index * perRow + place];
      return answer === undefined ? { text: '' } : { columns: [tick(answer)] };
    }),
  );
  const cell: Content = {
    stack: [
      { text: label, fontSize: 7.5, color: colours.quiet },
      {
        table: { widths: Array.from({ length: perRow }, () => '*'), body: rows },
        layout: 'noBorders',
      },
    ],
  };
  return row([{ share: 1, content: cell }], 0);
}

/** An empty box beside its word. */
function tick(word: string): Column {
  return {
    width: 'auto',
    columns: [
      {
        width: 11,
        canvas: [{ type: 'rect', x: 0, y: 1, w: 8, h: 8, lineWidth: 0.8, lineColor: colours.ink }],
      },
      { width: 'auto', text: word, fontSize: 9 },
    ],
  };
}

function row(cells: readonly Cell[], minHeight = 26): ContentTable {
  const borders = cells.length;
  // What the lines and the padding leave, so that all rows end at the same edge.
  const left = width - 2 * 0.6 - (borders - 1) * 0.4;
  return {
    table: {
      widths: cells.map(({ share }) => share * left - 8),
      heights: minHeight,
      body: [cells.map(({ content }) => content)],
    },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: (line) => (line === 0 || line === borders ? 0.6 : 0.4),
      hLineColor: () => colours.hairline,
      vLineColor: () => colours.hairline,
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    margin: [0, -0.6, 0, 0],
  };
}
