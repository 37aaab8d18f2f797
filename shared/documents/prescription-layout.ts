/** Measures and pieces that the parts of a prescription share. */
import type { ContentText } from 'pdfmake/interfaces';
import { mm } from './style.ts';

export const dots = '………………………';
/** The margin at either side, and what is left between. Columns have fixed widths: a word of 200 letters wraps there. */
export const side = mm(13);
export const width = mm(148) - 2 * side;

/** One line of the form: its label, and what was filled in. */
export function field(
  label: string,
  value: ContentText | string,
  margin: [number, number, number, number] = [0, 1.5, 0, 0],
): ContentText {
  return { text: [`${label}: `, value], margin };
}

/** How closely a prescription is set. */
export interface Setting {
  /** Size of the text, in points. */
  text: number;
  /** Above and below each medicine, in points. */
  gap: number;
  /** For the signature, in points. */
  signatureRoom: number;
  isClose: boolean;
}

/** Five to eight medicines are set more closely, so that they stay on one page; more than that take several anyway. */
export function settingOf(lines: number): Setting {
  return lines >= 5 && lines <= 8
    ? { text: 8.5, gap: 0.75, signatureRoom: 26, isClose: true }
    : { text: 9.5, gap: 2, signatureRoom: 40, isClose: false };
}
