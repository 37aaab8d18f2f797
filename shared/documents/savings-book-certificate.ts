/** The certificate of a savings book: the sponsor's gift to a family, A4 landscape, made to be framed. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Grant, SavingsBookState } from '../domain/savings-book/savings-book.ts';
import { brocadeFrame, brocadeSprig } from './brocade.ts';
import { fitting } from './fitting.ts';
import { markLine, sameEachTime, watermark } from './paper.ts';
import { colours, dateInWords, displayFont, mm, printable } from './style.ts';
import { amountInWords, formatVnd } from './vietnamese-words.ts';

const templateVersion = 'savings-book-certificate/1';

const sheet = { width: mm(297), height: mm(210) };
const frame = brocadeFrame(sheet.width, sheet.height, { across: 21, down: 14 });
const sprig = brocadeSprig(2.6);
const innerEdge = frame.margin + frame.thickness;
const side = innerEdge + 34;
const width = sheet.width - 2 * side;
const signingHeight = 132;
const columnGap = 12;
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
  const top = innerEdge + 18;
  return {
    ...sameEachTime({
      at: grant.at,
      title: `Giấy chứng nhận trao tặng sổ tiết kiệm ${grant.ticket}`,
      template: templateVersion,
    }),
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [side, top, side, innerEdge + 7],
    ...watermark(printing, { fontSize: 110, angle: -28 }),
    background: border(),
    header: { stack: markLine(printing), margin: [side, innerEdge + 7, side, 0] },
    content: [
      {
        table: {
          widths: [width],
          heights: [sheet.height - top - innerEdge - 10 - signingHeight, signingHeight],
          body: [
            [{ stack: gift(grant), alignment: 'center', verticalAlignment: 'middle' }],
            [{ stack: signing(grant) }],
          ],
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
  const gap = gapOf(grant);
  const { programme, sponsor, recipient, amountVnd, bank, bookNumber } = grant;
  const name = printable(recipient.name);
  const born = `Năm sinh: ${recipient.birth.year}`;
  const about = recipient.address ? `${born}   ·   Địa chỉ: ${printable(recipient.address)}` : born;
  const book = `Nơi mở sổ: ${printable(bank) || dots}   ·   Số sổ: ${bookNumber ? printable(bookNumber) : dots}`;
  return [
    ...picture(grant),
    {
      text: printable(programme).toUpperCase(),
      bold: true,
      fontSize: fitting(programme, 14, 9, 45),
      characterSpacing: 1.2,
      color: colours.indigo,
    },
    {
      text: printable(sponsor),
      fontSize: fitting(sponsor, 11.5, 8.5, 90),
      color: colours.quiet,
      margin: [0, 2, 0, 12 * gap],
    },
    {
      text: 'GIẤY CHỨNG NHẬN TRAO TẶNG SỔ TIẾT KIỆM',
      font: displayFont,
      bold: true,
      fontSize: 26,
      color: colours.red,
    },
    { svg: sprig.svg, width: sprig.width, margin: [0, 7 * gap, 0, 9 * gap] },
    { text: 'Trân trọng trao tặng', italics: true, fontSize: 12.5 },
    { text: name, font: displayFont, bold: true, fontSize: fitting(name, 38, 13, 24), color: colours.indigo },
    { text: about, fontSize: fitting(about, 12, 9, 100), margin: [0, 3, 0, 9 * gap] },
    { text: 'một sổ tiết kiệm trị giá', italics: true, fontSize: 12.5 },
    {
      text: formatVnd(amountVnd),
      font: displayFont,
      bold: true,
      fontSize: 20 + 12 * gap,
      color: colours.red,
    },
    { text: `(Bằng chữ: ${amountInWords(amountVnd)})`, italics: true, fontSize: 12 },
    { text: book, fontSize: fitting(book, 12, 9, 100), margin: [0, 8 * gap, 0, 0] },
  ];
}

function picture(grant: Grant): Content[] {
  const { logo } = grant;
  if (!logo) return [];
  const height = isCrowded(grant) ? mm(6) : mm(11);
  return [{ image: logo, fit: [mm(70), height], margin: [0, 0, 0, 6 * gapOf(grant)] }];
}

/** How far apart things stand: a picture takes its place from between them. */
function gapOf(grant: Grant): number {
  if (isCrowded(grant)) return grant.logo ? 0.2 : 0.4;
  return grant.logo ? 0.5 : 1;
}

function signing(grant: Grant): Content[] {
  const { site, date, signatories } = grant;
  const where = `${printable(site.commune)}, ${printable(site.province)}, ${dateInWords(date)}`;
  const columnWidth = width / Math.max(1, signatories.length) - columnGap;
  const letters = columnWidth / 5.5;
  return [
    {
      text: where,
      italics: true,
      fontSize: fitting(where, 11.5, 9, 110),
      alignment: 'right',
      margin: [0, 0, 0, 5],
    },
    {
      columns: signatories.map(({ name, title }) => ({
        width: columnWidth,
        alignment: 'center',
        stack: [
          { text: printable(title), bold: true, fontSize: fitting(title, 11, 7.5, letters) },
          {
            text: printable(name),
            bold: true,
            fontSize: fitting(name, 12, 8, letters),
            margin: [0, isCrowded(grant) ? 40 : 56, 0, 0],
          },
        ],
      })),
      columnGap,
    },
  ];
}

/** With the longest names and titles everything moves closer, so that the certificate stays one page. */
function isCrowded({ recipient, programme, sponsor, bank, signatories }: Grant): boolean {
  const longest = Math.max(
    0,
    ...signatories.map(({ name, title }) => Math.max(2 * name.length, title.length)),
  );
  const letters = recipient.name.length + (recipient.address?.length ?? 0);
  return letters + programme.length + sponsor.length + bank.length + longest > 450;
}
