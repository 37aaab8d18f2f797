/** The paper each document is printed on. */
import type { DocumentKind } from '../host-api.ts';

/** Millimetres of a sheet as it lies in a printer's tray, which is upright also when the page is set across it. */
interface Sheet {
  widthMm: number;
  heightMm: number;
}

/** A ticket has none: it is as long as what it says, and the roll's width is the printer's own setting. */
export const sheets: Record<DocumentKind, Sheet | undefined> = {
  ticket: undefined,
  prescription: { widthMm: 148, heightMm: 210 },
  // A printer has no paper 297 mm wide: asked for that it would cut the page instead of turning it.
  'savings-book-certificate': { widthMm: 210, heightMm: 297 },
  'paper-forms': { widthMm: 210, heightMm: 297 },
};
