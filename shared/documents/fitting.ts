/** A size between `largest` and `smallest` points, less the further a text goes beyond so many letters. */
export function fitting(text: string, largest: number, smallest: number, letters: number): number {
  return Math.max(smallest, Math.min(largest, (largest * letters) / text.length));
}

/** How wide the letters of our bold text font are, as parts of their size; those of the plain one are a little less. */
const widths: Record<string, string> = {
  '0.25': ' \u00a0’',
  '0.30': 'ijlI·',
  '0.35': '.,:;',
  '0.40': 'f',
  '0.45': 'rt1()“”',
  '0.50': 'zJ⅓⅔',
  '0.55': 's/',
  '0.60': 'ehknuvxy7-',
  '0.65': 'abcdgopqEFLSZ28+×',
  '0.70': 'đBKPRTY034569–',
  '0.75': 'ADHNUVX',
  '0.80': 'CGĐ½¼',
  '0.85': 'OQ%¾…',
  '0.90': 'mwM',
  '1.05': 'W',
};
const letterWidths = new Map(
  Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
);

/** Marks above and below a letter take no room beside it; those of `ơ` and `ư` hardly any. */
function letterWidth(letter: string): number {
  const [plain = letter] = letter.normalize('NFD');
  return letterWidths.get(plain) ?? 0.75;
}

/** About how wide a text is in one line, as a multiple of its size. */
export const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);

/** About how many lines a text takes at a size, in a column so wide, both in points. */
export function linesOf(text: string, size: number, width: number): number {
  const room = width / size;
  return text.split('\n').reduce((lines, paragraph) => lines + wrapped(paragraph, room), 0);
}

function wrapped(paragraph: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of paragraph.split(' ')) {
    const wide = widthOf(word);
    const gap = used === 0 ? 0 : 0.24;
    if (used + gap + wide <= room) used += gap + wide;
    else {
      const broken = Math.max(1, Math.ceil(wide / room));
      lines += used === 0 ? broken - 1 : broken;
      used = wide - (broken - 1) * room;
    }
  }
  return lines;
}
