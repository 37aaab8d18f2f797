/** The medicines of a prescription, and how they break over pages. */
import type { Content, ContentStack } from 'pdfmake/interfaces';
import { adviceInWords, howToTake } from '../domain/prescription/in-words.ts';
import type { Prescription } from '../domain/prescription/issued.ts';
import { dots, field, settingOf, width } from './prescription-layout.ts';
import { colours, printable } from './style.ts';
import { formatQuantity } from './vietnamese-words.ts';

// What is kept on one page must fit on one, or it would not be printed at all: so it is limited.
const maximumLettersKept = 400;
const maximumAdviceLines = 10;

/** Width of the column of numbers, in points. */
const numbers = 19;

/**
 * The lines, the advice and the signature, which is never alone on a page: it takes the last line and the end of
 * the advice along.
 */
export function medicines(printed: Prescription, signature: Content): Content[] {
  const { gap, isClose } = settingOf(printed.lines.length);
  const lines = printed.lines.map((line, index) => medicineLine(line, index + 1, gap));
  const [advice, lastAdvice] = parted(printable(adviceInWords(printed)));
  const last = advice ? undefined : lines.at(-1);
  const [first, ...more] = last?.unbreakable ? lines.slice(0, -1) : lines;
  const title: Content = {
    columns: [
      { text: 'Thuốc điều trị:', bold: true, fontSize: 10.5, width: 120 },
      {
        text: `Cộng khoản: ${formatQuantity(lines.length)}`,
        fontSize: 8.5,
        color: colours.quiet,
        alignment: 'right',
        width: width - 120,
      },
    ],
    margin: [0, isClose ? 3 : 5, 0, 1],
  };
  return [
    ...(first ? [{ stack: [title, first], unbreakable: first.unbreakable ?? false }] : []),
    ...more,
    ...(advice ? [rule(), adviceField(advice)] : []),
    {
      stack: [
        ...(first ? [] : [title]),
        ...(last?.unbreakable ? [last] : []),
        ...(advice ? [{ text: lastAdvice }] : [rule(), adviceField(lastAdvice || dots.repeat(2))]),
        signature,
      ],
      unbreakable: true,
    },
  ];
}

/** Long advice in two: what may break over pages, and its end, which stays with the signature. */
function parted(advice: string): [string, string] {
  const text = advice.split('\n').length > maximumAdviceLines ? advice.replace(/\s+/g, ' ') : advice;
  if (text.length <= maximumLettersKept) return ['', text];
  const from = text.length - maximumLettersKept / 2;
  const space = text.slice(from).search(/\s/);
  const cut = space === -1 ? from : from + space;
  return [text.slice(0, cut), text.slice(cut).trimStart()];
}

function rule(): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: colours.hairline }],
    margin: [0, 3, 0, 3],
  };
}

function adviceField(advice: string): Content {
  return field('Lời dặn', advice, [0, 0, 0, 0]);
}

function lettersOf({ name, strength, form, dose, when }: Prescription['lines'][number]): number {
  return [name, strength, form.vi, dose, when].join('').length;
}

function medicineLine(line: Prescription['lines'][number], number: number, gap: number): ContentStack {
  const { name, strength, form, quantity, unit } = line;
  return {
    unbreakable: lettersOf(line) <= maximumLettersKept,
    margin: [0, gap, 0, gap],
    stack: [
      {
        columns: [
          { text: `${number}.`, bold: true, width: numbers },
          {
            width: width - numbers - 70,
            text: [
              { text: `${printable(name)} ${printable(strength)}`, bold: true },
              { text: ` ·\u00a0${together(printable(form.vi))}`, fontSize: 8.5, color: colours.quiet },
            ],
          },
          {
            width: 70,
            text: `${formatQuantity(quantity)} ${printable(unit.vi)}`,
            bold: true,
            alignment: 'right',
          },
        ],
      },
      { text: daysTogether(printable(howToTake(line))), margin: [numbers, 0, 0, 0] },
    ],
  };
}

/** A few words that are not parted at the end of a line; many are. */
const together = (words: string) => (words.length > 30 ? words : words.replaceAll(' ', '\u00a0'));
const daysTogether = (use: string) => use.replace(/trong \d+ ngày\.$/, together);
