/** A QR code drawn in lines: the page's own is a whole number of points for each square, too large or too fine for a small one. */
import type { ContentSvg } from 'pdfmake/interfaces';
import { encode } from 'uqr';
import { qrPath } from '../qr-path.ts';

/** `side` in points, without the white that has to be left around it. */
export function qrDrawing(text: string, side: number): ContentSvg {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = qrPath(data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="black"/></svg>`;
  return { svg, width: side };
}
