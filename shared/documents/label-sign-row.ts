/** The signs of a label with words: when, how much at each time, what for, by which way, and with food or without. */
import type { Column, Content } from 'pdfmake/interfaces';
import { dayTimesOf, doseFigure, foodOf, needsOf } from '../domain/label/taking.ts';
import type { IssuedLine } from '../domain/prescription/issued.ts';
import { widthOf } from './fitting.ts';
import { labelWidth } from './label-page.ts';
import { clockSign, foodSign, needSign, routeSign, timeSign } from './label-signs.ts';

/** A sign with what stands at its right; widths as parts of the sign's height. */
interface Cell {
  draw(size: number): string;
  wide: number;
  text?: string;
}

/** Below this the lines of a sign would be too thin, in points. */
const smallestSign = 12;
const gap = 0.25;
/** Size of the letters, as a part of the sign's height. */
const letters = 0.62;
const widthOfText = (text = '') => (text ? widthOf(text) * letters + 0.1 : 0);

const widthOfAll = (cells: readonly Cell[]) =>
  cells.reduce((sum, cell) => sum + cell.wide + widthOfText(cell.text) + gap, 0);

/** In one row where there is room, else in two; `size` is the height of a sign, in points, which is less where many stand in a row. */
export function signRows(line: IssuedLine, size: number): { content: Content[]; height: number } {
  const [times, others] = [whenCells(line), otherCells(line)];
  const fits = widthOfAll([...times, ...others]) * smallestSign <= labelWidth;
  const rows = (fits ? [[...times, ...others]] : [times, others]).filter((row) => row.length > 0);
  const drawn = rows.map((cells) => row(cells, Math.floor(Math.min(size, labelWidth / widthOfAll(cells)))));
  return {
    content: drawn.map(({ content }) => content),
    height: drawn.reduce((sum, each) => sum + each.height, 0),
  };
}

function row(cells: readonly Cell[], size: number): { content: Content; height: number } {
  const columns = cells.flatMap((cell): Column[] => {
    const { draw, wide, text } = cell;
    const sign = { svg: draw(size), width: wide * size };
    const after = (widthOfText(text) + gap) * size;
    // Beside the middle of the sign.
    return [
      sign,
      {
        text: text ?? '',
        bold: true,
        fontSize: letters * size,
        width: after,
        margin: [0.08 * size, 0.14 * size, 0, 0],
        noWrap: true,
      },
    ];
  });
  return { content: { columns, margin: [0, 0.5, 0, 0.5] }, height: size + 1 };
}

function whenCells(line: IssuedLine): Cell[] {
  const { timesPerDay } = line;
  const times = dayTimesOf(line);
  const figure = doseFigure(line);
  const told = figure === undefined ? {} : { text: figure };
  if (times.length > 0)
    return times.map((time) => ({ draw: (size) => timeSign(time, size), wide: 1, ...told }));
  const needs = needsOf(line.when);
  if (needs.length > 0) {
    return needs.map((need, index) => ({
      draw: (size) => needSign(need, size),
      wide: 1,
      ...(index === needs.length - 1 ? told : {}),
    }));
  }
  const count = `${timesPerDay} ×`;
  return [{ draw: clockSign, wide: 1, text: figure === undefined ? count : `${count} ${figure}` }];
}

function otherCells(line: IssuedLine): Cell[] {
  const { when, route } = line;
  const needs = dayTimesOf(line).length > 0 ? needsOf(when) : [];
  const food = foodOf(when);
  const isDrawn = routeSign(route.en, 1) !== undefined;
  return [
    ...needs.map((need): Cell => ({ draw: (size) => needSign(need, size), wide: 1 })),
    ...(isDrawn ? [{ draw: (size: number) => routeSign(route.en, size) ?? '', wide: 1 }] : []),
    ...(food ? [{ draw: (size: number) => foodSign(food, size), wide: 2 }] : []),
  ];
}
