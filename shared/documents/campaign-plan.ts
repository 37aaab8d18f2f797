/**
 * The plan of a humanitarian campaign, for the authority that approves it and the hospital that answers for it: A4
 * upright, as many pages as it needs. Its parts follow Nghị định 96/2023/NĐ-CP, phụ lục IV, mẫu 03; the words are our
 * own, and neither they nor the official typography have been checked against the form.
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatDate } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { categoryNames } from '../domain/visit/category-names.ts';
import { giftList, medicineList, type ReceivedMedicine, roomList, staffList } from './campaign-plan-lists.ts';
import { fitting } from './fitting.ts';
import {
  facts,
  heading,
  instantOf,
  keptHeadings,
  list,
  officePaper,
  officeWidth,
  toWriteOn,
} from './office-paper.ts';
import { signatures, withStamp } from './signatures.ts';
import { colours, printable } from './style.ts';
import { formatCount, formatVnd } from './vietnamese-words.ts';

const templateVersion = 'campaign-plan/2';

/** The plan of what is set up; what is missing leaves lines to write on. */
export function campaignPlan(setup: DaySetup, medicines: readonly ReceivedMedicine[]): TDocumentDefinitions {
  const { campaign, facility, site, hours, programme } = setup;
  const title = 'Kế hoạch tổ chức khám bệnh, chữa bệnh nhân đạo';
  const date = formatDate(setup.date);
  return {
    ...officePaper({
      setup,
      at: instantOf(setup),
      title: `${title} ${date}`,
      template: templateVersion,
      foot: [title, programme.name || site.name, date].filter(Boolean).join(' · '),
      content: [
        letterhead(setup),
        ...titleOf(setup),
        ...grounds,
        heading('1. Đơn vị tổ chức'),
        facts([
          ['Đơn vị tổ chức', organiserOf(setup)],
          ['Người đại diện', campaign.representative],
          ['Chức vụ', campaign.representativeTitle],
          ['Điện thoại', campaign.phone],
          ['Đơn vị tài trợ', programme.sponsor],
          ['Văn bản cho phép', campaign.approval],
        ]),
        heading('2. Thời gian và địa điểm'),
        facts([
          ['Ngày', date],
          ['Giờ', hours.open && hours.close ? `từ ${hours.open} đến ${hours.close}` : ''],
          ['Nơi khám', site.name],
          ['Địa chỉ', [site.address, site.commune, site.province].filter(Boolean).join(', ')],
        ]),
        heading('3. Phạm vi khám bệnh, chữa bệnh'),
        note(campaign.scope),
        facts([['Chuyên khoa', setup.specialties.map(({ name }) => name.vi).join(', ')]]),
        ...expectedPeople(setup),
        heading('5. Cơ sở khám bệnh, chữa bệnh chịu trách nhiệm chuyên môn'),
        facts([
          ['Tên cơ sở', facility.name],
          ['Mã cơ sở', facility.code],
          ['Giấy phép hoạt động', facility.licence ?? ''],
          ['Địa chỉ', facility.address],
          ['Điện thoại', facility.phone],
        ]),
        ...staffList('6. Người tham gia', setup),
        ...roomList('7. Phòng và chuyên khoa', setup),
        heading('8. Trang thiết bị'),
        note(campaign.equipment),
        ...medicineList('9. Thuốc', setup, medicines),
        ...giftList('10. Quà tặng và sổ tiết kiệm', setup),
        savingsBooks(setup),
        heading('11. Kinh phí'),
        note(campaign.funding),
        signature(setup),
      ],
    }),
    pageBreakBefore: keptHeadings,
  };
}

const organiserOf = ({ campaign, programme }: DaySetup) => campaign.organiser || programme.sponsor;

