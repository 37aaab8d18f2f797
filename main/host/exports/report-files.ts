/** The tables of the day's report as files: the numbers alone, or a row for each person behind each of them. */
import { dateOf, formatDate, timeOf } from '#shared/domain/calendar.ts';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { type DayReport, tableOf } from '#shared/domain/report/day-report.ts';
import { reportFileNames } from '#shared/domain/report/file-names.ts';
import { type ReportTable, type ReportTableId, reportTableIds } from '#shared/domain/report/report-table.ts';
import { categoryNames } from '#shared/domain/visit/category-names.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { Table } from './table.ts';
import { sexWords } from './words.ts';

/** One table, or all of them. */
const wantedOf = (report: DayReport, id: ReportTableId | undefined): ReportTable[] =>
  (id === undefined ? reportTableIds : [id]).map((each) => tableOf(report, each));

/** The figures, under Vietnamese words; numbers as they are, so that a spreadsheet reckons with them. */
export function reportNumbers(report: DayReport, id?: ReportTableId): Table[] {
  return wantedOf(report, id).map((table) => ({
    name: reportFileNames[table.id],
    columns: [table.rowsTitle.vi, ...table.columns.map(({ title }) => title.vi)],
    rows: table.rows.map(({ label, values }) => [label.vi, ...values]),
  }));
}

/** Who makes a file of people, and when, ISO: it stands in every row, as a file is easily given another name. */
interface MadeBy {
  name: string;
  at: string;
}

/** A row for every person behind every figure. A table whose figures have nobody behind them is left out. */
export function reportPeople(
  report: DayReport,
  visitOf: (id: string) => VisitSummary | undefined,
  by: MadeBy,
  id?: ReportTableId,
): Table[] {
  const madeAt = `${formatDate(dateOf(by.at))} ${timeOf(by.at)}`;
  return wantedOf(report, id).flatMap((table): Table[] => {
    const rows = table.rows.flatMap(({ label, visits }) =>
      visits.flatMap((behind, index) =>
        behind.flatMap((visit) => {
          const found = visitOf(visit);
          if (!found) return [];
          const { name, sex, birth } = found.opened.person;
          return [
            [
              ...[label.vi, table.columns[index]?.title.vi, found.ticket, name, sexWords[sex]],
              ...[formatBirth(birth), categoryNames[found.opened.category].vi, by.name, madeAt],
            ],
          ];
        }),
      ),
    );
    if (rows.length === 0) return [];
    return [
      {
        name: `${reportFileNames[table.id]}-co-ten`,
        columns: [
          ...[table.rowsTitle.vi, 'Cột số liệu', 'Số thứ tự', 'Họ và tên', 'Giới', 'Sinh', 'Đối tượng'],
          ...['Người xuất tệp', 'Xuất lúc'],
        ],
        rows,
      },
    ];
  });
}
