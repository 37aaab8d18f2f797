/**
 * The outpatient prescription, A5 upright. Its parts and their order are those of the form in
 * Thông tư 26/2025/TT-BYT; it is printed in Vietnamese only.
 */
import type { Content, ContentStack, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '../domain/calendar.ts';
import type { Diagnosis } from '../domain/exam/exam.ts';
import { ageOn, type Birth, formatBirth } from '../domain/patient/birth.ts';
import { currentPrescription, type Prescription } from '../domain/prescription/prescription.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import { markLine, sameEachTime, watermark } from './paper.ts';
import { colours, dateInWords, mm, printable } from './style.ts';
import { formatQuantity } from './vietnamese-words.ts';

export const templateVersion = 'prescription/1';

const dots = '………………………';
const side = mm(13);
const width = mm(148) - 2 * side;
// What is kept on one page must fit on one: columns have fixed widths, so that a word of 200 letters wraps, and
// the block around the signature is limited in lines of advice and in letters.
const maximumAdviceLines = 10;
const maximumLettersKept = 600;

/** The prescription that counts now, or the one an event issued, marked when it was replaced; else nothing. */
export function prescriptionDocument(
  visit: VisitState,
  copy: number,
  event?: string,
): TDocumentDefinitions | undefined {
  const current = currentPrescription(visit);
  const printed = event === undefined ? current : visit.prescriptions.find((each) => each.id === event);
  if (!printed) return undefined;
  const printing = { copy, practice: printed.practice, replaced: printed !== current };
  return {
    ...sameEachTime({
      at: printed.at,
      title: `Đơn thuốc ${printed.code}`,
      template: templateVersion,
    }),
    pageSize: 'A5',
    pageMargins: [side, mm(14), side, mm(12)],
    ...watermark(printing, { fontSize: printed.practice && printing.replaced ? 38 : 54, angle: -54 }),
    header: (page) => ({
      margin: [side, mm(4.5), side, 0],
      stack: [...markLine(printing), ...(page > 1 ? [continuation(printed)] : [])],
    }),
    footer: (page, pages) => footer(printed, page, pages),
    content: [...heading(printed), ...personBlock(printed), ...medicines(printed)],
  };
}

function continuation({ person, code }: Prescription): Content {
  // A second page that has lost the first one still says whose it is; a very long name is cut here only.
  const name = printable(person.name);
  return {
    columns: [
      { text: name.length > 40 ? `${name.slice(0, 39)}…` : name, bold: true, width: width - 170 },
      { text: `Đơn thuốc ${code} (tiếp theo)`, width: 160, alignment: 'right', noWrap: true },
    ],
    columnGap: 10,
    fontSize: 8,
    margin: [0, 1, 0, 0],
  };
}

function footer({ code, ticket }: Prescription, page: number, pages: number): Content {
  return {
    margin: [side, mm(3), side, 0],
    fontSize: 7.5,
    color: colours.quiet,
    columns: [
      { text: `Mã đơn thuốc: ${code}`, width: '*' },
      { text: `Số thứ tự ${ticket}`, width: 'auto' },
      { text: `Trang ${page}/${pages}`, width: '*', alignment: 'right' },
    ],
  };
}

function heading({ code, facility, replaces }: Prescription): Content[] {
  return [
    {
      text: [{ text: 'Mã đơn thuốc: ' }, { text: code, bold: true, fontSize: 10.5 }],
      fontSize: 8.5,
      alignment: 'right',
    },
    { text: printable(facility.name), bold: true, fontSize: 10.5 },
    { text: `Địa chỉ: ${printable(facility.address)}`, fontSize: 8.5 },
    { text: `Điện thoại: ${printable(facility.phone)}`, fontSize: 8.5 },
    { text: 'ĐƠN THUỐC', bold: true, fontSize: 18, alignment: 'center', margin: [0, 5, 0, 0] },
    ...(replaces
      ? [{ text: `Thay thế đơn ${replaces}`, italics: true, fontSize: 8.5, alignment: 'center' } as const]
      : []),
  ];
}

function personBlock(printed: Prescription): Content[] {
  const { person, weightKg, date, smallChild, diagnoses } = printed;
  const birth = formatBirth(person.birth);
  return [
    field('Họ và tên', { text: printable(person.name), bold: true, fontSize: 11 }, [0, 5, 0, 0]),
    field('Số định danh cá nhân/CCCD', person.identityNumber ?? dots),
    {
      columns: [
        {
          width: 190,
          ...field('Ngày sinh', smallChild ? `${birth} (${monthsOld(person.birth, date)})` : birth),
        },
        {
          width: 95,
          ...field('Cân nặng', weightKg === undefined ? '……… kg' : `${decimal(weightKg)} kg`),
        },
        { width: width - 285, alignment: 'right', ...field('Giới tính', person.sex === 'male' ? 'Nam' : 'Nữ') },
      ],
    },
    field('Số thẻ BHYT (nếu có)', person.insuranceNumber ?? dots),
    field('Nơi cư trú', person.address ? printable(person.address) : dots.repeat(2)),
    field('Chẩn đoán', diagnoses.map(diagnosis).join('; ') || dots.repeat(2)),
  ];
}

/**
 * The lines and the signature, which is never alone on a page: it takes the advice along, and the last line too
 * unless both are uncommonly long.
 */
function medicines(printed: Prescription): Content[] {
  const lines = printed.lines.map((line, index) => medicineLine(line, index + 1));
  const last = printed.lines.at(-1);
  const letters = printed.advice.length + (last ? lettersOf(last) : 0);
  const kept = letters > maximumLettersKept ? 0 : 1;
  const [first, ...more] = lines.slice(0, lines.length - kept);
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
    margin: [0, 5, 0, 1],
  };
  return [
    { stack: first ? [title, first] : [title], unbreakable: true },
    ...more,
    { stack: [...lines.slice(lines.length - kept), ...closing(printed)], unbreakable: true },
  ];
}

