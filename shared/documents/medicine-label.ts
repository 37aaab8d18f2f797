/**
 * Labels of medicines, 50 × 30 mm, one for each: black only, for a thermal printer. A text that is longer than a label is
 * set smaller, and when it would be too small to read goes on on another label, which says again whose it is.
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type LabelVariant, usualVariant } from '../domain/label/label-variant.ts';
import { type Label, type Labels, labelsOf } from '../domain/label/labels.ts';
import type { TimingPhrases } from '../domain/label/timing-phrases.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import { fitting, linesOf, widthOf } from './fitting.ts';
import {
  heightOf,
  labelEdge,
  labelLine,
  labelPage,
  labelSide,
  labelWidth,
  smallestLetters,
} from './label-page.ts';
import { pictureLabel } from './label-pictures.ts';
import { signRows } from './label-sign-row.ts';
import { type LabelWords, labelWords, medicineName } from './label-words.ts';
import { sameEachTime } from './paper.ts';
import { printable } from './style.ts';

const templateVersion = 'medicine-label/1';

/** The labels of what an event handed out or prescribed; left out, of what counts now. */
export function medicineLabels(
  visit: VisitState,
  copy: number,
  {
    event,
    variant,
    phrases = new Map(),
  }: { event?: string | undefined; variant?: LabelVariant | undefined; phrases?: TimingPhrases | undefined },
): TDocumentDefinitions | undefined {
  const found = labelsOf(visit, event);
  if (!found || found.labels.length === 0) return undefined;
  const { prescription, labels } = found;
  const way = variant ?? usualVariant(prescription.person);
  const words = labelWords(way === 'en' ? 'en' : 'vi', phrases);
  const marks = words.marks(found, copy);
  const { defaultStyle, ...same } = sameEachTime({
    at: found.at,
    title: `Nhãn thuốc ${prescription.ticket}`,
    template: templateVersion,
  });
  const isDrawn = way === 'pictures';
  const ticketWidth = widthOf(prescription.ticket) * ticketSize + 2;
  const head = isDrawn ? undefined : headOf(found, words, visit.opened?.site ?? '', ticketWidth);
  const top = head?.height ?? labelEdge;
  const marked = marks.join(' · ');
  const bottom =
    labelEdge + heightOf(marked ? linesOf(marked, smallestLetters, labelWidth) : 0, smallestLetters);
  const room = labelPage.height - top - bottom;
  const pages = labels.map((label) =>
    head
      ? wordLabel(label, { words, head, room: room - reserve, date: prescription.date })
      : pictureLabel(label, ticketWidth, room),
  );
  return {
    ...same,
    ...(way === 'en' ? { language: 'en' } : {}),
    defaultStyle: { ...defaultStyle, color: 'black', lineHeight: labelLine },
    pageSize: labelPage,
    pageMargins: [labelSide, top, labelSide, bottom],
    // Not a header, which is left out where the margin is narrower than it.
    background: () => [...(head ? headContent(head, ticketWidth) : []), ticketContent(prescription.ticket)],
    footer: () => ({
      text: marked,
      bold: true,
      fontSize: smallestLetters,
      margin: [labelSide, 0, labelSide, 0],
    }),
    content: pages.map((stack, index) => ({ stack, ...(index > 0 ? { pageBreak: 'before' } : {}) })),
  };
}

/** Letters are measured only nearly. */
const reserve = 3;
const ticketSize = 9.5;

const ticketContent = (ticket: string): Content => ({
  columns: [{ text: ticket, bold: true, fontSize: ticketSize, alignment: 'right', width: labelWidth }],
  absolutePosition: { x: labelSide, y: labelEdge },
});

interface Head {
  name: string;
  /** As much of the name as stands on each label. */
  shown: string;
  /** Size of the name, in points. */
  size: number;
  /** Year of birth, and place. */
  below: string;
  /** From the upper edge of the paper, in points. */
  height: number;
}

/** Whose it is, and where from: on each label, also on one that goes on from another. */
function headOf(
  { prescription: { person } }: Labels,
  words: LabelWords,
  site: string,
  ticketWidth: number,
): Head {
  const name = printable(person.name);
  const width = labelWidth - ticketWidth;
  const shown = within(name, width / smallestLetters);
  // What the place is besides its name nobody looks for on a label.
  const place = printable(site.replace(/\s*\([^)]*\)/g, ''));
  const below = [words.born(person), place].filter(Boolean).join(' · ');
  return {
    name,
    shown,
    size: Math.min(ticketSize, width / widthOf(shown)),
    below: within(below, labelWidth / smallestLetters),
    height: labelEdge + heightOf(1, ticketSize) + heightOf(1, smallestLetters) + 2,
  };
}

