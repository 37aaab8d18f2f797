/** Where people sign a paper for the office. */
import type { Content } from 'pdfmake/interfaces';
import { officeWidth, shortened } from './office-paper.ts';
import { colours, dateInWords, printable } from './style.ts';

export interface PlaceToSign {
  /** As whom. */
  title: string;
  how?: string;
  name?: string;
  /** In small letters below the name. */
  below?: string;
}

const byHand = '(Ký, ghi rõ họ tên)';
export const withStamp = '(Ký, ghi rõ họ tên, đóng dấu)';

/** What stands above a signature; `date` is `yyyy-MM-dd`. */
export const placeAndDate = ({ commune, province }: { commune: string; province: string }, date: string) =>
  [shortened(printable(commune || province), 60), dateInWords(date)].filter(Boolean).join(', ');

/**
 * Side by side, kept on one page, with the place and the date above the last; `undefined` leaves room beside the others.
 * Every place has the same part of the width, in points: a word of 200 letters wraps.
 */
export function signatures(
  places: readonly (PlaceToSign | undefined)[],
  where = '',
  wholeWidth = officeWidth,
): Content {
  const width = wholeWidth / places.length;
  return {
    unbreakable: true,
    margin: [0, 16, 0, 0],
    stack: [
      ...(where
        ? [
            {
              text: where,
              italics: true,
              alignment: 'center' as const,
              margin: [wholeWidth - width, 0, 0, 6] as [number, number, number, number],
            },
          ]
        : []),
      {
        columns: places.map((place) => ({
          width,
          alignment: 'center' as const,
          stack: place ? placeToSign(place) : [],
        })),
      },
    ],
  };
}

const placeToSign = ({ title, how = byHand, name = '', below = '' }: PlaceToSign): Content[] => [
  { text: title, bold: true },
  { text: how, italics: true, fontSize: 8.5, color: colours.quiet },
  { text: printable(name) || ' ', bold: true, margin: [0, 52, 0, 0] },
  ...(below ? [{ text: printable(below), fontSize: 8.5, color: colours.quiet }] : []),
];
