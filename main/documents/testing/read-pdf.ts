/** Reads PDFs back with poppler's tools, as a printer's filter would. */
import { execFileSync } from 'node:child_process';

const options = { maxBuffer: 16 * 1024 * 1024 };

/** Text of a PDF as it is laid out, one string for each page. */
export function pagesOf(pdf: Uint8Array): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { ...options, input: pdf });
  return text.toString().split('\f').slice(0, -1);
}

/** Text of a PDF with all white space as single spaces. */
export function textOf(pdf: Uint8Array): string {
  return pagesOf(pdf).join(' ').replace(/\s+/g, ' ');
}

/** Width and height of the first page, in whole millimetres. */
export function sizeOf(pdf: Uint8Array): [number, number] {
  const info = execFileSync('pdfinfo', ['-'], { ...options, input: pdf }).toString();
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
  return [Math.round((Number(width) * 25.4) / 72), Math.round((Number(height) * 25.4) / 72)];
}

/** Words that lie outside the page or its margin, in points; none is what a reader wants. */
export function wordsOutside(pdf: Uint8Array, margin: number): string[] {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { ...options, input: pdf }).toString();
  const outside: string[] = [];
  let [width, height] = [0, 0];
  for (const line of html.split('\n')) {
    const numbers = [...line.matchAll(/(?:width|height|[xy]M(?:in|ax))="([-\d.]+)"/g)].map(([, n]) =>
      Number(n),
    );
    if (line.includes('<page')) [width = 0, height = 0] = numbers;
    if (!line.includes('<word')) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = numbers;
    if (left < margin || top < margin || right > width - margin || bottom > height - margin)
      outside.push(line);
  }
  return outside;
}

/** Width and height of each picture in a PDF, in its own points. */
export function picturesIn(pdf: Uint8Array): { width: number; height: number }[] {
  const list = execFileSync('pdfimages', ['-list', '-'], { ...options, input: pdf }).toString();
  const rows = list.split('\n').slice(2, -1);
  return rows.map((row) => {
    const [, , , width, height] = row.trim().split(/\s+/).map(Number);
    return { width: width ?? 0, height: height ?? 0 };
  });
}

/** A grid of so many squares a side on the first page, places in points from its upper left corner: rows of `1` for dark. */
export function gridIn(
  pdf: Uint8Array,
  { left, top, side, count }: { left: number; top: number; side: number; count: number },
): string[] {
  const dots = 600;
  const drawing = ['-singlefile', '-gray', '-r', String(dots), '-'];
  const picture = execFileSync('pdftoppm', drawing, { ...options, maxBuffer: 2 ** 28, input: pdf });
  const [header = '', width] =
    /^P5\s+(\d+)\s+\d+\s+255\s/.exec(picture.subarray(0, 40).toString('latin1')) ?? [];
  const dotAt = (points: number) => Math.floor((points * dots) / 72);
  const middleOf = (index: number) => ((index + 0.5) * side) / count;
  const isDark = (row: number, column: number) =>
    (picture[header.length + dotAt(top + middleOf(row)) * Number(width) + dotAt(left + middleOf(column))] ??
      255) < 128;
  const all = Array.from({ length: count }, (_, index) => index);
  return all.map((row) => all.map((column) => (isDark(row, column) ? '1' : '0')).join(''));
}
