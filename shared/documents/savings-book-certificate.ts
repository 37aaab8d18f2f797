/** The certificate of a savings book: the sponsor's gift to a family, A4 landscape, made to be framed. */
import type { Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces';
import { activeGrant, type Grant } from '../domain/savings-book/grant.ts';
import type { SavingsBookState } from '../domain/savings-book/state.ts';
import { brocadeFrame, brocadeSprig } from './brocade.ts';
import { fitting, linesOf } from './fitting.ts';
import { markLine, sameEachTime, watermark } from './paper.ts';
import { qrDrawing } from './qr-drawing.ts';
import { placeAndDate } from './signatures.ts';
import { colours, displayFont, mm, printable } from './style.ts';
import { amountInWords, formatVnd } from './vietnamese-words.ts';

const templateVersion = 'savings-book-certificate/4';

const sheet = { width: mm(297), height: mm(210) };
const frame = brocadeFrame(sheet.width, sheet.height, { across: 21, down: 14 });
const sprig = brocadeSprig(2.6);
const innerEdge = frame.margin + frame.thickness;
const side = innerEdge + 34;
const width = sheet.width - 2 * side;
const top = innerEdge + 18;
const signingHeight = 132;
const giftHeight = sheet.height - top - innerEdge - 10 - signingHeight;
/** Between what is said and the date below it. */
const air = 12;
const columnGap = 12;
const dateGap = 5;
/** The rules of a table take their room also where none is drawn. */
const tableRules = 6;
/** Of our fonts, as a multiple of their size; a little more than it is. */
const lineHeight = 1.3;
/** How far apart things may stand, the widest first. */
const gaps = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
const dots = '…………………………';
/** The code by which the app knows the paper again: small, in the corner, its serial below. */
const seal = { side: mm(19), gap: 12 };
const sealWidth = seal.side + seal.gap;
const bare = {
  defaultBorder: false,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

/**
 * The certificate of the grant that counts, or of the one an event recorded; nothing when there is none. `code` is what its QR code
 * holds. One that was taken back says so across the page, and has no code.
 */
export function savingsBookCertificate(
  book: SavingsBookState,
  copy: number,
  { event, code }: { event?: string; code?: string } = {},
): TDocumentDefinitions | undefined {
  const grant = event === undefined ? activeGrant(book) : book.grants.find((each) => each.event === event);
  if (!grant) return undefined;
  const printing = { copy, practice: grant.practice, revoked: grant.revoked !== undefined };
  return {
    ...sameEachTime({
      at: grant.at,
      title: `Giấy chứng nhận trao tặng sổ tiết kiệm ${grant.serial}`,
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
          heights: [giftHeight, signingHeight],
          body: [
            [{ stack: gift(grant), alignment: 'center', verticalAlignment: 'middle' }],
            [{ stack: [...sealed(grant, code), ...signing(grant)] }],
          ],
        },
        layout: bare,
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

/** A part of the page, and about how high it is. */
interface Block {
  content: Content;
  height: number;
}

/** As far apart as there is room for, so that the certificate stays one page whatever it has to say. */
function gift(grant: Grant): Content[] {
  const blocks = gaps.map((gap) => blocksOf(grant, gap));
  const isEnough = (each: Block[]) => each.reduce((sum, { height }) => sum + height, 0) <= giftHeight - air;
  return (blocks.find(isEnough) ?? blocks.at(-1) ?? []).map(({ content }) => content);
}

/** What is said from top to bottom; `gap` is how far apart, 1 where there is room enough. */
function blocksOf(grant: Grant, gap: number): Block[] {
  const { programme, sponsor, recipient, amountVnd, bank, bookNumber } = grant;
  const name = printable(recipient.name);
  const born = `Năm sinh: ${recipient.birth.year}`;
  const about = recipient.address ? `${born}   ·   Địa chỉ: ${printable(recipient.address)}` : born;
  const book = `Nơi mở sổ: ${printable(bank) || dots}   ·   Số sổ: ${bookNumber ? printable(bookNumber) : dots}`;
  return [
    ...picture(grant, gap),
    said(printable(programme).toUpperCase(), fitting(programme, 14, 9, 45), {
      bold: true,
      characterSpacing: 1.2,
      color: colours.indigo,
    }),
    said(printable(sponsor), fitting(sponsor, 11.5, 8.5, 90), {
      color: colours.quiet,
      margin: [0, 2, 0, 12 * gap],
    }),
    said('GIẤY CHỨNG NHẬN TRAO TẶNG SỔ TIẾT KIỆM', 26, {
      font: displayFont,
      bold: true,
      color: colours.red,
    }),
    {
      content: { svg: sprig.svg, width: sprig.width, margin: [0, 7 * gap, 0, 9 * gap] },
      height: sprig.height + 16 * gap,
    },
    said('Trân trọng trao tặng', 12.5, { italics: true }),
    said(name, fitting(name, 38, 13, 24), { font: displayFont, bold: true, color: colours.indigo }),
    said(about, fitting(about, 12, 9, 100), { margin: [0, 3, 0, 9 * gap] }),
    said('một sổ tiết kiệm trị giá', 12.5, { italics: true }),
    said(formatVnd(amountVnd), 20 + 12 * gap, { font: displayFont, bold: true, color: colours.red }),
    said(`(Bằng chữ: ${amountInWords(amountVnd)})`, 12, { italics: true }),
    said(book, fitting(book, 12, 9, 100), { margin: [0, 8 * gap, 0, 0] }),
  ];
}

function said(
  text: string,
  fontSize: number,
  style: Style & { margin?: [number, number, number, number] },
): Block {
  const [, above = 0, , below = 0] = style.margin ?? [];
  const { characterSpacing = 0 } = style;
  return {
    content: { text, fontSize, ...style },
    height: above + below + heightOf(text, fontSize, width - characterSpacing * text.length),
  };
}

/** About how high a text is in a column so wide. */
const heightOf = (text: string, fontSize: number, columnWidth: number) =>
  linesOf(text, fontSize, columnWidth) * fontSize * lineHeight;

function picture({ logo }: Grant, gap: number): Block[] {
  if (!logo) return [];
  const height = gap < 0.4 ? mm(6) : mm(11);
  const below = 3 + 6 * gap;
  return [
    { content: { image: logo, fit: [mm(70), height], margin: [0, 0, 0, below] }, height: height + below },
  ];
}

/** It takes no height of its own; the signatures leave it its room. */
function sealed({ serial }: Grant, code: string | undefined): Content[] {
  const top = signingHeight - seal.side - 17;
  return [
    ...(code === undefined ? [] : [{ ...qrDrawing(code, seal.side), relativePosition: { x: 0, y: top } }]),
    {
      text: `Số: ${serial}`,
      fontSize: 7,
      color: colours.quiet,
      relativePosition: { x: 0, y: top + seal.side + 3 },
    },
  ];
}

function signing({ site, date, signatories }: Grant): Content[] {
  const where = placeAndDate(site, date);
  const columnWidth = (width - 2 * sealWidth) / Math.max(1, signatories.length);
  // Above the last signatory, where it finds room there.
  const sizeAbove = [11.5, 10.5, 9.5].find((size) => linesOf(where, size, columnWidth) === 1);
  const whereSize = sizeAbove ?? fitting(where, 11.5, 9, 110);
  // Of two lines, which most titles and all but the longest names stay within.
  const letters = (2 * columnWidth) / 6.5;
  const nameSize = (name: string) => fitting(name, 12, 6, letters);
  const signed = (text: string, fontSize: number): Content => ({
    text: printable(text),
    bold: true,
    fontSize,
    alignment: 'center',
  });
  const namesHeight = Math.max(
    0,
    ...signatories.map(({ name }) => heightOf(printable(name), nameSize(name), columnWidth - columnGap)),
  );
  const titlesHeight =
    signingHeight - heightOf(where, whereSize, width - sealWidth) - dateGap - namesHeight - tableRules;
  return [
    {
      text: where,
      italics: true,
      fontSize: whereSize,
      ...(sizeAbove
        ? { alignment: 'center', margin: [width - sealWidth - columnWidth, 0, sealWidth, dateGap] }
        : { alignment: 'right', margin: [0, 0, sealWidth, dateGap] }),
    },
    ...(signatories.length === 0
      ? []
      : [
          {
            // Names stand at one height, however long the titles above them are.
            table: {
              widths: signatories.map(() => columnWidth - columnGap),
              heights: [Math.min(74, titlesHeight), 'auto' as const],
              body: [
                signatories.map(({ title }) => signed(title, fitting(title, 11, 7, letters))),
                signatories.map(({ name }) => signed(name, nameSize(name))),
              ],
            },
            layout: { ...bare, paddingLeft: () => columnGap / 2, paddingRight: () => columnGap / 2 },
            margin: [sealWidth, 0, sealWidth, 0] as [number, number, number, number],
          },
        ]),
  ];
}
