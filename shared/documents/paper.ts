/** What every document carries, whatever it says: its marks, and properties that make it the same each time. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { colours, textFont } from './style.ts';

const practiceMark = 'BẢN TẬP – KHÔNG CÓ GIÁ TRỊ';
const replacedMark = 'ĐÃ ĐƯỢC THAY THẾ';
const revokedMark = 'ĐÃ THU HỒI';

/** One printing of one fact. */
interface Printing {
  /** 1 is the original. */
  copy: number;
  practice: boolean;
  /** Code of the document that counts instead of this one. */
  replacedBy?: string | undefined;
  /** What it tells of was taken back. */
  revoked?: boolean;
}

/** What the line on top of each page says: practice, reprinted; nothing on an ordinary original. */
export function marks({ copy, practice }: Printing): string {
  return [practice ? practiceMark : '', copy > 1 ? `Bản in lại lần ${copy - 1}` : '']
    .filter(Boolean)
    .join('  ·  ');
}

/** Whether anything stands on top of the first page. */
export const isMarked = (printing: Printing) => markLine(printing).length > 0;

/** The lines on top of a page as content; that the document does not count any more is not to be overlooked. */
export function markLine(printing: Printing): Content[] {
  const text = marks(printing);
  const { replacedBy } = printing;
  return [
    ...(replacedBy === undefined
      ? []
      : [
          {
            text: `${replacedMark} bằng đơn ${replacedBy}`,
            fontSize: 10.5,
            bold: true,
            color: colours.red,
            alignment: 'center',
          } as const,
        ]),
    ...(text
      ? [{ text, fontSize: 7.5, bold: true, color: colours.quiet, alignment: 'center' } as const]
      : []),
  ];
}

/** The large word across the page. */
export function watermark(
  { practice, replacedBy, revoked }: Printing,
  size: { fontSize: number; angle: number },
): Pick<TDocumentDefinitions, 'watermark'> {
  const isReplaced = replacedBy !== undefined;
  const isVoid = isReplaced || revoked === true;
  const words = [
    isReplaced ? replacedMark : '',
    revoked ? revokedMark : '',
    practice ? 'BẢN TẬP' : '',
  ].filter(Boolean);
  if (words.length === 0) return {};
  const look = isVoid ? { color: colours.red, opacity: 0.16 } : { color: 'black', opacity: 0.07 };
  return { watermark: { text: words.join(' – '), bold: true, ...look, ...size } };
}

/**
 * Properties fixed by the fact alone, so that the same document has the same bytes: pdfmake would otherwise
 * write the time of printing into it. `at` is an ISO instant; `template` names the form and its version.
 */
export function sameEachTime(fact: {
  at: string;
  title: string;
  template: string;
}): Pick<TDocumentDefinitions, 'info' | 'defaultStyle' | 'language' | 'version'> {
  return {
    version: '1.7',
    language: 'vi-VN',
    info: {
      title: fact.title,
      keywords: fact.template,
      creator: 'Trạm Khám',
      producer: 'Trạm Khám',
      creationDate: new Date(fact.at),
    },
    defaultStyle: { font: textFont, fontSize: 9.5, lineHeight: 1, color: colours.ink },
  };
}
