/** The paper each document is printed on. */
import type { DocumentKind } from '../printing.ts';

/** Millimetres of a sheet as it lies in a printer's tray, which is upright also when the page is set across it. */
interface Sheet {
  widthMm: number;
  heightMm: number;
  /** The page is set across it. */
  turned?: true;
}

const a5: Sheet = { widthMm: 148, heightMm: 210 };
/** A label of a roll. */
export const label: Sheet = { widthMm: 50, heightMm: 30 };
const a4: Sheet = { widthMm: 210, heightMm: 297 };
// A printer has no paper 297 mm wide: asked for that it would cut the page instead of turning it.
const a4Across: Sheet = { ...a4, turned: true };

/** A ticket has none: it comes off a roll, and its paper is as long as what it says. */
export const sheets: Record<DocumentKind, Sheet | undefined> = {
  ticket: undefined,
  prescription: a5,
  report: a5,
  exam: a5,
  'savings-book-certificate': a4Across,
  'savings-book-register': a4,
  'paper-forms': a4,
  'campaign-plan': a4,
  'crib-sheets': a4,
  'room-posters': a4Across,
  'day-report': a4,
  'medicine-label': label,
  'stock-count': a4,
  'gift-count': a4,
  'lot-recipients': a4,
  'signature-list': a4Across,
  'referral-letter': a4,
  'open-cases': a4,
  // Of the kind whose paper it tries, when one is named.
  'test-page': a4,
};

/** What the paper of a kind is called, in every language. */
export function sheetName(kind: DocumentKind): string {
  const sheet = sheets[kind];
  if (!sheet) return '80 mm';
  if (sheet === label) return '50 × 30 mm';
  return sheet.widthMm === 148 ? 'A5' : 'A4';
}
