/** A poster for the door of each room: A4 on its side, to be found from ten metres away and hung with pride. */
import type { CanvasElement, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '../domain/calendar.ts';
import { type Place, placesOf } from '../domain/day/places.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { brocadeSprig } from './brocade.ts';
import { fitting } from './fitting.ts';
import { instantOf, shortened } from './office-paper.ts';
import { marks, sameEachTime, watermark } from './paper.ts';
import { pictogram } from './pictograms.ts';
import { colours, displayFont, mm, printable } from './style.ts';

const templateVersion = 'room-posters/1';

const sheet = { width: mm(297), height: mm(210) };
const inner = mm(9);
const side = inner + 24;
// A whole frame of brocade would take a second for every poster.
const sprig = brocadeSprig(2.6);
const width = sheet.width - 2 * side;
const height = sheet.height - 2 * inner - 8;
const gap = 26;

type Room = DaySetup['rooms'][number];

/** One poster for each room, in the order of the set-up; nothing when there is no room. */
export function roomPosters(setup: DaySetup): TDocumentDefinitions | undefined {
  if (setup.rooms.length === 0) return undefined;
  const printing = { copy: 1, practice: setup.practice };
  const places = new Map(placesOf(setup).map((place) => [place.id, place]));
  return {
    ...sameEachTime({
      at: instantOf(setup),
      title: `Biển tên phòng ${formatDate(setup.date)}`,
      template: templateVersion,
    }),
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [side, inner, side, inner],
    ...watermark(printing, { fontSize: 110, angle: -28 }),
    background: border(),
    content: setup.rooms.map(
      (room, index): Content => ({
        ...poster(setup, room, places.get(room.specialty), marks(printing)),
        ...(index === 0 ? {} : { pageBreak: 'before' }),
      }),
    ),
  };
}

function border(): Content {
  const line = (inset: number, lineWidth: number, lineColor: string): CanvasElement => ({
    type: 'rect',
    x: inset,
    y: inset,
    w: sheet.width - 2 * inset,
    h: sheet.height - 2 * inset,
    lineWidth,
    lineColor,
  });
  return {
    canvas: [line(inner, 5, colours.indigo), line(inner + 7, 1.2, colours.gold)],
    absolutePosition: { x: 0, y: 0 },
  };
}

function poster(setup: DaySetup, room: Room, place: Place | undefined, note: string) {
  const [top, bottom] = [84, 74];
  const content: TableCell[][] = [
    [{ stack: programme(setup, note), alignment: 'center', margin: [0, 16, 0, 0] }],
    [{ stack: [roomName(room), picture(place, room)], verticalAlignment: 'middle' }],
    [{ stack: people(setup, room), alignment: 'center' }],
  ];
  return {
    table: { widths: [width], heights: [top, height - top - bottom, bottom], body: content },
    layout: {
      defaultBorder: false,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  };
}

function programme({ programme: { name }, site, date }: DaySetup, note: string): Content[] {
  const title = shortened(printable(name).toUpperCase(), 90);
  const where = shortened(printable([site.name, formatDate(date)].filter(Boolean).join(' · ')), 110);
  return [
    ...(title
      ? [
          {
            text: title,
            bold: true,
            fontSize: fitting(title, 16, 10, 50),
            color: colours.red,
            characterSpacing: 1,
          },
        ]
      : []),
    { text: where, fontSize: fitting(where, 12, 9, 80), color: colours.quiet },
    { svg: sprig.svg, width: sprig.width, margin: [0, 7, 0, 0] },
    ...(note ? [{ text: note, bold: true, fontSize: 9, color: colours.quiet }] : []),
  ];
}

/** As large as its longest word and its length allow. */
function roomName({ name }: Room): Content {
  const text = printable(name) || '…………';
  const longestWord = Math.max(...text.split(/\s+/).map(({ length }) => length));
  const largest = fitting('x'.repeat(longestWord), 142, 25, 8);
  const lines = [
    { letters: 8, size: 142 },
    { letters: 10, size: 118 },
    { letters: 14, size: 90 },
    { letters: 34, size: 68 },
    { letters: 80, size: 44 },
    { letters: 200, size: 25 },
  ];
  const size = lines.find(({ letters }) => text.length <= letters)?.size ?? 25;
  return {
    text,
    font: displayFont,
    bold: true,
    fontSize: Math.min(size, largest),
    lineHeight: 0.95,
    alignment: 'center',
    color: colours.indigo,
  };
}

function picture(place: Place | undefined, { name, specialty }: Room): Content {
  const vi = shortened(printable(place?.name.vi ?? ''), 120);
  const en = shortened(printable(place?.name.en ?? ''), 120);
  const size = vi.length > 60 ? 90 : name.length > 14 ? 135 : 170;
  const words = width - size - gap;
  // Short names stand in the middle together with their picture; long ones get all the room there is.
  const needed = Math.min(words, Math.max(vi.length * 35, en.length * 18) + 10);
  const before = (words - needed) / 2;
  return {
    columns: [
      { width: before, text: '' },
      { width: size, svg: pictogram(specialty, size, colours.red) },
      {
        width: needed,
        stack: [
          { text: vi, bold: true, fontSize: fitting(vi, 58, 19, 14), lineHeight: 0.95 },
          { text: en, fontSize: fitting(en, 28, 13, 24), color: colours.quiet },
        ],
        margin: [0, Math.max(0, size / 2 - 58), 0, 0],
      },
    ],
    columnGap: gap / 2,
    margin: [0, 8, 0, 0],
  };
}

/** Whoever works in a room, as far as it is known and they are few enough to read. */
function people({ staff }: DaySetup, { id }: Room): Content[] {
  const names = staff
    .filter((member) => member.room === id && !member.revoked)
    .map(({ name }) => printable(name));
  const text = shortened(names.join('  ·  '), 180);
  return text ? [{ text, bold: true, fontSize: fitting(text, 26, 13, 40) }] : [];
}
