/**
 * The outpatient prescription, A5 upright. Its parts and their order are those of the form in
 * Thông tư 26/2025/TT-BYT; it is printed in Vietnamese only. It is set without italics: reading one more font
 * takes a quarter of the time of the whole paper, and a patient waits for it.
 */
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Diagnosis } from '../domain/exam/exam.ts';
import { ageOn, type Birth, formatBirth } from '../domain/patient/birth.ts';
import { wholeAddress } from '../domain/places/commune.ts';
import { capital } from '../domain/prescription/in-words.ts';
import { currentPrescription, type Prescription } from '../domain/prescription/issued.ts';
import { prescriptionQr } from '../domain/qr.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import { isMarked, markLine, sameEachTime, watermark } from './paper.ts';
import { dots, field, type Setting, settingOf, side, width } from './prescription-layout.ts';
import { medicines } from './prescription-medicines.ts';
import { qrDrawing } from './qr-drawing.ts';
import { colours, dateInWords, mm, printable } from './style.ts';

const templateVersion = 'prescription/3';

/**
 * The prescription that counts now, or the one an event issued; else nothing. One that was replaced says by which: the
 * one that counts now, also when others came in between.
 */
export function prescriptionDocument(
  visit: VisitState,
  copy: number,
  event?: string,
): TDocumentDefinitions | undefined {
  const current = currentPrescription(visit);
  const printed = event === undefined ? current : visit.prescriptions.find((each) => each.id === event);
  if (!printed) return undefined;
  const replacedBy = printed === current ? undefined : current?.code;
  const printing = { copy, practice: printed.practice, replacedBy };
  const setting = settingOf(printed.lines.length);
  const { defaultStyle, ...same } = sameEachTime({
    at: printed.at,
    title: `Đơn thuốc ${printed.code}`,
    template: templateVersion,
  });
  return {
    ...same,
    defaultStyle: { ...defaultStyle, fontSize: setting.text },
    pageSize: 'A5',
    // A mark on top needs room; a close setting without one does not waste it.
    pageMargins: [
      side,
      mm(setting.isClose && !isMarked(printing) ? 10 : 14),
      side,
      mm(setting.isClose ? 10 : 12),
    ],
    ...watermark(printing, {
      fontSize: replacedBy === undefined ? 54 : printed.practice ? 32 : 42,
      angle: -54,
    }),
    header: (page, pages) => ({
      margin: [side, mm(4.5), side, 0],
      stack: [...markLine(printing), ...(page > 1 ? [continuation(printed, page, pages)] : [])],
    }),
    footer: (page, pages) => footer(printed, page, pages),
    content: [
      ...foundBy(prescriptionQr(visit.id, printed.code)),
      ...heading(printed, setting),
      ...personBlock(printed),
      ...medicines(printed, signature(printed, setting)),
    ],
  };
}

function continuation({ person, code }: Prescription, page: number, pages: number): Content {
  // A second page that has lost the first one still says whose it is; a very long name is cut here only.
  const name = printable(person.name);
  return {
    columns: [
      { text: name.length > 40 ? `${name.slice(0, 39)}…` : name, bold: true, width: width - 170 },
      { text: `Đơn thuốc ${code}, trang ${page}/${pages}`, width: 160, alignment: 'right', noWrap: true },
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

/** Of the code that the pharmacy scans: its side, the white at its left, and what stands above it, in points. */
const qr = { side: mm(15), beside: mm(3), below: 16 };

/** At the right, below the number; it takes no height of its own, and what stands at its height leaves it its room. */
function foundBy(code: string): Content[] {
  return [{ ...qrDrawing(code, qr.side), relativePosition: { x: width - qr.side, y: qr.below } }];
}

function heading({ code, facility, replaces }: Prescription, { isClose }: Setting): Content[] {
  const number: Content = {
    text: [{ text: 'Mã đơn thuốc: ' }, { text: code, bold: true, fontSize: 10.5 }],
    fontSize: 8.5,
    alignment: 'right',
  };
  const name: ContentText = { text: printable(facility.name), bold: true, fontSize: 10.5 };
  const besideQr = (text: ContentText) => ({
    columns: [{ ...text, width: width - qr.side - qr.beside }],
  });
  const whereToFind = [`Địa chỉ: ${printable(facility.address)}`, `Điện thoại: ${printable(facility.phone)}`];
  return [
    ...(isClose
      ? [
          {
            columns: [
              { ...name, width: width - 170 },
              { ...number, width: 170 },
            ],
          },
        ]
      : [number, besideQr(name)]),
    ...whereToFind.map((text) => besideQr({ text, fontSize: isClose ? 8 : 8.5 })),
    {
      text: 'ĐƠN THUỐC',
      bold: true,
      fontSize: isClose ? 16 : 18,
      alignment: 'center',
      margin: [0, isClose ? 2 : 5, 0, 0],
    },
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
    field('Nơi cư trú', printable(wholeAddress(person)) || dots.repeat(2)),
    field('Chẩn đoán', diagnoses.map(diagnosis).join('; ') || dots.repeat(2)),
  ];
}

function signature(printed: Prescription, { signatureRoom }: Setting): Content {
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
            margin: [0, signatureRoom, 0, 0],
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
