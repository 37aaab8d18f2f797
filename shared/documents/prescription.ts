/**
 * The outpatient prescription, A5 upright. Its parts and their order are those of the form in
 * Thông tư 26/2025/TT-BYT; it is printed in Vietnamese only. It is set without italics: reading one more font
 * takes a quarter of the time of the whole paper, and a patient waits for it.
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Diagnosis } from '../domain/exam/exam.ts';
import { ageOn, type Birth, formatBirth } from '../domain/patient/birth.ts';
import { currentPrescription, type Prescription } from '../domain/prescription/prescription.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import { markLine, sameEachTime, watermark } from './paper.ts';
import { capital, dots, field, side, width } from './prescription-layout.ts';
import { medicines } from './prescription-medicines.ts';
import { colours, dateInWords, mm, printable } from './style.ts';

const templateVersion = 'prescription/1';

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
    content: [...heading(printed), ...personBlock(printed), ...medicines(printed, signature(printed))],
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
    ...(replaces ? [{ text: `Thay thế đơn ${replaces}`, fontSize: 8.5, alignment: 'center' } as const] : []),
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
          width: 185,
          ...field('Ngày sinh', smallChild ? `${birth} (${monthsOld(person.birth, date)})` : birth),
        },
        {
          width: 85,
          ...field('Cân nặng', weightKg === undefined ? '……… kg' : `${decimal(weightKg)} kg`),
        },
        {
          width: width - 270,
          alignment: 'right',
          ...field('Giới tính', person.sex === 'male' ? 'Nam' : 'Nữ'),
        },
      ],
    },
    field('Số thẻ BHYT (nếu có)', person.insuranceNumber ?? dots),
    field('Nơi cư trú', person.address ? printable(person.address) : dots.repeat(2)),
    field('Chẩn đoán', diagnoses.map(diagnosis).join('; ') || dots.repeat(2)),
  ];
}

function signature(printed: Prescription): Content {
  const { date, prescriber, facility, guardian } = printed;
  return {
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
          { text: capital(dateInWords(date)) },
          { text: 'Người kê đơn', bold: true },
          { text: '(Ký, ghi rõ họ tên)', fontSize: 8, color: colours.quiet },
          {
            text: printable(prescriber.name),
            bold: true,
            margin: [0, 40, 0, 0],
            ...smallerWhenLong(prescriber.name),
          },
          ...(prescriber.licence
            ? [{ text: `Số GPHN: ${printable(prescriber.licence)}`, fontSize: 8, color: colours.quiet }]
            : []),
        ],
      },
    ],
    columnGap: 10,
    margin: [0, 5, 0, 0],
  };
}

function smallerWhenLong(name: string): { fontSize: number } {
  return { fontSize: name.length > 60 ? 8 : 9.5 };
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
