/** The certificate of a savings book: the sponsor's gift to a family, A4 landscape, made to be framed. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Grant, SavingsBookState } from '../domain/savings-book/savings-book.ts';
import { brocadeFrame, brocadeSprig } from './brocade.ts';
import { markLine, sameEachTime, watermark } from './paper.ts';
import { colours, dateInWords, displayFont, mm, printable } from './style.ts';
import { amountInWords, formatVnd } from './vietnamese-words.ts';

export const templateVersion = 'savings-book-certificate/1';

const sheet = { width: mm(297), height: mm(210) };
const frame = brocadeFrame(sheet.width, sheet.height, { across: 21, down: 14 });
const sprig = brocadeSprig(2.6);
const innerEdge = frame.margin + frame.thickness;
const side = innerEdge + 34;
const width = sheet.width - 2 * side;
const signingHeight = 132;
const dots = '…………………………';

/** The certificate of the first grant, or of the one an event recorded; nothing when there is none. */
export function savingsBookCertificate(
  book: SavingsBookState,
  copy: number,
  event?: string,
): TDocumentDefinitions | undefined {
  const grant = event === undefined ? book.grants[0] : book.grants.find((each) => each.event === event);
  if (!grant) return undefined;
  const printing = { copy, practice: grant.practice };
  const top = innerEdge + 20;
  return {
    ...sameEachTime({
      at: grant.at,
      title: `Giấy chứng nhận trao tặng sổ tiết kiệm ${grant.ticket}`,
      template: templateVersion,
    }),
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [side, top, side, innerEdge + 8],
    ...watermark(printing, { fontSize: 110, angle: -28 }),
    background: border(),
    header: { stack: markLine(printing), margin: [side, innerEdge + 7, side, 0] },
    content: [
      {
        table: {
          widths: [width],
          heights: [sheet.height - top - innerEdge - 12 - signingHeight, signingHeight],
          body: [[{ stack: gift(grant), verticalAlignment: 'middle' }], [{ stack: signing(grant) }]],
        },
        layout: {
          defaultBorder: false,
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: () => 0,
          paddingBottom: () => 0,
        },
      },
    ],
  };
}

function border(): Content {
  const line = (inset: number, lineWidth: number, lineColor: string) => ({
    type: 'rect' as const,
    x: inset,
    y: inset,
    w: sheet.width - 2 * inset,
    h: sheet.height - 2 * inset,
    lineWidth,
    lineColor,
  });
  return [
    { svg: frame.svg, absolutePosition: { x: frame.margin, y: frame.margin } },
    {
      canvas: [line(innerEdge + 3.5, 1.4, colours.gold), line(innerEdge + 6.5, 0.4, colours.gold)],
      absolutePosition: { x: 0, y: 0 },
    },
  ];
}

function gift(grant: Grant): Content[] {
  const { programme, sponsor, recipient, amountVnd, bank, bookNumber } = grant;
  const name = printable(recipient.name);
  const address = recipient.address ? `Địa chỉ: ${printable(recipient.address)}` : '';
  return centred([
    {
      text: printable(programme).toUpperCase(),
      bold: true,
      fontSize: fitting(programme, 13, 9),
      characterSpacing: 1.2,
      color: colours.indigo,
    },
    { text: printable(sponsor), fontSize: fitting(sponsor, 11, 8.5), color: colours.quiet, margin: [0, 2, 0, 0] },
    {
      text: 'GIẤY CHỨNG NHẬN TRAO TẶNG SỔ TIẾT KIỆM',
      font: displayFont,
      bold: true,
      fontSize: 25,
      color: colours.red,
      margin: [0, 12, 0, 7],
    },
    { svg: sprig.svg, width: sprig.width },
    { text: 'Trân trọng trao tặng', italics: true, fontSize: 12, margin: [0, 9, 0, 0] },
    { text: name, font: displayFont, bold: true, fontSize: fitting(name, 34, 13), color: colours.indigo },
    {
      text: [`Năm sinh: ${recipient.birth.year}`, address].filter(Boolean).join('   ·   '),
      fontSize: fitting(address, 11, 9),
      margin: [0, 2, 0, 0],
    },
    { text: 'một sổ tiết kiệm trị giá', italics: true, fontSize: 12, margin: [0, 10, 0, 0] },
    { text: formatVnd(amountVnd), font: displayFont, bold: true, fontSize: 30, color: colours.red },
    { text: `(Bằng chữ: ${amountInWords(amountVnd)})`, italics: true, fontSize: 11.5 },
    {
      text: `Ngân hàng: ${printable(bank) || dots}   ·   Số sổ: ${bookNumber ? printable(bookNumber) : dots}`,
      fontSize: fitting(`${bank}${bookNumber ?? ''}`, 11, 9),
      margin: [0, 8, 0, 0],
    },
  ]);
}

function signing({ site, date, signatories }: Grant): Content[] {
  const place = printable(site.commune);
  return [
    {
      text: `${place}, tỉnh ${printable(site.province)}, ${dateInWords(date)}`,
      italics: true,
      fontSize: fitting(place, 11, 9),
      alignment: 'right',
      margin: [0, 0, 0, 6],
    },
    {
      columns: signatories.map(({ name, title }) => ({
        width: width / signatories.length - 12,
        alignment: 'center',
        stack: [
          { text: printable(title), bold: true, fontSize: fitting(title, 10.5, 7.5, 60) },
          { text: printable(name), bold: true, fontSize: fitting(name, 11.5, 8, 40), margin: [0, 56, 0, 0] },
        ],
      })),
      columnGap: 12,
    },
  ];
}

function centred(content: Content[]): Content[] {
  return [{ stack: content, alignment: 'center' }];
}

/** A size of letters between `largest` and `smallest` points, less the longer the text. */
function fitting(text: string, largest: number, smallest: number, letters = 32): number {
  return Math.max(smallest, Math.min(largest, (largest * letters) / text.length));
}
