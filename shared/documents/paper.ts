/** What every document carries, whatever it says: its marks, and properties that make it the same each time. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { colours, textFont } from './style.ts';

const practiceMark = 'BẢN TẬP – KHÔNG CÓ GIÁ TRỊ';
const replacedMark = 'ĐÃ THAY THẾ';

/** One printing of one fact. */
interface Printing {
  /** 1 is the original. */
  copy: number;
  practice: boolean;
  /** A newer document counts instead of this one. */
  replaced?: boolean;
}

/** What the line on top of each page says: practice, replaced, reprinted; nothing on an ordinary original. */
export function marks({ copy, practice, replaced }: Printing): string {
  return [
    practice ? practiceMark : '',
    replaced ? replacedMark : '',
    copy > 1 ? `Bản in lại lần ${copy - 1}` : '',
  ]
    .filter(Boolean)
    .join('  ·  ');
}

/** The line on top of a page as content. */
export function markLine(printing: Printing): Content[] {
  const text = marks(printing);
  return text ? [{ text, fontSize: 7.5, bold: true, color: colours.quiet, alignment: 'center' }] : [];
}

/** The large word across the page. */
export function watermark(
  printing: Printing,
  size: { fontSize: number; angle: number },
): Pick<TDocumentDefinitions, 'watermark'> {
  const replaced = printing.practice ? `${replacedMark} – BẢN TẬP` : replacedMark;
  const text = printing.replaced ? replaced : printing.practice ? 'BẢN TẬP' : '';
  if (!text) return {};
  const look = printing.replaced ? { color: colours.red, opacity: 0.16 } : { color: 'black', opacity: 0.07 };
  return { watermark: { text, bold: true, ...look, ...size } };
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
