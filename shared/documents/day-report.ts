/** The day in numbers, for sponsor and organiser: A4 upright, without any patient's name. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dateOf, formatDate, timeOf } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import type { DayFacts } from './day-facts.ts';
import { byAge, byCategory, diagnoses, endings, gifts, medicines, places } from './day-report-lists.ts';
import {
  facts as factLines,
  heading,
  instantOf,
  keptHeadings,
  officePaper,
  officeWidth,
} from './office-paper.ts';
import { colours, displayFont, printable } from './style.ts';
import { formatCount, formatVnd } from './vietnamese-words.ts';

const templateVersion = 'day-report/1';

/** What was recorded up to the latest event, whose instant the report names. */
export function dayReport(setup: DaySetup, facts: DayFacts): TDocumentDefinitions {
  const { programme, site, savingsBooks } = setup;
  const date = formatDate(setup.date);
  const at = facts.asOf || instantOf(setup);
  const asOf = facts.asOf && `Tính đến ${timeOf(at)} ngày ${formatDate(dateOf(at))}`;
  const handedOut = facts.medicines.filter((each) => each.handedOut > 0);
  const treated = Math.max(0, ...facts.places.map(({ seen }) => seen));
  return {
    ...officePaper({
      setup,
      at,
      title: `Báo cáo ngày khám ${date}`,
      template: templateVersion,
      foot: [`Báo cáo ngày khám ${date}`, asOf, 'Không có tên người bệnh'].filter(Boolean).join(' · '),
      content: [
        {
          text: printable(programme.name).toUpperCase() || ' ',
          bold: true,
          fontSize: 11,
          color: colours.red,
        },
        { text: 'Báo cáo ngày khám', font: displayFont, bold: true, fontSize: 27, color: colours.indigo },
        {
          text: printable([site.name, site.commune, site.province, date].filter(Boolean).join(' · ')),
          fontSize: 11,
        },
        { text: asOf || 'Chưa ghi nhận gì', color: colours.quiet, margin: [0, 1, 0, 11] },
        figures([
          ['người đến khám', formatCount(facts.visits)],
          ['lượt khám chuyên khoa', formatCount(facts.exams)],
          ['người có đơn thuốc', formatCount(facts.prescriptions)],
          ['sổ tiết kiệm đã trao', formatCount(facts.savingsBooks.number)],
        ]),
        ...(facts.visits > 0 || treated > 0
          ? [...byCategory(setup, facts), ...byAge(facts), ...places(setup, facts)]
          : []),
        ...diagnoses(facts),
        ...medicines(setup, handedOut),
        heading('Sổ tiết kiệm và quà tặng'),
        factLines([
          ['Được đề nghị', `${formatCount(facts.nominations)} người`],
          [
            'Sổ đã trao',
            `${formatCount(facts.savingsBooks.number)} sổ, tổng cộng ${formatVnd(facts.savingsBooks.vnd)}`,
          ],
          ['Ngân sách', formatVnd(savingsBooks.budgetVnd)],
        ]),
        ...gifts(setup),
        heading('Không khám được, và việc còn lại'),
        endings(facts),
      ],
    }),
    pageBreakBefore: keptHeadings,
  };
}

/** The numbers to be seen first. */
function figures(entries: readonly (readonly [label: string, value: string])[]): Content {
  const each = officeWidth / entries.length;
  return {
    table: {
      widths: entries.map(() => each - 15),
      body: [
        entries.map(([label, value]) => ({
          stack: [
            {
              text: value,
              font: displayFont,
              bold: true,
              fontSize: 27,
              lineHeight: 0.95,
              color: colours.indigo,
            },
            { text: label, fontSize: 9, color: colours.quiet },
          ],
        })),
      ],
    },
    layout: {
      fillColor: () => '#eeeff6',
      hLineWidth: () => 0,
      vLineWidth: (index) => (index === 0 || index === entries.length ? 0 : 4),
      vLineColor: () => 'white',
      paddingLeft: () => 8,
      paddingRight: () => 4,
      paddingTop: () => 7,
      paddingBottom: () => 8,
    },
  };
}
