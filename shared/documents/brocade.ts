/**
 * Ornament in the spirit of the brocades of the north-western highlands: stitches on a grid, drawn from small
 * charts as a weaver would read them. In a chart `r` is red, `g` gold, `i` indigo, anything else bare cloth.
 */
import { colours } from './style.ts';

const thread: Record<string, string> = { r: colours.red, g: colours.gold, i: colours.indigo };

/** One repeat of the band; its last column is the first of the next. */
const diamonds = [
  'iiiii.r.iiiii',
  'iiii.rrr.iiii',
  'iii.rr.rr.iii',
  'ii.rr.g.rr.ii',
  'i.rr.ggg.rr.i',
  '.rr.gg.gg.rr.',
  'i.rr.ggg.rr.i',
  'ii.rr.g.rr.ii',
  'iii.rr.rr.iii',
  'iiii.rrr.iiii',
  'iiiii.r.iiiii',
];

/** The eight-pointed star, for corners. */
const star = [
  'g..r...r..g',
  '...rr.rr...',
  '...rrrrr...',
  'rrr.rrr.rrr',
  '.rrr.r.rrr.',
  '..rrr.rrr..',
  '.rrr.r.rrr.',
  'rrr.rrr.rrr',
  '...rrrrr...',
  '...rr.rr...',
  'g..r...r..g',
];

const sprig = [
  '.............r.............',
  '.....g......rrr......g.....',
  'i.i.ggg.i.gr.g.rg.i.ggg.i.i',
  '.....g......rrr......g.....',
  '.............r.............',
];

const thickness = diamonds.length;
const period = thickness + 1;
/** Between two stitches, as part of one. */
const gap = 0.1;

/** Rows of stitches. */
type Cloth = string[][];

function bareCloth(columns: number, rows: number): Cloth {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => '.'));
}

function weave(cloth: Cloth, chart: readonly string[], left: number, top: number, turned = false): void {
  chart.forEach((line, down) => {
    [...line].forEach((stitch, across) => {
      const row = cloth[top + (turned ? across : down)];
      if (row) row[left + (turned ? down : across)] = stitch;
    });
  });
}

/**
 * Cloth as SVG, `stitch` points to a stitch. Neighbours of one colour are one dashed line, whose gaps are the
 * weave: thousands of single squares would take longer to draw than the rest of the document.
 */
function svg(cloth: Cloth, stitch: number): string {
  const size = (length: number) => Number((length * stitch).toFixed(3));
  const lines = new Map<string, string>();
  cloth.forEach((row, y) => {
    for (const run of row.join('').matchAll(/r+|g+|i+/g)) {
      const letter = run[0].charAt(0);
      const line = `M${size(run.index)} ${size(y + 0.5)}h${size(run[0].length - gap)}`;
      lines.set(letter, (lines.get(letter) ?? '') + line);
    }
  });
  const look = `stroke-width="${size(1 - gap)}" stroke-dasharray="${size(1 - gap)} ${size(gap)}" fill="none"`;
  const paths = [...lines].map(([letter, d]) => `<path stroke="${thread[letter]}" ${look} d="${d}"/>`);
  const [width, height] = [size(cloth[0]?.length ?? 0), size(cloth.length)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paths.join('')}</svg>`;
}

interface Frame {
  svg: string;
  /** Points from the paper's edge to the band, and from there to the band's inner side. */
  margin: number;
  thickness: number;
}

/** A frame for a sheet of `width` × `height` points with whole repeats on every side and equal margins. */
export function brocadeFrame(
  width: number,
  height: number,
  repeats: { across: number; down: number },
): Frame {
  const columns = 2 * thickness + repeats.across * period + 1;
  const rows = 2 * thickness + repeats.down * period + 1;
  const stitch = (width - height) / (columns - rows);
  const cloth = bareCloth(columns, rows);
  for (const left of [0, columns - thickness]) {
    for (const top of [0, rows - thickness]) weave(cloth, star, left, top);
  }
  for (let repeat = 0; repeat < repeats.across; repeat++) {
    const left = thickness + repeat * period;
    const chart = repeat === repeats.across - 1 ? diamonds : diamonds.map((line) => line.slice(0, -1));
    for (const top of [0, rows - thickness]) weave(cloth, chart, left, top);
  }
  for (let repeat = 0; repeat < repeats.down; repeat++) {
    const top = thickness + repeat * period;
    const chart = repeat === repeats.down - 1 ? diamonds : diamonds.map((line) => line.slice(0, -1));
    for (const left of [0, columns - thickness]) weave(cloth, chart, left, top, true);
  }
  return {
    svg: svg(cloth, stitch),
    margin: (width - columns * stitch) / 2,
    thickness: thickness * stitch,
  };
}

/** A small ornament between two lines of text, and its width in points. */
export function brocadeSprig(stitch: number): { svg: string; width: number; height: number } {
  const columns = sprig[0]?.length ?? 0;
  const cloth = bareCloth(columns, sprig.length);
  weave(cloth, sprig, 0, 0);
  return { svg: svg(cloth, stitch), width: columns * stitch, height: sprig.length * stitch };
}
