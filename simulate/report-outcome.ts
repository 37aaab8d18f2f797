/** Whether the report of a day, its lists and its files say what the last rows say. Money is đồng. */
import { recipientsOf } from '#shared/documents/signature-list/recipients.ts';
import { signatureListVariants } from '#shared/documents/signature-list/variants.ts';
import { stillHeld } from '#shared/domain/dispensing/dispensing.ts';
import { giftPieces, giftsHeld } from '#shared/domain/gifts/gifts.ts';
import { valueOfGiven } from '#shared/domain/lot/value.ts';
import { currentPrescription } from '#shared/domain/prescription/issued.ts';
import { type DayReport, tableOf } from '#shared/domain/report/day-report.ts';
import type { ReportTableId } from '#shared/domain/report/report-table.ts';
import { figureOf } from '#shared/domain/report/summary-tables.ts';
import { activeGrants } from '#shared/domain/savings-book/grant.ts';
import { differing, sum } from './differing.ts';
import type { DayRows } from './support-outcome.ts';
import { waitMinutes } from './waits.ts';

/** A table of the report as a file: each row by the titles of its columns. */
export interface ReportFile {
  table: ReportTableId;
  rows: Record<string, string>[];
}

/** What the host told of the day when it was over. */
export interface Told {
  report: DayReport;
  file: ReportFile;
}

/** What does not agree, in words; empty after a sound day. */
export function reportDiffers(rows: DayRows, { report, file }: Told): string[] {
  const said = (id: ReportTableId, row: string, column: string) =>
    Number(figureOf(report.tables, id, row, column).value);
  return [
    ...clinicalDiffers(rows, report, said),
    ...waitsDiffer(rows, said),
    ...listsDiffer(rows, said),
    ...fileDiffers(report, file),
  ];
}

type Said = (id: ReportTableId, row: string, column: string) => number;

/** A column of a table, without its total. */
const columnOf = (report: DayReport, id: ReportTableId, said: Said, column: string) =>
  sum(tableOf(report, id).rows.flatMap(({ key, total }) => (total ? [] : [said(id, key, column)])));

function clinicalDiffers(
  { visits, records, patients, lots }: DayRows,
  report: DayReport,
  said: Said,
): string[] {
  const exams = sum(records.map((record) => record.exams.length));
  // What the room that asked answers itself is of no place that does tests.
  const reports = sum(records.map((record) => record.reports.filter(({ place }) => place).length));
  const held = records.flatMap(stillHeld);
  const prices = new Map(lots.map((lot) => [lot.id, lot]));
  // The report says whole đồng of each medicine, and their sum.
  const values = [...Map.groupBy(held, ({ medicine }) => medicine).values()].map(
    (its) => valueOfGiven(prices, its).vnd,
  );
  const communeOf = new Map(patients.map(({ id, person }) => [id, person.commune?.code]));
  const communes = Map.groupBy(visits, ({ patientId }) => communeOf.get(patientId) ?? 'unknown');
  return [
    ...differing('exams', [exams, said('summary', 'exams', 'figure')]),
    ...differing('exams and reports of places', [exams + reports, columnOf(report, 'places', said, 'exams')]),
    ...differing('people with a prescription', [
      records.filter((record) => currentPrescription(record)).length,
      said('prescriptions', 'people', 'count'),
      said('summary', 'prescriptions', 'figure'),
    ]),
    ...differing('units handed out', [
      sum(held.map(({ quantity }) => quantity)),
      columnOf(report, 'medicines', said, 'given'),
    ]),
    ...differing('value of medicine', [
      sum(values),
      said('medicines', 'total', 'value'),
      columnOf(report, 'medicines', said, 'value'),
      said('summary', 'medicine-value', 'figure'),
    ]),
    ...[...communes].flatMap(([code, its]) =>
      differing(`people of commune ${code}`, [its.length, said('communes', code, 'people')]),
    ),
  ];
}

function waitsDiffer({ visits }: DayRows, said: Said): string[] {
  const { byPlace } = waitMinutes(visits);
  return Object.entries(byPlace).flatMap(([place, { p50, p90, max }]) => [
    ...differing(`wait at ${place}, median`, [p50, said('places', place, 'median')]),
    ...differing(`wait at ${place}, ninth tenth`, [p90, said('places', place, 'p90')]),
    ...differing(`wait at ${place}, longest`, [max, said('places', place, 'longest')]),
  ]);
}

/** The three lists that recipients sign, beside the rows and the report. */
function listsDiffer({ day, visits, records, patients, savingsBooks }: DayRows, said: Said): string[] {
  const recordOf = new Map(records.map((each) => [each.id, each]));
  const patientOf = new Map(patients.map((each) => [each.id, each]));
  const source = {
    setup: { gifts: day?.gifts ?? [] },
    savingsBooks,
    visits: visits.flatMap((visit) => {
      const record = recordOf.get(visit.id);
      return record ? [{ visit, record, patient: patientOf.get(visit.patientId) }] : [];
    }),
  };
  const held = records.map(giftsHeld).filter((gifts) => gifts.length > 0);
  const grants = savingsBooks.flatMap((book) => activeGrants(book));
  const kindsHeld = records.map((record) => new Set(stillHeld(record).map(({ medicine }) => medicine)).size);
  const expected = {
    medicine: {
      rows: [kindsHeld.filter(Boolean).length, said('prescriptions', 'holding', 'count')],
      amount: [sum(kindsHeld)],
    },
    gifts: {
      rows: [held.length, said('gifts', 'total', 'people')],
      amount: [sum(held.map(giftPieces)), said('gifts', 'total', 'given')],
    },
    'savings-books': {
      rows: [grants.length, said('savings-books', 'approved', 'people')],
      amount: [sum(grants.map(({ amountVnd }) => amountVnd)), said('savings-books', 'approved', 'vnd')],
    },
  };
  return signatureListVariants.flatMap((variant) => {
    const { recipients } = recipientsOf(variant, source);
    const amount = sum(recipients.flatMap(({ received }) => received.map((cell) => cell.amount ?? 0)));
    return [
      ...differing(`rows of the list ${variant}`, [recipients.length, ...expected[variant].rows]),
      ...differing(`sum of the list ${variant}`, [amount, ...expected[variant].amount]),
    ];
  });
}

function fileDiffers(report: DayReport, file: ReportFile): string[] {
  const { rowsTitle, columns, rows } = tableOf(report, file.table);
  return [
    ...differing(`rows of the file ${file.table}`, [rows.length, file.rows.length]),
    ...rows.flatMap(({ label, values }, at) =>
      [rowsTitle, ...columns.map(({ title }) => title)].flatMap(({ vi: title }, index) =>
        differing(`file ${file.table}, ${label.vi}, ${title}`, [
          String([label.vi, ...values][index]),
          file.rows[at]?.[title] ?? '',
        ]),
      ),
    ),
  ];
}
