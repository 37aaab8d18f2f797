/** The paper each document is printed on. */
import type { DocumentKind } from '../host-api.ts';

/** Millimetres of a sheet as it lies in a printer's tray, which is upright also when the page is set across it. */
interface Sheet {
  widthMm: number;
  heightMm: number;
}

const a4: Sheet = { widthMm: 210, heightMm: 297 };

/** A ticket has none: it is as long as what it says, and the roll's width is the printer's own setting. */
export const sheets: Record<DocumentKind, Sheet | undefined> = {
  ticket: undefined,
  prescription: { widthMm: 148, heightMm: 210 },
  // A printer has no paper 297 mm wide: asked for that it would cut the page instead of turning it.
  'savings-book-certificate': a4,
  'paper-forms': a4,
  'campaign-plan': a4,
  'crib-sheets': a4,
  'room-posters': a4,
  'day-report': a4,
  // Of the kind whose paper it tries, when one is named.
  'test-page': a4,
};

/** What the paper of a kind is called, in every language. */
export function sheetName(kind: DocumentKind): string {
  const sheet = sheets[kind];
  if (!sheet) return '80 mm';
  return sheet.widthMm === 148 ? 'A5' : 'A4';
}
