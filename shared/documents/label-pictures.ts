/**
 * A label for those who do not read: at each time of the day its sign, and below it what is taken then, as it lies in the
 * hand. In letters only the medicine and the ticket, a dose that cannot be drawn, and a time of the day that the line says in
 * words only.
 */
import type { Column, Content } from 'pdfmake/interfaces';
import type { Label } from '../domain/label/labels.ts';
import { dayTimesOf, doseFigure, drawnDose, foodOf, needsOf, timesInWords } from '../domain/label/taking.ts';
import type { IssuedLine } from '../domain/prescription/issued.ts';
import { fitting, linesOf } from './fitting.ts';
import { doseDrawing } from './label-doses.ts';
import { heightOf, labelWidth, smallestLetters } from './label-page.ts';
import { bagSign, clockSign, foodSign, needSign, routeSign, timeSign } from './label-signs.ts';
import { medicineName } from './label-words.ts';
import { printable } from './style.ts';

/** More often than that, it is said by a number. */
const mostColumns = 4;

const nameSize = 9;
/** The lower row of signs, as a part of the upper one. */
const lower = 0.8;
/** Points. */
const sign = { largest: 30, smallest: 13 };
const gaps = 6;

/** `room` is the height between the margins, in points. A name that leaves too little of it has a label to itself. */
export function pictureLabel({ line, bag }: Label, ticketWidth: number, room: number): Content[] {
  const name = medicineName(line);
  const fontSize = fitting(name, nameSize, smallestLetters, 24);
  const nameHeight = heightOf(linesOf(name, fontSize, labelWidth - ticketWidth), fontSize);
  const dose = doseContent(line);
  const rows = 1 + (footSigns(line, bag, 1).length > 0 ? lower : 0);
  const told = timesContent(line);
  const words = told.height + dose.height;
  const sizeIn = (height: number) => Math.floor(Math.min(sign.largest, (height - words - gaps) / rows));
  const besideName = sizeIn(room - nameHeight);
  const isApart = besideName < sign.smallest;
  const size = isApart ? sizeIn(room - heightOf(1, nameSize)) : besideName;
  const columns = signsOf(line, size).map(
    (signs): Column => ({ width: '*', stack: [together(signs), ...(dose.each ? [dose.each()] : [])] }),
  );
  const below = footSigns(line, bag, Math.floor(size * lower));
  return [
    { text: name, bold: true, fontSize, margin: [0, 0, ticketWidth, 2] },
    {
      columns,
      ...(isApart ? { pageBreak: 'before' as const, margin: [0, heightOf(1, nameSize), 0, 0] } : {}),
    },
    ...(dose.once ? [dose.once] : []),
    ...told.content,
    ...(below.length > 0 ? [together(below, 2)] : []),
  ];
}

interface Drawn {
  svg: string;
  width: number;
  /** Beside a sign that counts. */
  text?: string;
}

/** Signs side by side in the middle, so many points below what is above them. */
const together = (signs: readonly Drawn[], above = 0): Content => ({
  columns: [
    { width: '*', text: '' },
    ...signs.flatMap(({ svg, width, text }): Column[] => [
      ...(text ? [counted(text, width)] : []),
      { svg, width },
    ]),
    { width: '*', text: '' },
  ],
  columnGap: 4,
  margin: [0, above, 0, 0],
});

/** A number in the middle of the sign beside it. */
const counted = (text: string, height: number): Column => ({
  width: 'auto',
  text,
  bold: true,
  fontSize: height / 2,
  margin: [0, height / 6, 0, 0],
});

/** One column for each time of the day; where none was told, for each of so many times, or for what it is needed for. */
function signsOf(line: IssuedLine, size: number): Drawn[][] {
  const { timesPerDay, when } = line;
  const times = dayTimesOf(line);
  if (times.length > 0) return times.map((time) => [{ svg: timeSign(time, size), width: size }]);
  const needs = needsOf(when);
  if (needs.length > 0) return [needs.map((need) => ({ svg: needSign(need, size), width: size }))];
  const one = { svg: clockSign(size), width: size };
  return timesPerDay > mostColumns
    ? [[{ ...one, text: `${timesPerDay} ×` }]]
    : Array.from({ length: timesPerDay }, () => [one]);
}

interface DoseContent {
  /** Below each sign, drawn anew for each; or once below all of them. */
  each?: () => Content;
  once?: Content;
  /** In points. */
  height: number;
}

function doseContent(line: IssuedLine): DoseContent {
  const drawn = drawnDose(line);
  if (!drawn) {
    const { content, height } = inLetters(line.dose);
    return { once: content, height };
  }
  const { svg, height } = doseDrawing(drawn, drawn.amount > 3 ? 10 : 12);
  const drawing = (): Content => ({ svg, alignment: 'center', margin: [0, 2, 0, 0] });
  if (drawn.shape !== 'ml') return { each: drawing, height };
  const amount = (): Content => ({
    text: doseFigure(line) ?? '',
    bold: true,
    fontSize: 8,
    alignment: 'center',
  });
  return { each: () => ({ stack: [drawing(), amount()] }), height: height + heightOf(1, 8) };
}

const timesContent = (line: IssuedLine): { content: Content[]; height: number } => {
  const told = timesInWords(line);
  if (!told) return { content: [], height: 0 };
  const { content, height } = inLetters(told);
  return { content: [content], height: height + above };
};

/** Above what is said in letters, in points. */
const above = 2;
const letters = 7;

function inLetters(words: string): { content: Content; height: number } {
  const text = printable(words);
  return {
    content: { text, bold: true, fontSize: letters, alignment: 'center', margin: [0, above, 0, 0] },
    height: heightOf(linesOf(text, letters, labelWidth), letters),
  };
}

function footSigns(line: IssuedLine, bag: Label['bag'], size: number): Drawn[] {
  const { when, route } = line;
  const needs = dayTimesOf(line).length > 0 ? needsOf(when) : [];
  const way = routeSign(route.en, size);
  const food = foodOf(when);
  return [
    ...needs.map((need) => ({ svg: needSign(need, size), width: size })),
    ...(way ? [{ svg: way, width: size }] : []),
    ...(food ? [{ svg: foodSign(food, size), width: 2 * size }] : []),
    ...(bag ? [{ svg: bagSign(size), width: size, text: `${bag.number}/${bag.of}` }] : []),
  ];
}
