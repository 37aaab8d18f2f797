/** A page for each role of the day, to lie beside the keyboard: what to do, which key, and what when something fails. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { type Role, roles } from '../domain/roles.ts';
import { cribs, withoutPower } from './crib-sheet-words.ts';
import { roleNames } from './document-names.ts';
import { instantOf, shortened } from './office-paper.ts';
import { marks, sameEachTime, watermark } from './paper.ts';
import { colours, displayFont, mm, printable } from './style.ts';

const templateVersion = 'crib-sheets/1';

const side = mm(16);
const width = mm(210) - 2 * side;
const pale = '#eeeff6';

/** One page for each role that somebody of the day has; nothing when nobody has any. */
export function cribSheets(setup: DaySetup): TDocumentDefinitions | undefined {
  const working = setup.staff.filter(({ revoked }) => !revoked);
  const needed = roles.filter((role) => working.some((member) => member.roles.includes(role)));
  if (needed.length === 0) return undefined;
  const printing = { copy: 1, practice: setup.practice };
  return {
    ...sameEachTime({
      at: instantOf(setup),
      title: `Tờ hướng dẫn từng vị trí ${formatDate(setup.date)}`,
      template: templateVersion,
    }),
    pageSize: 'A4',
    pageMargins: [side, mm(14), side, mm(10)],
    ...watermark(printing, { fontSize: 90, angle: -45 }),
    content: needed.map(
      (role, index): Content => ({
        stack: sheet(setup, role, marks(printing)),
        ...(index === 0 ? {} : { pageBreak: 'before' }),
      }),
    ),
  };
}

function sheet(setup: DaySetup, role: Role, note: string): Content[] {
  const { purpose, steps, keys } = cribs[role];
  return [
    band(setup, role, note),
    { text: purpose, bold: true, fontSize: 17, margin: [0, 14, 0, 13] },
    { stack: steps.map(step) },
    title('Các phím của bàn này'),
    keyTable(keys),
    title('Khi có sự cố'),
    ...troubles(setup, role),
  ];
}

function band(setup: DaySetup, role: Role, note: string): Content {
  const where = shortened(
    printable([setup.programme.name, setup.site.name, formatDate(setup.date)].filter(Boolean).join(' · ')),
    84,
  );
  return {
    table: {
      widths: [width - 28],
      body: [
        [
          {
            stack: [
              {
                text: roleNames[role].toUpperCase(),
                font: displayFont,
                bold: true,
                fontSize: 38,
                lineHeight: 0.95,
                color: 'white',
              },
              { text: where, fontSize: 10, color: 'white' },
              ...(note ? [{ text: note, bold: true, fontSize: 9, color: 'white' }] : []),
            ],
          },
        ],
      ],
    },
    layout: {
      defaultBorder: false,
      fillColor: () => colours.indigo,
      paddingLeft: () => 14,
      paddingRight: () => 14,
      paddingTop: () => 8,
      paddingBottom: () => 11,
    },
  };
}

/** One step with its number in a disc. */
function step(text: string, index: number): Content {
  const size = 21;
  return {
    columns: [
      {
        width: size,
        stack: [
          {
            canvas: [
              { type: 'ellipse', x: size / 2, y: size / 2, r1: size / 2, r2: size / 2, color: colours.red },
            ],
          },
          {
            text: String(index + 1),
            bold: true,
            fontSize: 12.5,
            color: 'white',
            alignment: 'center',
            margin: [0, -size + 2, 0, 0],
          },
        ],
      },
      { width: width - size - 9, text: withKeys(text), fontSize: 14.5, margin: [0, 0.5, 0, 0] },
    ],
    columnGap: 9,
    margin: [0, 0, 0, 8],
  };
}

const keyPattern = /((?:Ctrl|Shift|Alt)\+\w+|\bF\d{1,2}\b)/;

/** A sentence with the names of its keys in bold. */
function withKeys(text: string) {
  return text
    .split(keyPattern)
    .map((part) =>
      keyPattern.test(part) ? { text: part, bold: true, color: colours.indigo } : { text: part },
    );
}

function title(text: string): Content {
  return { text, bold: true, fontSize: 14, color: colours.indigo, margin: [0, 10, 0, 6] };
}

/** Two keys in a line, each drawn as a cap. */
function keyTable(keys: readonly (readonly [string, string])[]): Content {
  const half = Math.ceil(keys.length / 2);
  const column = (part: typeof keys) => ({ width: width / 2 - 5, stack: part.map(keyLine) });
  return { columns: [column(keys.slice(0, half)), column(keys.slice(half))], columnGap: 10 };
}

const capWidth = 78;

function keyLine([key, does]: readonly [string, string]): Content {
  return {
    columns: [
      {
        width: capWidth,
        table: {
          widths: [capWidth - 12],
          body: [[{ text: key, bold: true, fontSize: 11.5, alignment: 'center', fillColor: pale }]],
        },
        layout: {
          hLineColor: () => colours.indigo,
          vLineColor: () => colours.indigo,
          hLineWidth: (index) => (index === 1 ? 1.8 : 0.7),
          vLineWidth: () => 0.7,
          paddingTop: () => 1.5,
          paddingBottom: () => 2,
        },
      },
      { width: width / 2 - 5 - capWidth - 7, text: does, fontSize: 12.5, margin: [0, 2, 0, 0] },
    ],
    columnGap: 7,
    margin: [0, 0, 0, 5],
  };
}

function troubles({ staff }: DaySetup, role: Role): Content[] {
  const names = staff
    .filter((member) => member.roles.includes('coordinator') && !member.revoked)
    .map(({ name }) => printable(name));
  const ask = shortened(names.join(', '), 84);
  const lines: [string, string][] = [
    ['Mất điện', `Những gì đã báo “đã lưu” vẫn còn. ${withoutPower[role]}`],
    ['Máy in dừng', 'Bản in không mất. Bấm hình máy in ở đầu màn hình, rồi In lại hoặc Máy in khác.'],
    ['Báo “chưa lưu”', 'Nội dung đang gõ vẫn giữ nguyên. Đừng đóng cửa sổ; báo người điều phối.'],
    [
      'Hỏi ai?',
      role === 'coordinator'
        ? `Điều phối hôm nay: ${ask}.`
        : ask
          ? `Người điều phối: ${ask}.`
          : 'Người điều phối: ……………………………………',
    ],
  ];
  const labelWidth = 100;
  return [
    {
      table: {
        widths: [labelWidth, width - labelWidth - 4 * 7],
        body: lines.map(([label, text]) => [
          { text: label, bold: true, fontSize: 12.5, color: colours.red },
          { text: withKeys(text), fontSize: 12.5 },
        ]),
      },
      layout: {
        fillColor: () => pale,
        hLineWidth: (index) => (index === 0 || index === lines.length ? 0 : 1.5),
        hLineColor: () => 'white',
        vLineWidth: () => 0,
        paddingLeft: () => 7,
        paddingRight: () => 7,
        paddingTop: () => 4,
        paddingBottom: () => 4.5,
      },
    },
  ];
}