/** As much of a text as is so wide; a name that is cut stands whole on the first label of each medicine. */
function within(text: string, wide: number): string {
  if (widthOf(text) <= wide) return text;
  const letters = [...text];
  const most = letters.findLastIndex((_, index) => widthOf(`${letters.slice(0, index).join('')}…`) <= wide);
  return `${letters.slice(0, most).join('').trimEnd()}…`;
}

function headContent({ shown, size, below, height }: Head, ticketWidth: number): Content[] {
  const nameHeight = heightOf(1, ticketSize);
  return [
    {
      columns: [{ text: shown, bold: true, fontSize: size, noWrap: true, width: labelWidth - ticketWidth }],
      // On one line with the ticket.
      absolutePosition: { x: labelSide, y: labelEdge + ticketSize - size },
    },
    {
      columns: [{ text: below, fontSize: smallestLetters, noWrap: true, width: labelWidth }],
      absolutePosition: { x: labelSide, y: labelEdge + nameHeight },
    },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: labelWidth, y2: 0, lineWidth: 0.8 }],
      absolutePosition: { x: labelSide, y: height - 1 },
    },
  ];
}

interface Setting {
  words: LabelWords;
  head: Head;
  /** Height between the margins, in points. */
  room: number;
  /** Of the day. */
  date: string;
}

/** How large the words are set: the largest with which all of it fits on one label. */
const scales = [1.15, 1.08, 1, 0.93, 0.86, 0.8, 0.75];
/** Of a sign, in points; signs take what room the words leave. */
const signs = { largest: 24, usual: 17 };

function wordLabel(label: Label, { words, head: { name, shown }, room, date }: Setting): Content[] {
  const set = scales.map((scale) => ({ ...wordsAt(scale, label, words, date), sign: signs.usual * scale }));
  const smallest = set.at(-1);
  const fits = ({ height, sign }: (typeof set)[number]) => height + signRows(label.line, sign).height <= room;
  const chosen = set.find(fits) ?? smallest;
  if (!chosen) return [];
  const { above, below, height, sign } = chosen;
  const rows = signRows(label.line, sign);
  const larger = Math.min(signs.largest, sign + (room - height - rows.height) / rows.content.length);
  return [
    ...(name === shown ? [] : [{ text: name, bold: true, fontSize: smallestLetters }]),
    ...above,
    ...signRows(label.line, Math.max(sign, larger)).content,
    ...below,
  ];
}

/** Sizes of letters, in points. */
const sizesAt = (scale: number, name: string, last: string) => ({
  name: fitting(name, 8.5 * scale, smallestLetters, 50),
  words: Math.max(smallestLetters, 7.2 * scale),
  // In one line where that can be read.
  last: Math.max(smallestLetters, Math.min(6.5, labelWidth / widthOf(last))),
});

/** Plain letters are so much narrower than bold ones. */
const plain = 0.97;

/** What stands above the signs and below them, and how high that is, in points. */
function wordsAt(
  scale: number,
  { line, quantity, lots, bag }: Label,
  words: LabelWords,
  date: string,
): { above: Content[]; below: Content[]; height: number } {
  const name = medicineName(line);
  const amount = words.quantity({ line, quantity });
  const taking = words.taking(line);
  const last = [words.day(date), ...lots.map(words.lot)].join(' · ');
  const order = words.bag({ line, ...(bag ? { bag } : {}) });
  const sizes = sizesAt(scale, name, last);
  const amountWidth = Math.min(labelWidth / 2, widthOf(amount) * sizes.name + 4);
  const nameWidth = labelWidth - amountWidth;
  return {
    height:
      heightOf(
        Math.max(linesOf(name, sizes.name, nameWidth), linesOf(amount, sizes.name, amountWidth)),
        sizes.name,
      ) +
      heightOf(linesOf(taking, sizes.words * plain, labelWidth), sizes.words) +
      (order ? heightOf(linesOf(order, sizes.words, labelWidth), sizes.words) : 0) +
      heightOf(linesOf(last, sizes.last * plain, labelWidth), sizes.last),
    above: [
      {
        columns: [
          { text: name, bold: true, width: nameWidth },
          { text: amount, bold: true, width: amountWidth, alignment: 'right' },
        ],
        fontSize: sizes.name,
      },
    ],
    below: [
      { text: taking, fontSize: sizes.words },
      ...(order ? [{ text: order, bold: true, fontSize: sizes.words }] : []),
      { text: last, fontSize: sizes.last },
    ],
  };
}
