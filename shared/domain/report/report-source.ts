/** Everything that the report of a day is reckoned from, gathered by the host. */
import type {
  DisputeRow,
  GiftRow,
  LotRow,
  PatientRow,
  RecordRow,
  SavingsBookRow,
  VisitSummary,
} from '../../rows.ts';
import type { DaySetup } from '../day/setup.ts';
import type { Intake } from '../intake/intake.ts';
import type { SupportCaseRow } from '../support-case/row.ts';
import type { Words } from './report-table.ts';

/** A visit, its record, and the person as they are known now. */
export interface ReportVisit {
  visit: VisitSummary;
  record: RecordRow;
  /** The record that goes on. */
  patient: PatientRow | undefined;
}

export interface ReportSource {
  setup: DaySetup;
  /** ISO instant of the latest event; empty while nothing is recorded. */
  asOf: string;
  /** Every visit that was opened. */
  visits: readonly ReportVisit[];
  lots: readonly LotRow[];
  /** The books of the gifts; one that only the set-up knows has none. */
  gifts: readonly GiftRow[];
  savingsBooks: readonly SavingsBookRow[];
  supportCases: readonly SupportCaseRow[];
  turnedAway: Intake['turnedAway'];
  disputes: readonly DisputeRow[];
  /** Title of an ICD-10 code in the program's own list; nothing for a code it does not hold. */
  titleOf: (code: string) => Words | undefined;
}

/** Ids of these visits. */
export const idsOf = (visits: readonly ReportVisit[]): string[] => visits.map(({ visit }) => visit.id);

/** Ids of the visits of which something holds. */
export const those = (visits: readonly ReportVisit[], holds: (each: ReportVisit) => boolean): string[] =>
  idsOf(visits.filter(holds));
