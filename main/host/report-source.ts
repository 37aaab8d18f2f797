/** What the report of the day is reckoned from, read from the clinic's book alone. */
import type { Book } from '#main/clinic/book.ts';
import { allLots, lastRecordedAt, visitsWithRecords } from '#main/clinic/whole-day.ts';
import icd10 from '#resources/icd10/common.json' with { type: 'json' };
import { type DayReport, reportOf } from '#shared/domain/report/day-report.ts';
import type { ReportSource } from '#shared/domain/report/report-source.ts';

const titles = new Map(icd10.codes.map(({ code, vi, en }) => [code, { vi, en }]));

const allOf = <Row>(reader: { ids(): Iterable<string>; row(id: string): Row | undefined }): Row[] =>
  [...reader.ids()].flatMap((id) => reader.row(id) ?? []);

/** Nothing before the day is set up. */
export function reportSource(book: Book): ReportSource | undefined {
  const { readers, rows } = book;
  const setup = rows.day();
  if (!setup) return undefined;
  return {
    setup,
    asOf: lastRecordedAt(book),
    visits: visitsWithRecords(book).map(({ visit, record }) => ({
      visit,
      record,
      patient: readers.patients.row(visit.patientId),
    })),
    lots: allLots(book),
    gifts: allOf(readers.gifts),
    savingsBooks: allOf(readers.savingsBooks),
    supportCases: allOf(readers.supportCases),
    turnedAway: rows.intake().turnedAway,
    disputes: allOf(readers.disputes),
    titleOf: (code) => titles.get(code),
  };
}

/** The same book gives the same report. Nothing before the day is set up. */
export function dayReportOf(book: Book): DayReport | undefined {
  const source = reportSource(book);
  return source && reportOf(source);
}
