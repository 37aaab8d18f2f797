/**
 * Rows: what the screens read. The host makes them from its states, the mirror keeps them in IndexedDB.
 * One list of tables serves both.
 */

import type { CopiesRow } from './copies.ts';
import type { DayState } from './domain/day/day.ts';
import { type DayPhase, type DayTurns, phaseOf } from './domain/day/phase.ts';
import { type DaySetup, type StaffMember, staffMember } from './domain/day/setup.ts';
import { type PharmacyStatus, pharmacyStatus } from './domain/dispensing/dispensing.ts';
import type { Dispute } from './domain/dispute.ts';
import type { Intake } from './domain/intake/intake.ts';
import type { LotReceipt, LotState } from './domain/lot/lot.ts';
import { stockOf } from './domain/lot/lot.ts';
import { type EarlierDay, earlierDays, withoutHealthData } from './domain/patient/earlier.ts';
import type { Health } from './domain/patient/health.ts';
import type { LogEntry, MergeEntry } from './domain/patient/log.ts';
import type { PatientState } from './domain/patient/patient.ts';
import { identityOf, type Person } from './domain/patient/person.ts';
import { healthOfAll } from './domain/patient/records.ts';
import { currentPrescription } from './domain/prescription/prescription.ts';
import type { QueueCall } from './domain/queue/calls.ts';
import { type EntryStatus, isOpen } from './domain/queue/entry.ts';
import type { Grant, SavingsBookState } from './domain/savings-book/savings-book.ts';
import type { Step, SubjectState } from './domain/subject.ts';
import type { OpenedVisit } from './domain/visit/opening.ts';
import type { VisitState } from './domain/visit/visit.ts';
import type { NetworkRow } from './network.ts';

/** Tables that follow from the journal: the same on every station but for its own letter. */
export const bookTables = [
  'day',
  'patients',
  'visits',
  'records',
  'queues',
  'intake',
  'lots',
  'savingsBooks',
  'totals',
  'disputes',
] as const;
export type BookTable = (typeof bookTables)[number];
export const tables = [...bookTables, 'jobs', 'network', 'copies'] as const;
export type Table = (typeof tables)[number];

export interface DayRow extends Omit<DaySetup, 'staff'>, DayTurns {
  station: string;
  phase: DayPhase;
  staff: StaffMember[];
}

interface Basis {
  id: string;
  /** Sent back as `basis` with a command. */
  lastEvent?: string;
  /** What an undo would take back. */
  lastStep?: Step;
}

export interface PatientRow
  extends Basis,
    Pick<PatientState, 'consent' | 'expected' | 'mergedInto' | 'history'> {
  person: Person;
  registeredAt: string;
  /** Of all records of this person. */
  health: Health;
  /** Records of the same person that were merged into this one. */
  merged: { id: string; person: Person; reason: string; at: string; by: string }[];
  /**
   * What earlier clinic days know of this person, from all their records; newest first. Of somebody who refused that
   * their health data are processed only that they were there, and their savings books.
   */
  earlier?: EarlierDay[];
  /** What was done to it besides corrections, merges of others into it among that; oldest first. */
  log: LogEntry[];
}

/** What lists and queues read of a visit. They read many at once, so it is kept small. */
export interface VisitSummary
  extends Basis,
    Pick<VisitState, 'queue' | 'priority' | 'reasons' | 'closed' | 'nomination'> {
  /** The person's record that goes on; `opened` keeps the one the visit was opened with. */
  patientId: string;
  ticket: string;
  openedAt: string;
  /** As the ticket was printed, but with the person as they are known now: a name is often learnt or mended later. */
  opened: OpenedVisit;
  /** Specialties this visit waits for now. */
  waitingFor: string[];
  /** Specialties it has been called to. */
  calledTo: string[];
  /** Places that go on with it once a result is there. */
  heldAt: string[];
  /** 1 while it waits, is in a room, is held or missed its call. A number, because IndexedDB has no index of truth. */
  isOpen: 0 | 1;
  pharmacy: PharmacyStatus;
  /** The prescription that counts now. */
  prescribed?: { code: string; at: string; lines: number };
  /** ISO instant of the last hand-out. */
  handedOutAt?: string;
}

/** What only somebody who has the visit open reads: exams, prescriptions, hand-outs. Its id is the visit's. */
export interface RecordRow
  extends Pick<VisitState, 'triage' | 'exams' | 'prescriptions' | 'dispensed' | 'handOuts'> {
  id: string;
}

/** The last calls of a place, oldest first; its id is the place's. */
export interface QueueRow {
  id: string;
  calls: QueueCall[];
}

/** What is closed, who was turned away, the paper numbers: one row, `intake`. */
export interface IntakeRow extends Intake, Basis {}

/** A whole visit. */
export type VisitRow = VisitSummary & RecordRow;

export interface LotRow extends Basis, LotReceipt, Pick<LotState, 'countedAt'> {
  onHand: number;
}

/** The picture on the certificate stays with the host, which prints it. */
type GrantRow = Omit<Grant, 'logo'>;

export interface SavingsBookRow extends Basis {
  /** The person's id is the row's. */
  grants: GrantRow[];
}

/** One number over the whole day; its id names it: `visits`, `queue/cardiology/waiting`, `savings-books/spent-vnd`. */
export interface TotalRow {
  id: string;
  value: number;
}

export interface DisputeRow extends Dispute {
  subject: string;
  /** The dispute's own id within its subject, which `settle` names. */
  dispute: string;
}