function letterhead(setup: DaySetup): Content {
  const organiser = printable(organiserOf(setup)).toUpperCase() || toWriteOn.slice(0, 24);
  // A drawing is placed once: each column has its own.
  const under = (): Content => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: 90, y2: 0, lineWidth: 0.7, lineColor: colours.ink }],
    alignment: 'center',
    margin: [0, 3, 0, 6],
  });
  return {
    columns: [
      {
        width: officeWidth * 0.44,
        alignment: 'center',
        stack: [
          { text: organiser, bold: true, fontSize: fitting(organiser, 10, 7.5, 60) },
          under(),
          { text: 'Số: ………/KH-………', fontSize: 9.5 },
        ],
      },
      {
        width: officeWidth * 0.56,
        alignment: 'center',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: 10, noWrap: true },
          { text: 'Độc lập – Tự do – Hạnh phúc', bold: true, fontSize: 10.5 },
          under(),
          { text: `${placeOf(setup)}, ngày …… tháng …… năm ………`, italics: true, fontSize: 9.5 },
        ],
      },
    ],
  };
}

const placeOf = ({ site }: DaySetup) => printable(site.province) || '……………………';

function titleOf({ programme, site }: DaySetup): Content[] {
  const name = printable([programme.name, site.name].filter(Boolean).join(' · '));
  return [
    { text: 'KẾ HOẠCH', bold: true, fontSize: 17, alignment: 'center', margin: [0, 20, 0, 0] },
    {
      text: 'Tổ chức khám bệnh, chữa bệnh nhân đạo',
      bold: true,
      fontSize: 13,
      alignment: 'center',
      margin: [0, 1, 0, 3],
    },
    { text: name, fontSize: 10.5, alignment: 'center', color: colours.quiet, margin: [0, 0, 0, 12] },
  ];
}

const grounds: Content[] = [
  'Căn cứ Luật Khám bệnh, chữa bệnh số 15/2023/QH15 ngày 09/01/2023;',
  'Căn cứ Nghị định số 96/2023/NĐ-CP ngày 30/12/2023 của Chính phủ quy định chi tiết một số điều của Luật Khám bệnh, chữa bệnh (Phụ lục IV, mẫu 03).',
].map((text) => ({ text, italics: true, margin: [0, 0, 0, 2] }));

/** Free text as it was written; without any, lines to write on. */
function note(text: string): Content {
  return {
    text: printable(text) || [toWriteOn, toWriteOn].join('\n'),
    lineHeight: 1.15,
    margin: [0, 0, 0, 3],
  };
}

function expectedPeople({ expected }: DaySetup): Content[] {
  const title = '4. Số người dự kiến';
  const known = Object.entries(categoryNames).flatMap(([category, name]) => {
    const count = Object.entries(expected).find(([each]) => each === category)?.[1];
    return count ? [{ name: name.vi, count }] : [];
  });
  if (known.length === 0) return [heading(title), facts([['Số người', '']])];
  const total = known.reduce((sum, { count }) => sum + count, 0);
  return list(
    title,
    [
      { title: 'Đối tượng', share: 7 },
      { title: 'Số người', share: 3, alignment: 'right' },
    ],
    [
      ...known.map(({ name, count }) => [name, formatCount(count)]),
      [
        { text: 'Cộng', bold: true },
        { text: formatCount(total), bold: true, alignment: 'right' },
      ],
    ],
  );
}

function savingsBooks({ savingsBooks: { number, amountVnd, budgetVnd, bank } }: DaySetup): Content {
  if (amountVnd === 0 && budgetVnd === 0) return { text: 'Không trao sổ tiết kiệm.', margin: [0, 5, 0, 0] };
  return {
    margin: [0, 5, 0, 0],
    stack: [
      facts([
        ['Số sổ tiết kiệm', number === undefined ? '' : formatCount(number)],
        ['Mỗi sổ', formatVnd(amountVnd)],
        ['Tổng ngân sách', formatVnd(budgetVnd)],
        ['Nơi mở sổ', bank],
      ]),
    ],
  };
}

const signature = ({ campaign }: DaySetup): Content =>
  signatures([
    undefined,
    { title: 'ĐẠI DIỆN ĐƠN VỊ TỔ CHỨC', how: withStamp, name: campaign.representative },
  ]);
