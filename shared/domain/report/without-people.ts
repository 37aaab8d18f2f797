/** The report for those who may know numbers, and nobody behind them. */
import type { DayReport } from './day-report.ts';
import type { ReportRow, ReportTable, ReportTableId } from './report-table.ts';

/** Fewer people than this are not told of an illness: somebody who knows the commune could guess who it was. */
export const fewestTold = 5;

/** Some figures of a table. */
interface Figures {
  table: ReportTableId;
  columns: readonly string[];
  /** Left out: every row. */
  row?: string;
}

/**
 * Figures that tell an illness, which are not told where they are small; and those from which a small one could be found by
 * subtraction (`sums`, besides the rows that are totals), which then only say what is known already.
 */
interface Telling {
  small: readonly Figures[];
  sums?: readonly Figures[];
}

const atStages: readonly Figures[] = [
  { table: 'special-support', columns: ['now', 'reached'] },
  { table: 'summary', columns: ['figure'], row: 'special-support' },
];

const telling: readonly Telling[] = [
  // Who is at a stage has been at others: each of these figures is the sum or the difference of some.
  { small: atStages, sums: [...atStages, { table: 'referrals', columns: ['people'], row: 'support' }] },
  { small: [{ table: 'diagnoses', columns: ['people'] }] },
  { small: [{ table: 'red-flags', columns: ['triage'] }] },
  { small: [{ table: 'red-flags', columns: ['exams'] }] },
  { small: [{ table: 'reactions', columns: ['people', 'reactions'] }] },
  { small: [{ table: 'referrals', columns: ['people'] }] },
  {
    small: [{ table: 'medicines', columns: ['people'] }],
    sums: [{ table: 'prescriptions', columns: ['count'], row: 'holding' }],
  },
  {
    small: [{ table: 'endings', columns: ['people'], row: 'to-hospital' }],
    sums: [{ table: 'endings', columns: ['people'], row: 'total' }],
  },
];

/** Without ids of visits, and without small numbers of people of whom an illness is told. */
export function withoutPeople(report: DayReport): DayReport {
  const { asOf, tables } = withoutSmallNumbers(report);
  return { asOf, tables: tables.map(withoutVisits) };
}

const withoutVisits = (table: ReportTable): ReportTable => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, visits: row.visits.map(() => []) })),
});

/** Fewer than five as `<5`; what they are part of as `≥` with the most that is told beside it, or five. Nobody stays 0. */
export function withoutSmallNumbers(report: DayReport): DayReport {
  return telling.reduce((told, { small, sums = [] }) => {
    if (!small.some((figures) => valuesOf(told, figures).some(isSmall))) return told;
    const hidden = small.reduce((all, figures) => changed(all, figures, hide), told);
    const widened = small.reduce(
      (all, figures) =>
        changed(all, figures, (value, row, others) => (row.total ? widen(value, others) : value)),
      hidden,
    );
    return sums.reduce(
      (all, figures) =>
        changed(all, figures, (value, row, others) => widen(hide(value), row.total ? others : [])),
      widened,
    );
  }, report);
}

type Value = number | string;

const isSmall = (value: Value) => typeof value === 'number' && value > 0 && value < fewestTold;
const hide = (value: Value): Value => (isSmall(value) ? `<${fewestTold}` : value);

/** A whole is not smaller than any of its parts: that tells nothing new. */
function widen(value: Value, parts: readonly Value[]): Value {
  if (typeof value !== 'number' || value === 0) return value;
  const largest = Math.max(fewestTold, ...parts.flatMap((part) => (typeof part === 'number' ? [part] : [])));
  return `≥${largest}`;
}

/** Whether a figure is one of some; what a row counts in another unit, as money, is none. */
const isOneOf = ({ columns, row: key }: Figures, row: ReportRow, column: string) =>
  columns.includes(column) && row.unit === undefined && (key === undefined || row.key === key);

function valuesOf({ tables }: DayReport, figures: Figures): Value[] {
  return tables.flatMap(({ id, columns, rows }) =>
    id === figures.table
      ? rows.flatMap((row) =>
          row.values.filter((_, index) => isOneOf(figures, row, columns[index]?.id ?? '')),
        )
      : [],
  );
}

/** The report with some figures told otherwise; `others` are those of the same column. */
function changed(
  report: DayReport,
  figures: Figures,
  tell: (value: Value, row: ReportRow, others: readonly Value[]) => Value,
): DayReport {
  const tables = report.tables.map((table) => {
    if (table.id !== figures.table) return table;
    const rows = table.rows.map((row) => {
      const values = row.values.map((value, index) => {
        if (!isOneOf(figures, row, table.columns[index]?.id ?? '')) return value;
        const others = table.rows.flatMap((each) => (each === row ? [] : [each.values[index] ?? '']));
        return tell(value, row, others);
      });
      return { ...row, values };
    });
    return { ...table, rows };
  });
  return { ...report, tables };
}
