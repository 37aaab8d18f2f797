/** The ticket: a strip of an 80 mm roll, read from an arm's length by the patient and by reception's scanner. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate, timeOf } from '../domain/calendar.ts';
import { ticketQr } from '../domain/qr.ts';
import type { Priority } from '../domain/queue/priority.ts';
import type { OpenedVisit } from '../domain/visit/opening.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import { markLine, sameEachTime, watermark } from './paper.ts';
import { colours, displayFont, mm, printable } from './style.ts';

const templateVersion = 'ticket/2';

const priorityWords: Record<Priority, string> = {
  emergency: 'CẤP CỨU',
  priority: 'ƯU TIÊN',
  ordinary: '',
};

/** The ticket of a visit; nothing before it is opened, or when `event` is not what opened it. */
export function ticketDocument(
  visit: VisitState,
  copy: number,
  event?: string,
): TDocumentDefinitions | undefined {
  const { opened } = visit;
  if (!opened) return undefined;
  const openedBy = visit.steps.find((step) => step.type === 'visit.opened');
  if (event !== undefined && event !== openedBy?.id) return undefined;
  const printing = { copy, practice: opened.practice };

  const content: Content[] = [
    ...markLine(printing),
    {
      text: printable(opened.programme),
      bold: true,
      fontSize: 10.5,
      alignment: 'center',
      margin: [0, 4, 0, 0],
    },
    { text: printable(opened.site), fontSize: 8.5, alignment: 'center', color: colours.quiet },
    {
      text: 'SỐ THỨ TỰ',
      fontSize: 9,
      bold: true,
      characterSpacing: 1.5,
      alignment: 'center',
      margin: [0, 9, 0, 0],
    },
    {
      text: opened.ticket,
      font: displayFont,
      bold: true,
      // Past 999 a number has more digits, and still one line.
      fontSize: Math.min(56, 280 / opened.ticket.length),
      noWrap: true,
      lineHeight: 0.9,
      alignment: 'center',
      margin: [0, 0, 0, 5],
    },
    ...priorityBand(opened.priority),
    rule(),
    { text: printable(opened.person.name), bold: true, fontSize: 13, margin: [0, 4, 0, 0] },
    { text: birthOf(opened), fontSize: 10, margin: [0, 0, 0, 6] },
    ...waitsAt(opened),
    ...later(opened),
    rule(),
    {
      columns: [
        { qr: ticketQr(visit.id, opened.ticket), fit: mm(27), eccLevel: 'M', width: mm(29) },
        {
          width: mm(38),
          stack: [
            { text: formatDate(opened.date), bold: true, fontSize: 11 },
            { text: timeOf(opened.at), fontSize: 11 },
            {
              text: 'Xin giữ số này đến khi nhận thuốc.',
              fontSize: 9.5,
              bold: true,
              margin: [0, 7, 0, 0],
            },
          ],
        },
      ],
      columnGap: 6,
      margin: [0, 7, 0, 0],
    },
  ];

  return {
    ...sameEachTime({ at: opened.at, title: `Số thứ tự ${opened.ticket}`, template: templateVersion }),
    pageSize: { width: mm(80), height: 'auto' },
    pageMargins: [mm(5), mm(4), mm(5), mm(5)],
    ...watermark(printing, { fontSize: 40, angle: -52 }),
    content,
  };
}

/** The year somebody was born, or about how old they are when nobody knows. */
function birthOf({ person, date }: OpenedVisit): string {
  if (!person.estimatedAge) return `Năm sinh: ${person.birth.year}`;
  return `${person.sex === 'male' ? 'Nam' : 'Nữ'}, khoảng ${Number(date.slice(0, 4)) - person.birth.year} tuổi`;
}

/** Where to wait now: the place, its rooms, and how many were there before. */
function waitsAt({ waitsAt = [] }: OpenedVisit): Content[] {
  return waitsAt.flatMap(({ name, rooms, ahead }): Content[] => [
    { text: 'Mời chờ ở', fontSize: 8.5, color: colours.quiet },
    { text: printable(name.vi), bold: true, fontSize: 13 },
    ...(rooms.length > 0 ? [{ text: rooms.map(printable).join(' · '), fontSize: 10.5 }] : []),
    {
      text:
        ahead === 0 ? 'Chưa có ai chờ trước' : ['Số người chờ trước: ', { text: String(ahead), bold: true }],
      fontSize: 10.5,
      margin: [0, 1, 0, 6],
    },
  ]);
}

/** The specialties that come after; on tickets that name no place to wait, all of them. */
function later({ specialties, waitsAt }: OpenedVisit): Content[] {
  const rest = specialties.filter(({ id }) => !waitsAt?.some((place) => place.id === id));
  if (rest.length === 0) return [];
  return [
    { text: waitsAt ? 'Sau đó khám' : 'Đến khám tại', fontSize: 8.5, color: colours.quiet },
    {
      ul: rest.map((specialty) => printable(specialty.name.vi)),
      type: 'square',
      bold: true,
      fontSize: 11.5,
      margin: [0, 1, 0, 5],
    },
  ];
}

/** A thermal printer has no colours: the class of a priority is a black band with words. */
function priorityBand(priority: Priority): Content[] {
  const text = priorityWords[priority];
  if (!text) return [];
  return [
    {
      table: {
        widths: ['*'],
        body: [
          [{ text, bold: true, fontSize: 15, characterSpacing: 2, color: 'white', alignment: 'center' }],
        ],
      },
      layout: { fillColor: () => 'black', defaultBorder: false, paddingTop: () => 2, paddingBottom: () => 3 },
      margin: [0, 0, 0, 7],
    },
  ];
}

function rule(): Content {
  return {
    canvas: [
      { type: 'line', x1: 0, y1: 0, x2: mm(70), y2: 0, lineWidth: 0.7, dash: { length: 2, space: 2 } },
    ],
  };
}
