/**
 * Rows: what the screens read. The host makes them from its states, the mirror keeps them in IndexedDB.
 * One list of tables serves both.
 */

import type { CopiesRow } from './copies.ts';
import type { Contacting } from './domain/care/contacts.ts';
import type { DayPhase, DayTurns } from './domain/day/phase.ts';
import type { DaySetup, StaffMember } from './domain/day/setup.ts';
import type { PharmacyStatus } from './domain/dispensing/dispensing.ts';
import type { Dispute } from './domain/dispute.ts';
import type { ExamForm } from './domain/exam-form/exam-form.ts';
import type { GiftMovement } from './domain/gift-stock/gift-stock.ts';
import type { HeldGift } from './domain/gifts/gifts.ts';
import type { Intake } from './domain/intake/intake.ts';
import type { LotReceipt, LotState } from './domain/lot/lot.ts';
import type { HandOver } from './domain/outbox/outbox.ts';
import type { Consent } from './domain/patient/consent.ts';
import type { EarlierDay } from './domain/patient/earlier.ts';
import type { Health } from './domain/patient/health.ts';
import type { LogEntry } from './domain/patient/log.ts';
import type { PatientState } from './domain/patient/patient.ts';
import type { Person } from './domain/patient/person.ts';
import type { Reaction } from './domain/patient/reaction.ts';
import type { QueueCall } from './domain/queue/calls.ts';
import type { SavingsBookRow } from './domain/savings-book/row.ts';
import type { GiftCount } from './domain/stock-count/gift-count.ts';
import type { StockCount } from './domain/stock-count/stock-count.ts';
import type { Step } from './domain/subject.ts';
import type { SupportCaseRow } from './domain/support-case/row.ts';
import type { OpenedVisit } from './domain/visit/opening.ts';
import type { VisitState } from './domain/visit/visit.ts';
import type { NetworkRow } from './network.ts';

export type { SavingsBookRow } from './domain/savings-book/row.ts';

/** Tables that follow from the journal: the same on every station but for its own letter. */
export const bookTables = [
  'day',
  'patients',
  'visits',
  'records',
  'queues',
  'intake',
  'outbox',
  'stockCounts',
  'examForms',
  'lots',
  'gifts',
  'savingsBooks',
  'supportCases',
  'contacts',
  'totals',
  'disputes',
] as const;
export type BookTable = (typeof bookTables)[number];
export const tables = [...bookTables, 'jobs', 'network', 'copies'] as const;
export type Table = (typeof tables)[number];

/** The forms of exams have rows of their own: they are long, and hardly ever change. */
export interface DayRow extends Omit<DaySetup, 'staff' | 'examForms'>, DayTurns {
  station: string;
  phase: DayPhase;
  staff: StaffMember[];
}

export interface Basis {
  id: string;
  /** Sent back as `basis` with a command. */
  lastEvent?: string;
  /** What an undo would take back. */
  lastStep?: Step;
}

export interface PatientRow extends Basis, Pick<PatientState, 'expected' | 'mergedInto' | 'history'> {
  person: Person;
  registeredAt: string;
  /** The last word on it, at whichever record of this person. */
  consent?: Consent;
  /** Of all records of this person. */
  health: Health;
  /** Suspected reactions to medicines of today, of all records; as they were noticed. */
  reactions: Reaction[];
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

/** What the queue of a place that does tests shows of an order. */
export interface AskedOfPlace {
  place: string;
  /** Who asks. */
  specialty: string;
  name: { vi: string; en: string };
  question: string;
}

/** What lists and queues read of a visit. They read many at once, so it is kept small. */
export interface VisitSummary
  extends Basis,
    Pick<VisitState, 'queue' | 'priority' | 'reasons' | 'closed' | 'nominations'> {
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
  /** What places were asked for and have not answered. */
  asked?: AskedOfPlace[];
  /** The prescription that counts now. */
  prescribed?: { code: string; at: string; lines: number };
  /** ISO instant of the first nomination. */
  nominatedAt?: string;
  /** ISO instant of the last hand-out, also when everything came back. */
  handedOutAt?: string;
  /** ISO instant of the last hand-out of which the person still has something. */
  hasMedicineSince?: string;
  /** ISO instant of the first signed exam. */
  examinedAt?: string;
  /** ISO instant of the last gift, also when everything came back. */
  giftsGivenAt?: string;
  /** What the person has of the gifts of the day; left out while nothing. */
  gifts?: HeldGift[];
  /** ISO instant since which its medicine stands ready to be handed over. */
  preparedAt?: string;
}

/** What only somebody who has the visit open reads: exams, prescriptions, hand-outs. Its id is the visit's. */
export interface RecordRow
  extends Pick<
    VisitState,
    | 'triage'
    | 'noted'
    | 'exams'
    | 'orders'
    | 'reports'
    | 'prescriptions'
    | 'drafts'
    | 'prepared'
    | 'dispensed'
    | 'handOuts'
    | 'handOvers'
    | 'returned'
    | 'closedRests'
    | 'gifts'
    | 'giftsTakenBack'
  > {
  id: string;
}

/** The last calls of a place, oldest first; its id is the place's. */
export interface QueueRow {
  id: string;
  calls: QueueCall[];
}

/** What is closed, who was turned away, the paper numbers: one row, `intake`. */
export interface IntakeRow extends Intake, Basis {}

/** Which prescriptions were handed over to be sent on: one row, `outbox`. */
export interface OutboxRow {
  id: string;
  handOvers: readonly HandOver[];
}

/** The signed counts of the medicines and of the gifts, oldest first: one row, `stock-counts`. */
export interface StockCountsRow {
  id: string;
  counts: readonly StockCount[];
  gifts: readonly GiftCount[];
}

/** Whom the programme has written to or called: one row, `contacts`. */
export interface ContactsRow {
  id: string;
  contactings: readonly Contacting[];
}

/** A version of a form: `cardiology@1`. */
export interface ExamFormRow {
  id: string;
  form: ExamForm;
}

/** A whole visit. */
export type VisitRow = VisitSummary & RecordRow;

export interface LotRow extends Basis, LotReceipt, Pick<LotState, 'countedAt' | 'movements' | 'recalled'> {
  onHand: number;
  /** Units that stand prepared for somebody; left out where none do. */
  reserved?: number;
}

/** The book of a gift; how many are left are totals (`giftStockOf`). */
export interface GiftRow extends Basis {
  movements: readonly GiftMovement[];
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

/** `unknown`: it was handed over, or about to be, and nobody can say whether it came out: a person is asked. */
export const jobStates = ['queued', 'printing', 'printed', 'failed', 'cancelled', 'unknown'] as const;
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
  /** Of labels: how they tell it. */
  variant?: string;
  /** The last event of the subject that the paper tells of. */
  upTo?: string;
  /** Of a test page: the kind of document whose paper it tries. */
  paper?: string;
  /** Papers asked for in one go share one; `automatic` of those that nobody asked for one by one. */
  batch?: string;
}

export interface RowOf {
  day: DayRow;
  patients: PatientRow;
  visits: VisitSummary;
  records: RecordRow;
  queues: QueueRow;
  intake: IntakeRow;
  outbox: OutboxRow;
  stockCounts: StockCountsRow;
  examForms: ExamFormRow;
  lots: LotRow;
  gifts: GiftRow;
  savingsBooks: SavingsBookRow;
  supportCases: SupportCaseRow;
  contacts: ContactsRow;
  totals: TotalRow;
  disputes: DisputeRow;
  jobs: JobRow;
  network: NetworkRow;
  copies: CopiesRow;
}