export const jobStates = ['queued', 'printing', 'printed', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** One document on its way to a printer, followed to its end. */
export interface JobRow {
  id: string;
  kind: string;
  subject: string;
  /** What the list shows: the ticket, never a name. */
  title: string;
  copy: number;
  printer: string;
  state: JobState;
  /** The spooler's own words, or a code of ours such as `no-spooler`. */
  reason?: string;
  createdAt: string;
  changedAt: string;
  by: string;
}

export interface RowOf {
  day: DayRow;
  patients: PatientRow;
  visits: VisitSummary;
  records: RecordRow;
  queues: QueueRow;
  intake: IntakeRow;
  lots: LotRow;
  savingsBooks: SavingsBookRow;
  totals: TotalRow;
  disputes: DisputeRow;
  jobs: JobRow;
  network: NetworkRow;
  copies: CopiesRow;
}

function basis(state: SubjectState): Basis {
  const lastStep = state.steps.at(-1);
  return {
    id: state.id,
    ...(state.lastEvent === undefined ? {} : { lastEvent: state.lastEvent }),
    ...(lastStep ? { lastStep } : {}),
  };
}

/** The day without anybody's PIN; nothing until something is set up. */
export function dayRow({ setup, opened, closed }: DayState, station: string): DayRow | undefined {
  return (
    setup && {
      ...setup,
      station,
      phase: phaseOf({ ...(opened ? { opened } : {}), ...(closed ? { closed } : {}) }),
      ...(opened ? { opened } : {}),
      ...(closed ? { closed } : {}),
      staff: setup.staff.map(staffMember),
    }
  );
}

/** Nothing until the day is set up. */
export function intakeRow(state: DayState): IntakeRow | undefined {
  return state.setup && { ...state.intake, ...basis(state), id: 'intake' };
}

/**
 * `merged` are the records merged into this one, `merges` what was merged into them or taken apart from them again.
 * Nothing until the person is registered.
 */
export function patientRow(
  state: PatientState,
  merged: readonly PatientState[],
  merges: readonly MergeEntry[],
): PatientRow | undefined {
  const { person, registeredAt, consent, expected, mergedInto, history } = state;
  if (!person || !registeredAt) return undefined;
  const days = earlierDays([state, ...merged]);
  const earlier = consent?.healthData === 'refused' ? withoutHealthData(days) : days;
  return {
    ...basis(state),
    person,
    registeredAt,
    health: healthOfAll([state, ...merged]),
    ...(consent ? { consent } : {}),
    ...(expected ? { expected } : {}),
    ...(mergedInto ? { mergedInto } : {}),
    history,
    ...(earlier.length > 0 ? { earlier } : {}),
    merged: merged.flatMap((each) =>
      each.person && each.mergedInto
        ? [{ id: each.id, person: each.person, ...mergeFacts(each.mergedInto) }]
        : [],
    ),
    log: [...state.log, ...merges].toSorted((a, b) => a.at.localeCompare(b.at)),
  };
}

function mergeFacts({ reason, at, by }: NonNullable<PatientState['mergedInto']>) {
  return { reason, at, by: by.name };
}

/** `patient` is the person's record that goes on. Nothing until the visit is opened. */
export function visitSummary(state: VisitState, patient: PatientState | undefined): VisitSummary | undefined {
  const { opened, queue, priority, reasons, closed, nomination } = state;
  if (!opened) return undefined;
  const inStatus = (status: EntryStatus) =>
    queue.filter((entry) => entry.status === status).map((entry) => entry.specialty);
  const prescription = currentPrescription(state);
  const handedOutAt = state.dispensed.at(-1)?.at;
  return {
    ...basis(state),
    queue,
    priority,
    reasons,
    ...(closed ? { closed } : {}),
    ...(nomination ? { nomination } : {}),
    patientId: patient?.id ?? opened.patientId,
    ticket: opened.ticket,
    openedAt: opened.at,
    opened: patient?.person ? { ...opened, person: identityOf(patient.person) } : opened,
    waitingFor: inStatus('waiting'),
    calledTo: inStatus('called'),
    heldAt: inStatus('held'),
    isOpen: queue.some(isOpen) ? 1 : 0,
    pharmacy: pharmacyStatus(state),
    ...(prescription
      ? { prescribed: { code: prescription.code, at: prescription.at, lines: prescription.lines.length } }
      : {}),
    ...(handedOutAt === undefined ? {} : { handedOutAt }),
  };
}

/** Nothing until the visit is opened. */
export function recordRow(state: VisitState): RecordRow | undefined {
  if (!state.opened) return undefined;
  const { id, triage, exams, prescriptions, dispensed, handOuts } = state;
  return { id, triage, exams, prescriptions, dispensed, handOuts };
}

/** Whether a step of a visit touched its record: most only move it through a queue. */
export function isRecordChanged(before: VisitState | undefined, after: VisitState): boolean {
  const parts = ['opened', 'triage', 'exams', 'prescriptions', 'dispensed', 'handOuts'] as const;
  return !before || parts.some((part) => before[part] !== after[part]);
}

/** `total` reads the stock on hand. Nothing until the lot is received, and when it was withdrawn. */
export function lotRow(state: LotState, total: (key: string) => number): LotRow | undefined {
  const { receipt, countedAt, withdrawn } = state;
  if (!receipt || withdrawn) return undefined;
  return {
    ...basis(state),
    ...receipt,
    ...(countedAt === undefined ? {} : { countedAt }),
    onHand: total(stockOf(state.id)),
  };
}

export function savingsBookRow(state: SavingsBookState): SavingsBookRow | undefined {
  if (state.grants.length === 0) return undefined;
  return { ...basis(state), grants: state.grants.map(({ logo: _, ...grant }) => grant) };
}
