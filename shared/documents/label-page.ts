/** The measures of a label, 50 × 30 mm, and what all labels have in common. */
import { mm } from './style.ts';

/** In points. */
export const labelPage = { width: mm(50), height: mm(30) };
/** What a printer of labels may leave out at each side, in points. */
export const labelSide = mm(2);
export const labelEdge = mm(1.5);
export const labelWidth = labelPage.width - 2 * labelSide;
/** From one line to the next, as a part of the letters' size; letters with two marks still keep apart. */
export const labelLine = 0.92;
/** Height of so many lines, in points; the fonts are 1.265 times as high as their size. */
export const heightOf = (lines: number, size: number) => lines * size * 1.265 * labelLine;
/** A size at which letters can just be read, in points. */
export const smallestLetters = 5.5;
