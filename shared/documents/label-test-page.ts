/** A test page for labels: what a large page tries, as far as it fits on 50 × 30 mm. */
import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import type { DocumentKind } from '../printing.ts';
import { documentNames } from './document-names.ts';
import { labelLine, labelPage } from './label-page.ts';
import { timeSign } from './label-signs.ts';
import { instantOf } from './office-paper.ts';
import { marks, sameEachTime } from './paper.ts';
import { sheetName } from './sheets.ts';
import { mm, printable } from './style.ts';

const templateVersion = 'label-test-page/1';

const rulerMm = 40;
/** From the edge of the paper to what is written, in millimetres. */
const edgeMm = 2.6;

export function labelTestPage(setup: DaySetup, kind: DocumentKind): TDocumentDefinitions {
  const { defaultStyle, ...same } = sameEachTime({
    at: instantOf(setup),
    title: `Trang in thử ${sheetName(kind)}`,
    template: templateVersion,
  });
  const where = printable([formatDate(setup.date), setup.site.name].filter(Boolean).join(' · ')).slice(0, 40);
  return {
    ...same,
    defaultStyle: { ...defaultStyle, color: 'black', fontSize: 6, lineHeight: labelLine },
    pageSize: labelPage,
    pageMargins: mm(edgeMm),
    background: frames(),
    content: [
      { text: 'TRANG IN THỬ', bold: true, fontSize: 8 },
      { text: `Giấy của: ${documentNames[kind]}, ${sheetName(kind)}`, bold: true },
      {
        text: [marks({ copy: 1, practice: setup.practice }), where].filter(Boolean).join(' · '),
        fontSize: 5.5,
      },
      { text: `Thước: đo phải đúng ${rulerMm} mm`, margin: [0, 1, 0, 1] },
      ruler(),
      { text: 'ĂẴ ÂẬ Đ ÊỆ ÔỐ ƠỢ ƯỨ Ỹ ẵ ậ đ ể ộ ợ ử ỹ', margin: [0, 2, 0, 0] },
      {
        columns: [
          { text: 'Đủ bốn cạnh cách mép 1 mm và 2 mm là đạt.', width: '*' },
          { width: mm(5), stack: [{ svg: timeSign('morning', 13) }] },
          { width: mm(5), stack: [{ svg: timeSign('night', 13) }] },
        ],
      },
    ],
  };
}

/** One millimetre and two from the edge: where one is cut, one sees how much the printer leaves out. */
function frames(): Content {
  return {
    canvas: [1, 2].map(
      (distance): CanvasElement => ({
        type: 'rect',
        x: mm(distance),
        y: mm(distance),
        w: labelPage.width - 2 * mm(distance),
        h: labelPage.height - 2 * mm(distance),
        lineWidth: 0.8,
        ...(distance === 1 ? { dash: { length: 2, space: 2 } } : {}),
      }),
    ),
    absolutePosition: { x: 0, y: 0 },
  };
}

function ruler(): Content {
  const ticks = Array.from({ length: rulerMm + 1 }, (_, millimetre): CanvasElement => {
    const height = millimetre % 10 === 0 ? 8 : millimetre % 5 === 0 ? 6 : 3;
    return { type: 'line', x1: mm(millimetre), y1: 0, x2: mm(millimetre), y2: height, lineWidth: 0.75 };
  });
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(rulerMm), y2: 0, lineWidth: 0.8 }, ...ticks] };
}
