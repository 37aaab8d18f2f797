/**
 * A page that shows whether a printer cuts the margins, keeps the size and has every letter: on the paper of one kind of
 * document. What is measured on it with a ruler must be what is written beside.
 */
import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import type { DocumentKind } from '../printing.ts';
import { documentNames } from './document-names.ts';
import { labelTestPage } from './label-test-page.ts';
import { instantOf } from './office-paper.ts';
import { markLine, sameEachTime, watermark } from './paper.ts';
import { label, sheetName, sheets } from './sheets.ts';
import { colours, displayFont, mm, printable } from './style.ts';

const templateVersion = 'test-page/1';

/** Millimetres of a roll, and of the strip that is printed on it. */
const roll: NonNullable<(typeof sheets)[DocumentKind]> = { widthMm: 80, heightMm: 150 };

/** Every letter with marks of the language, capitals first. */
const letters = 'ĂẮẰẲẴẶ ÂẤẦẨẪẬ Đ ÊẾỀỂỄỆ ÔỐỒỔỖỘ ƠỚỜỞỠỢ ƯỨỪỬỮỰ ÁÀẢÃẠ ÉÈẺẼẸ ÍÌỈĨỊ ÓÒỎÕỌ ÚÙỦŨỤ ÝỲỶỸỴ';

/** The page for the paper of a kind; left out, A4. */
export function testPage(setup: DaySetup, kind: DocumentKind = 'test-page'): TDocumentDefinitions {
  const sheet = sheets[kind] ?? roll;
  if (sheet === label) return labelTestPage(setup, kind);
  const [widthMm, heightMm] = sheet.turned
    ? [sheet.heightMm, sheet.widthMm]
    : [sheet.widthMm, sheet.heightMm];
  const isRoll = sheet === roll;
  const edge = isRoll ? 9 : 20;
  const sizes = isRoll ? [7, 9, 14] : widthMm < 200 ? [6.5, 8, 10, 14] : [6.5, 8, 10, 14, 20, 30];
  const printing = { copy: 1, practice: setup.practice };
  const size = isRoll ? 'khổ giấy cuộn 80 mm' : `khổ ${sheetName(kind)}, ${widthMm} × ${heightMm} mm`;
  // Beside the upright ruler and its numbers.
  const right = isRoll ? edge : 24;
  const rulerMm = Math.floor((widthMm - edge - right) / 10) * 10;
  return {
    ...sameEachTime({
      at: instantOf(setup),
      title: `Trang in thử ${sheetName(kind)}`,
      template: templateVersion,
    }),
    pageSize: { width: mm(widthMm), height: mm(heightMm) },
    pageMargins: [mm(edge), mm(edge), mm(right), mm(edge)],
    ...watermark(printing, { fontSize: isRoll ? 40 : 80, angle: -45 }),
    background: edges(widthMm, heightMm, isRoll),
    content: [
      ...markLine(printing),
      {
        text: 'TRANG IN THỬ',
        font: displayFont,
        bold: true,
        fontSize: isRoll ? 19 : 30,
        color: colours.indigo,
      },
      ...(kind === 'test-page'
        ? []
        : [{ text: `Giấy của: ${documentNames[kind]}`, bold: true, fontSize: isRoll ? 11 : 15 }]),
      { text: size, fontSize: isRoll ? 9 : 12, margin: [0, 0, 0, 2] },
      {
        text: printable([setup.site.name, formatDate(setup.date)].filter(Boolean).join(' · ')).slice(0, 120),
        fontSize: isRoll ? 8 : 10,
        color: colours.quiet,
        margin: [0, 0, 0, isRoll ? 6 : 14],
      },
      {
        text: `Thước: đo phải đúng ${rulerMm} mm`,
        bold: true,
        fontSize: isRoll ? 8.5 : 11,
        margin: [0, 0, 0, 3],
      },
      ruler(rulerMm),
      { columns: numbersOf(rulerMm), margin: [0, 1, 0, isRoll ? 6 : 14] },
      { text: 'Chữ: phải đủ dấu, rõ nét', bold: true, fontSize: isRoll ? 8.5 : 11, margin: [0, 0, 0, 3] },
      { text: letters, fontSize: isRoll ? 8.5 : 13 },
      { text: letters.toLowerCase(), fontSize: isRoll ? 8.5 : 13, margin: [0, 2, 0, isRoll ? 6 : 14] },
      {
        text: 'Cỡ chữ: phải đọc được dòng nhỏ nhất',
        bold: true,
        fontSize: isRoll ? 8.5 : 11,
        margin: [0, 0, 0, 3],
      },
      ...sizes.map(
        (fontSize): Content => ({ text: `Đã đủ thuốc ${String(fontSize).replace('.', ',')}`, fontSize }),
      ),
      { text: 'Độ đậm', margin: [0, isRoll ? 6 : 14, 0, 3], bold: true, fontSize: isRoll ? 8.5 : 11 },
      shades(rulerMm),
      {
        text: isRoll
          ? 'Đủ bốn cạnh của khung trong là đạt.'
          : 'Bốn góc và khung nét liền phải còn đủ. Thước sai cỡ: trong hộp in, chọn in đúng cỡ (100%), không “vừa trang”.',
        fontSize: isRoll ? 8.5 : 11,
        margin: [0, isRoll ? 6 : 14, 0, 0],
      },
    ],
  };
}

