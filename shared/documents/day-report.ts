/** The day in numbers, for sponsor and organiser: A4 upright, without any patient's name. */
import type { Column, Content, ContentColumns, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dateOf, formatDate, timeOf } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { type DayReport, tableOf } from '../domain/report/day-report.ts';
import type { ReportTable, ReportTableId } from '../domain/report/report-table.ts';
import { fewestTold, withoutSmallNumbers } from '../domain/report/without-people.ts';
import { agePyramid, formatFigure, note, reportList } from './day-report-lists.ts';
import { instantOf, keptHeadings, officePaper, officeWidth } from './office-paper.ts';
import { officeTitle } from './office-title.ts';
import { colours, displayFont } from './style.ts';

const templateVersion = 'day-report/2';

const mostRows = 20;
const gap = 16;
const half = (officeWidth - gap) / 2;

/** What was recorded up to the latest event, whose instant the report names. Small numbers of people with an illness are not told. */
export function dayReport(setup: DaySetup, report: DayReport): TDocumentDefinitions {
  const told = withoutSmallNumbers(report);
  const of = (id: ReportTableId) => tableOf(told, id);
  const date = formatDate(setup.date);
  const at = report.asOf || instantOf(setup);
  const asOf = report.asOf && `Tính đến ${timeOf(at)} ngày ${formatDate(dateOf(at))}`;
  const hasCome = of('ages').rows.some(({ values }) => values.some((value) => Number(value) > 0));
  return {
    ...officePaper({
      setup,
      at,
      title: `Báo cáo ngày khám ${date}`,
      template: templateVersion,
      foot: [`Báo cáo ngày khám ${date}`, asOf, 'Không có tên người bệnh'].filter(Boolean).join(' · '),
      content: [
        ...officeTitle(setup, 'Báo cáo ngày khám', asOf || 'Chưa ghi nhận gì'),
        ...figures(of('summary')),
        ...(told === report ? [] : [note(smallNumbers)]),
        ...reportList(of('plan'), { labels: 3 }),
        ...(hasCome ? [...whoCame(of), ...howItWent(of), ...whatWasFound(of)] : []),
        ...(hasCome ? [beside(of('prescriptions'), of('referrals'))] : []),
        ...reportList(of('medicines'), { labels: 3.4 }),
        ...reportList(of('gifts'), {
          labels: 2.6,
          optional: ['received', 'adjusted', 'exceptions', 'destroyed', 'lost', 'sent-on'],
        }),
        beside(of('savings-books'), of('special-support')),
        ...(hasCome ? reportList(of('subscribers'), { labels: 4 }) : []),
        beside(of('turned-away'), of('endings')),
        ...reportList(of('disputes'), { labels: 4 }),
      ],
    }),
    pageBreakBefore: keptHeadings,
  };
}

const smallNumbers = `“<${fewestTold}”: ít hơn ${fewestTold} người; “≥”: ít nhất bằng ấy. Số nhỏ về bệnh tật không ghi đúng, để không ai đoán ra người bệnh.`;

type Of = (id: ReportTableId) => ReportTable;

const whoCame = (of: Of): Content[] => [
  ...reportList(of('categories'), { bars: 'people', labels: 3 }),
  ...agePyramid(of('ages')),
  sideBySide(of('ethnic-groups'), of('communes'), { bars: 'people', labels: 3.4 }),
];

const howItWent = (of: Of): Content[] => [
  ...reportList(of('places'), { labels: 2 }),
  beside(of('hours'), of('waits'), { labels: 1.6 }),
];

const whatWasFound = (of: Of): Content[] => [
  ...reportList(of('diagnoses'), {
    bars: 'people',
    labels: 7,
    most: mostRows,
    without: 'Chưa có chẩn đoán nào.',
  }),
  ...reportList(of('red-flags'), { labels: 4, most: mostRows }),
  ...reportList(of('reactions'), { labels: 4 }),
];

/** Two tables side by side, each as long as it is; one alone takes the left half. */
function sideBySide(
  left: ReportTable,
  right: ReportTable,
  look: Parameters<typeof reportList>[1] = {},
): ContentColumns {
  const column = (table: ReportTable): Column => ({
    width: half,
    stack: reportList(table, { labels: 3, most: mostRows, ...look, width: half }),
  });
  return { columns: [column(left), column(right)], columnGap: gap };
}

/** Two of a few rows that are always the same, each whole on its page: what does not fit on one is not printed. */
const beside = (...tables: Parameters<typeof sideBySide>): Content => ({
  ...sideBySide(...tables),
  unbreakable: true,
});

const perLine = 4;

/** The numbers to be seen first. */
function figures({ rows }: ReportTable): Content[] {
  const lines = Array.from({ length: Math.ceil(rows.length / perLine) }, (_, line) =>
    rows.slice(line * perLine, (line + 1) * perLine),
  );
  const each = officeWidth / perLine;
  return lines.map((line) => ({
    table: {
      widths: line.map(() => each - 15),
      body: [
        line.map(({ label, values: [value], unit = 'count' }) => ({
          stack: [
            {
              text: formatFigure(value, unit),
              font: displayFont,
              bold: true,
              fontSize: unit === 'vnd' ? 13 : 25,
              lineHeight: unit === 'vnd' ? 1.83 : 0.95,
              noWrap: true,
              color: colours.indigo,
            },
            { text: label.vi, fontSize: 9, color: colours.quiet },
          ],
        })),
      ],
    },
    layout: {
      fillColor: () => '#eeeff6',
      hLineWidth: () => 0,
      vLineWidth: (index) => (index === 0 || index === line.length ? 0 : 4),
      vLineColor: () => 'white',
      paddingLeft: () => 8,
      paddingRight: () => 4,
      paddingTop: () => 6,
      paddingBottom: () => 7,
    },
    margin: [0, 0, 0, 4],
  }));
}
