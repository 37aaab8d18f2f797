/** One dose as it lies in the hand: tablets, halves of them, capsules, sachets, drops, puffs, or a cup. */
import type { DrawnDose } from '../domain/label/taking.ts';

/** Each on a field of 12 × 12. */
const whole: Record<DrawnDose['shape'], string> = {
  tablet: '<circle cx="6" cy="6" r="5" fill="black"/>',
  capsule:
    '<g transform="rotate(-45 6 6)"><rect x=".5" y="3.5" width="11" height="5" rx="2.5"/><path d="M6 3.5H3a2.5 2.5 0 0 0 0 5h3z" fill="black"/></g>',
  sachet: '<path d="M1.5 1h9v10H1.5z"/><path d="M1.5 3.5h9"/><path d="M3.5 5.5h5v3.5H3.5z" fill="black"/>',
  drop: '<path d="M6 1C3.5 4.5 2.5 6 2.5 7.5a3.5 3.5 0 0 0 7 0c0-1.5-1-3-3.5-6.5z" fill="black"/>',
  puff: '<path d="M4.5 8a2.5 2.5 0 0 1-.5-4.5a3 3 0 0 1 5.5-.5a2.5 2.5 0 0 1 0 5z"/><path d="M1 10h6M3.5 11.5h6"/>',
  ml: '<path d="M1.5 1h9l-1.5 10H3z"/><path d="M2.25 5h7.5l-.95 6H3.2z" fill="black"/><path d="M2 3h2.5"/>',
};

const part: Partial<Record<DrawnDose['shape'], (share: number) => string>> = {
  tablet: (share) => `<path d="${sector(share)}" fill="black"/>`,
  // Filled as far as it is taken.
  sachet: (share) =>
    `<path d="M1.5 1h9v10H1.5z"/><path d="M1.5 ${11 - 10 * share}h9V11H1.5z" fill="black"/><path d="M1.5 ${11 - 10 * share}h9"/>`,
};

/** The part of a round tablet that is taken: of a half, the left one. */
function sector(share: number): string {
  const angle = 2 * Math.PI * share;
  const [x, y] = [6 - 5 * Math.sin(angle), 6 - 5 * Math.cos(angle)].map((each) => each.toFixed(3));
  return `M6 6V1A5 5 0 ${share > 0.5 ? 1 : 0} 0 ${x} ${y}z`;
}

/** How many stand side by side. */
const mostInRow = 3;

/** `size` is that of one, in points, as is the height of all of them. */
export function doseDrawing({ shape, amount }: DrawnDose, size: number): { svg: string; height: number } {
  const count = shape === 'ml' ? 1 : Math.floor(amount);
  const rest = shape === 'ml' ? 0 : amount - count;
  const pieces = Array.from({ length: count }, () => whole[shape]);
  if (rest > 0) pieces.push(part[shape]?.(rest) ?? '');
  const columns = Math.min(mostInRow, pieces.length);
  const rows = Math.ceil(pieces.length / mostInRow);
  const placed = pieces.map(
    (piece, index) =>
      `<g transform="translate(${(index % mostInRow) * 13} ${Math.floor(index / mostInRow) * 13})">${piece}</g>`,
  );
  const [width, height] = [columns * 13 - 1, rows * 13 - 1];
  const scale = size / 12;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}"><g fill="none" stroke="black" stroke-width=".9" stroke-linejoin="round" stroke-linecap="round">${placed.join('')}</g></svg>`;
  return { svg, height: height * scale };
}
