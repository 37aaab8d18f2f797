/** The look of papers that say what was found in somebody, A5 upright: whose, from where, signed by whom, added later. */
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dateOf, formatDate, timeOf } from '../domain/calendar.ts';
import type { Actor } from '../domain/event.ts';
import type { Addendum } from '../domain/exam/exam.ts';
import { ageOn, formatBirth, isSmallChild } from '../domain/patient/birth.ts';
import { capital } from '../domain/prescription/in-words.ts';
import type { PaperHead } from '../domain/visit/paper-head.ts';
import { shortened } from './office-paper.ts';
import { markLine, sameEachTime, watermark } from './paper.ts';
import { field, side, width } from './prescription-layout.ts';
import { colours, dateInWords, mm, printable } from './style.ts';

interface MedicalPaper {
  head: PaperHead;
  /** ISO instant of signing. */
  at: string;
  by: Actor;
  /** What the person who signs did: `Người thực hiện`. */
  signedAs: string;
  title: string;
  /** Name of the template and its version. */
  template: string;
  copy: number;
  addenda: readonly Addendum[];
  /** Beside the page's number: the form and its version. */
  foot: string;
  content: Content[];
  /** What the signature stands below, and is never without. */
  last: Content[];
}

/** Text of a person beyond this is shortened where it only has to say whose the page is. */
const mostLettersOfName = 40;

export function medicalPaper(paper: MedicalPaper): TDocumentDefinitions {
  const { head, at, title, copy } = paper;
  const printing = { copy, practice: head.practice };
  return {
    ...sameEachTime({ at, title: `${title} ${head.ticket}`, template: paper.template }),
    pageSize: 'A5',
    pageMargins: [side, mm(14), side, mm(12)],
    ...watermark(printing, { fontSize: 54, angle: -54 }),
    header: (page) => ({
      margin: [side, mm(4.5), side, 0],
      stack: [...markLine(printing), ...(page > 1 ? [continuation(paper)] : [])],
    }),
    footer: (page, pages) => ({
      margin: [side, mm(3), side, 0],
      fontSize: 7.5,
      color: colours.quiet,
      columns: [
        { text: `Số thứ tự ${head.ticket}`, width: 90 },
        { text: shortened(printable(paper.foot), 60), width: width - 160, alignment: 'center' },
        { text: `Trang ${page}/${pages}`, width: 70, alignment: 'right' },
      ],
    }),
    content: [
      ...heading(paper),
      ...paper.content,
      { unbreakable: true, stack: [...paper.last, signature(paper)] },
      ...added(paper.addenda),
    ],
  };
}

function continuation({ head, title }: MedicalPaper): Content {
  return {
    columns: [
      { text: shortened(printable(head.person.name), mostLettersOfName), bold: true, width: width - 170 },
      { text: `${shortened(title, mostLettersOfName)} (tiếp theo)`, width: 160, alignment: 'right' },
    ],
    columnGap: 10,
    fontSize: 8,
    margin: [0, 1, 0, 0],
  };
}

function heading({ head: { facility, person, date }, title }: MedicalPaper): Content[] {
  return [
    { text: printable(facility.name), bold: true, fontSize: 10 },
    ...(facility.address ? [{ text: printable(facility.address), fontSize: 8, color: colours.quiet }] : []),
    {
      text: title.toLocaleUpperCase('vi'),
      bold: true,
      fontSize: title.length > 30 ? 13 : 15,
      alignment: 'center',
      margin: [0, 6, 0, 3],
    },
    field('Họ và tên', { text: printable(person.name), bold: true, fontSize: 11 }),
    {
      columns: [
        {
          width: width - 90,
          ...field('Ngày sinh', `${formatBirth(person.birth)} (${ageInWords(person, date)})`),
        },
        { width: 80, alignment: 'right', ...field('Giới tính', person.sex === 'male' ? 'Nam' : 'Nữ') },
      ],
      columnGap: 10,
    },
    ...(person.address ? [field('Nơi ở', printable(person.address))] : []),
  ];
}

/** Years, or months of a child under 72 months; `khoảng` where somebody guessed it. */
function ageInWords({ birth, estimatedAge }: PaperHead['person'], date: string): string {
  const { years, months } = ageOn(birth, date);
  const age = isSmallChild(birth, date) ? `${months} tháng tuổi` : `${years} tuổi`;
  return estimatedAge ? `khoảng ${age}` : age;
}

function signature({ head, at, by, signedAs }: MedicalPaper): Content {
  return {
    columns: [
      { width: width - 180, text: '' },
      {
        width: 170,
        alignment: 'center',
        stack: [
          { text: `${timeOf(at)}, ${dateInWords(head.date)}`, fontSize: 8.5 },
          { text: signedAs, bold: true },
          { text: '(Ký, ghi rõ họ tên)', fontSize: 8, color: colours.quiet },
          {
            text: printable(by.name),
            bold: true,
            margin: [0, 32, 0, 0],
            fontSize: by.name.length > 60 ? 8 : 9.5,
          },
          ...(by.licence
            ? [{ text: `Số GPHN: ${printable(by.licence)}`, fontSize: 8, color: colours.quiet }]
            : []),
        ],
      },
    ],
    columnGap: 10,
    margin: [0, 6, 0, 0],
  };
}

/** What was added after signing stands below the signature, each with its own author. */
const added = (addenda: readonly Addendum[]): Content[] =>
  addenda.map(({ at, by, text }) => ({
    margin: [0, 6, 0, 0],
    text: [
      { text: `Bổ sung ${timeOf(at)} ${formatDate(dateOf(at))}, ${printable(by.name)}: `, bold: true },
      flowing(text),
    ],
  }));

const mostLines = 20;

/** Text as it can be set; of one with very many lines, without its line ends. */
export function flowing(text: string): string {
  const set = printable(text);
  return set.split('\n').length > mostLines ? set.replace(/\s+/g, ' ') : set;
}

/** A heading of a part of the paper. */
export const partTitle = (text: string): Content => ({
  text: capital(printable(text)),
  bold: true,
  fontSize: 10.5,
  color: colours.indigo,
  margin: [0, 5, 0, 1],
  headlineLevel: 1,
});

/** A labelled line, left out where there is nothing to say. */
export const filledField = (label: string, value: string | ContentText): Content[] =>
  value === '' ? [] : [field(label, typeof value === 'string' ? flowing(value) : value)];
