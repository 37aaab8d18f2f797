/** The report of a day: every table, from one source. The same source gives the same report, whenever it is asked. */
import { diagnosesTable, reactionsTable, redFlagsTable, referralsTable } from './clinical-tables.ts';
import { disputesTable, endingsTable, turnedAwayTable } from './ending-tables.ts';
import { giftsTable } from './gifts-table.ts';
import { medicinesTable, prescriptionsTable } from './medicine-tables.ts';
import { agesTable, categoriesTable, communesTable, ethnicGroupsTable } from './people-tables.ts';
import type { ReportSource } from './report-source.ts';
import type { ReportTable, ReportTableId } from './report-table.ts';
import { subscribersTable } from './subscribers-table.ts';
import { planTable, summaryTable } from './summary-tables.ts';
import { savingsBooksTable, specialSupportTable } from './support-tables.ts';
import { hoursTable, placesTable, waitsTable } from './waiting-tables.ts';

export interface DayReport {
  /** ISO instant of the latest event that is counted; empty while nothing is recorded. */
  asOf: string;
  /** Each of `reportTableIds` once, in that order. */
  tables: ReportTable[];
}

export function reportOf(source: ReportSource): DayReport {
  const tables = [
    categoriesTable,
    agesTable,
    ethnicGroupsTable,
    communesTable,
    placesTable,
    hoursTable,
    waitsTable,
    diagnosesTable,
    redFlagsTable,
    reactionsTable,
    referralsTable,
    prescriptionsTable,
    medicinesTable,
    giftsTable,
    savingsBooksTable,
    specialSupportTable,
    subscribersTable,
    turnedAwayTable,
    endingsTable,
    disputesTable,
  ].map((make) => make(source));
  return { asOf: source.asOf, tables: [summaryTable(source, tables), planTable(source, tables), ...tables] };
}

/** A table of a report by its id. Throws when the report has none, which none of ours does. */
export function tableOf({ tables }: Pick<DayReport, 'tables'>, id: ReportTableId): ReportTable {
  const found = tables.find((table) => table.id === id);
  if (!found) throw new Error(`The report has no table ${id}`);
  return found;
}
