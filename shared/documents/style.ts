/** What all documents share: the fonts, the colours, and words for dates. */

/** Families and their files in the package of the font; only what a document uses is embedded in it. */
export const fontFiles = {
  'Be Vietnam Pro': {
    normal: '400Regular/BeVietnamPro_400Regular.ttf',
    bold: '700Bold/BeVietnamPro_700Bold.ttf',
    italics: '400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  },
  'Be Vietnam Pro Display': {
    normal: '500Medium/BeVietnamPro_500Medium.ttf',
    bold: '800ExtraBold/BeVietnamPro_800ExtraBold.ttf',
  },
} as const;

type FontFamily = keyof typeof fontFiles;
export const textFont: FontFamily = 'Be Vietnam Pro';
export const displayFont: FontFamily = 'Be Vietnam Pro Display';

export const colours = {
  ink: '#1b1b1f',
  quiet: '#55555f',
  hairline: '#b9b9c2',
  indigo: '#27336b',
  red: '#9b1c2e',
  gold: '#b8862f',
} as const;

/** A length in millimetres as points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** `yyyy-MM-dd` as it stands above a signature: `ngày 05 tháng 02 năm 2027`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** Text as it can be set: composed letters, no control characters but line ends. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, ' ')
    .trim();
}