/** Frames at named distances from the edge: where one is cut, one sees how much the printer leaves out. */
function edges(widthMm: number, heightMm: number, isRoll: boolean): Content[] {
  const distances = isRoll ? [2, 5] : [5, 10];
  const canvas = distances.map(
    (distance, index): CanvasElement => ({
      type: 'rect',
      x: mm(distance),
      y: mm(distance),
      w: mm(widthMm - 2 * distance),
      h: mm(heightMm - 2 * distance),
      lineWidth: index === 0 ? 0.5 : 1.2,
      lineColor: colours.ink,
      ...(index === 0 ? { dash: { length: 3, space: 2 } } : {}),
    }),
  );
  return [
    { canvas, absolutePosition: { x: 0, y: 0 } },
    ...(isRoll ? [] : upright(widthMm, heightMm)),
    ...distances.map(
      (distance): Content => ({
        text: `cách mép ${distance} mm`,
        fontSize: isRoll ? 6.5 : 7.5,
        color: colours.quiet,
        absolutePosition: { x: mm(distance) + 4, y: mm(distance) + 2.5 },
      }),
    ),
  ];
}

/** A ruler along the right frame: paper that slips shows on its long side. */
function upright(widthMm: number, heightMm: number): Content[] {
  const [right, top] = [widthMm - 10, 20];
  const lengthMm = Math.floor((heightMm - 2 * top) / 10) * 10;
  return [
    {
      canvas: Array.from({ length: lengthMm + 1 }, (_, millimetre): CanvasElement => {
        const [x, y] = [mm(right), mm(top + millimetre)];
        const length = mm(millimetre % 10 === 0 ? 4 : millimetre % 5 === 0 ? 3 : 1.8);
        return { type: 'line', x1: x - length, y1: y, x2: x, y2: y, lineWidth: tickWidth(millimetre) };
      }),
      absolutePosition: { x: 0, y: 0 },
    },
    ...Array.from(
      { length: lengthMm / 10 + 1 },
      (_, centimetre): Content => ({
        text: String(centimetre * 10),
        fontSize: 6.5,
        absolutePosition: { x: mm(right - 8.6), y: mm(top + centimetre * 10) - 4 },
      }),
    ),
  ];
}

const tickWidth = (millimetre: number) => (millimetre % 10 === 0 ? 0.9 : 0.4);

function ruler(lengthMm: number): Content {
  const ticks = Array.from({ length: lengthMm + 1 }, (_, millimetre): CanvasElement => {
    const x = mm(millimetre);
    const height = millimetre % 10 === 0 ? 14 : millimetre % 5 === 0 ? 9 : 5;
    return { type: 'line', x1: x, y1: 0, x2: x, y2: height, lineWidth: tickWidth(millimetre) };
  });
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(lengthMm), y2: 0, lineWidth: 0.9 }, ...ticks] };
}

/** A number below each centimetre but the last, whose column would go beyond the ruler. */
function numbersOf(lengthMm: number): { width: number; text: string; fontSize: number }[] {
  return Array.from({ length: lengthMm / 10 }, (_, centimetre) => ({
    width: mm(10),
    text: String(centimetre * 10),
    fontSize: 7,
  }));
}

function shades(widthMm: number): Content {
  const steps = [
    '#000000',
    '#333333',
    '#666666',
    '#999999',
    '#cccccc',
    colours.indigo,
    colours.red,
    colours.gold,
  ];
  const each = mm(widthMm) / steps.length;
  return {
    canvas: steps.map((color, index) => ({ type: 'rect', x: index * each, y: 0, w: each, h: mm(8), color })),
  };
}
