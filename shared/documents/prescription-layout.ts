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

/** Text as it begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