function lettersOf({ name, strength, form, dose, when }: Prescription['lines'][number]): number {
  return [name, strength, form.vi, dose, when].join('').length;
}

function medicineLine(line: Prescription['lines'][number], number: number): ContentStack {
  const { name, strength, form, quantity, unit, route, dose, timesPerDay, when, days } = line;
  const use = [
    `${capital(route.vi)} mỗi lần ${printable(dose)}, ngày ${timesPerDay} lần`,
    printable(when),
    `trong ${days} ngày.`,
  ];
  return {
    unbreakable: true,
    margin: [0, 2, 0, 2],
    stack: [
      {
        columns: [
          { text: `${number}.`, bold: true, width: 17 },
          {
            width: width - 17 - 70,
            text: [
              { text: `${printable(name)} ${printable(strength)}`, bold: true },
              { text: ` · ${printable(form.vi)}`, fontSize: 8.5, color: colours.quiet },
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
      { text: use.filter(Boolean).join(', '), margin: [17, 0, 0, 0] },
    ],
  };
}

function closing(printed: Prescription): Content[] {
  const { advice, date, prescriber, facility, guardian } = printed;
  const advised = printable(advice);
  const shown = advised.split('\n').length > maximumAdviceLines ? advised.replace(/\s+/g, ' ') : advised;
  return [
    {
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: colours.hairline },
      ],
      margin: [0, 3, 0, 3],
    },
    field('Lời dặn', shown || dots.repeat(2), [0, 0, 0, 5]),
    {
      columns: [
        {
          width: width - 180,
          fontSize: 8,
          margin: [0, 14, 0, 0],
          stack: [
            { text: 'Khám lại xin mang theo đơn này.', bold: true },
            { text: `Số điện thoại liên hệ: ${printable(facility.phone)}`, margin: [0, 2, 0, 2] },
            {
              text: [
                'Tên bố hoặc mẹ của trẻ hoặc người đưa trẻ đến khám bệnh, chữa bệnh: ',
                guardian ? { text: printable(guardian), bold: true } : dots,
              ],
            },
          ],
        },
        {
          width: 170,
          alignment: 'center',
          stack: [
            { text: capital(dateInWords(date)), italics: true },
            { text: 'Người kê đơn', bold: true },
            { text: '(Ký, ghi rõ họ tên)', italics: true, fontSize: 8.5 },
            { text: printable(prescriber.name), bold: true, margin: [0, 40, 0, 0], ...smallerWhenLong(prescriber.name) },
            ...(prescriber.licence
              ? [{ text: `Số GPHN: ${printable(prescriber.licence)}`, fontSize: 8, color: colours.quiet }]
              : []),
          ],
        },
      ],
      columnGap: 10,
    },
  ];
}

function smallerWhenLong(name: string): { fontSize: number } {
  return { fontSize: name.length > 60 ? 8 : 9.5 };
}

function field(
  label: string,
  value: ContentText | string,
  margin: [number, number, number, number] = [0, 1.5, 0, 0],
): ContentText {
  return { text: [`${label}: `, value], margin };
}

function diagnosis({ code, text }: Diagnosis): string {
  return code ? `${printable(text)} (${code})` : printable(text);
}

/** Age of a small child: one number, or from–to where only the month or year of birth is known. */
function monthsOld(birth: Birth, date: string): string {
  const youngest = ageOn({ year: birth.year, month: birth.month ?? 12, day: birth.day ?? 28 }, date).months;
  const oldest = ageOn(birth, date).months;
  return `${youngest === oldest ? oldest : `${youngest}–${oldest}`} tháng tuổi`;
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
