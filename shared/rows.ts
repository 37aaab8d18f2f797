/**
 * Rows: what the screens read. The host makes them from its states, the mirror keeps them in IndexedDB.
 * One list of tables serves both.
 */

import type { CopiesRow } from './copies.ts';
import type { Contacting } from './domain/care/contacts.ts';
import type { DayState } from './domain/day/day.ts';
import { type DayPhase, type DayTurns, phaseOf } from './domain/day/phase.ts';
import { type DaySetup, type StaffMember, staffMember } from './domain/day/setup.ts';
import { type PharmacyStatus, pharmacyStatus, stillHeld } from './domain/dispensing/dispensing.ts';
import type { Dispute } from './domain/dispute.ts';
import type { ExamForm } from './domain/exam-form/exam-form.ts';
import type { GiftMovement, GiftStockState } from './domain/gift-stock/gift-stock.ts';
import { giftsHeld, type HeldGift } from './domain/gifts/gifts.ts';
import type { Intake } from './domain/intake/intake.ts';
import type { LotReceipt, LotState } from './domain/lot/lot.ts';
import { reservedOf, stockOf } from './domain/lot/lot.ts';
import { isOrderOpen } from './domain/orders/orders.ts';
import type { HandOver } from './domain/outbox/outbox.ts';
import { type Consent, latestConsent } from './domain/patient/consent.ts';
import { type EarlierDay, earlierDays, withoutHealthData } from './domain/patient/earlier.ts';
import type { Health } from './domain/patient/health.ts';
import type { LogEntry, MergeEntry } from './domain/patient/log.ts';
import type { PatientState } from './domain/patient/patient.ts';
import { identityOf, type Person } from './domain/patient/person.ts';
import type { Reaction } from './domain/patient/reaction.ts';
import { healthOfAll } from './domain/patient/records.ts';
import { currentPrescription } from './domain/prescription/issued.ts';
import type { QueueCall } from './domain/queue/calls.ts';
import { type EntryStatus, isOpen } from './domain/queue/entry.ts';
import type { SavingsBookRow } from './domain/savings-book/row.ts';
import type { GiftCount } from './domain/stock-count/gift-count.ts';
import type { StockCount } from './domain/stock-count/stock-count.ts';
import type { Step, SubjectState } from './domain/subject.ts';
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
interface AskedOfPlace {
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

export function basis(state: SubjectState): Basis {
  const lastStep = state.steps.at(-1);
  return {
    id: state.id,
    ...(state.lastEvent === undefined ? {} : { lastEvent: state.lastEvent }),
    ...(lastStep ? { lastStep } : {}),
  };
}

/** The day without anybody's PIN; nothing until something is set up. */
export function dayRow({ setup, opened, closed }: DayState, station: string): DayRow | undefined {
  if (!setup) return undefined;
  const { examForms: _, ...others } = setup;
  return {
    ...others,
    station,
    phase: phaseOf({ ...(opened ? { opened } : {}), ...(closed ? { closed } : {}) }),
    ...(opened ? { opened } : {}),
    ...(closed ? { closed } : {}),
    staff: setup.staff.map(staffMember),
  };
}

export const examFormRows = ({ setup }: Pick<DayState, 'setup'>): ExamFormRow[] =>
  (setup?.examForms ?? []).map((form) => ({ id: `${form.id}@${form.version}`, form }));

/** Nothing until the day is set up. */
export function intakeRow(state: DayState): IntakeRow | undefined {
  return state.setup && { ...state.intake, ...basis(state), id: 'intake' };
}

export const outboxRow = ({ outbox }: Pick<DayState, 'outbox'>): OutboxRow => ({
  id: 'outbox',
  handOvers: outbox,
});

export const stockCountsRow = ({
  stockCounts,
  giftCounts,
}: Pick<DayState, 'stockCounts' | 'giftCounts'>): StockCountsRow => ({
  id: 'stock-counts',
  counts: stockCounts,
  gifts: giftCounts,
});

export const contactsRow = ({ contacts }: Pick<DayState, 'contacts'>): ContactsRow => ({
  id: 'contacts',
  contactings: contacts,
});

/**
 * `merged` are the records merged into this one, `merges` what was merged into them or taken apart from them again.
 * Nothing until the person is registered.
 */
export function patientRow(
  state: PatientState,
  merged: readonly PatientState[],
  merges: readonly MergeEntry[],
): PatientRow | undefined {
  const { person, registeredAt, expected, mergedInto, history } = state;
  if (!person || !registeredAt) return undefined;
  const consent = latestConsent([state, ...merged]);
  const days = earlierDays([state, ...merged]);
  const earlier = consent?.healthData === 'refused' ? withoutHealthData(days) : days;
  return {
    ...basis(state),
    person,
    registeredAt,
    health: healthOfAll([state, ...merged]),
    reactions: [state, ...merged]
      .flatMap(({ reactions }) => reactions)
      .toSorted((a, b) => a.at.localeCompare(b.at)),
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
  const { opened, queue, priority, reasons, closed, nominations } = state;
  if (!opened) return undefined;
  const inStatus = (status: EntryStatus) =>
    queue.filter((entry) => entry.status === status).map((entry) => entry.specialty);
  const prescription = currentPrescription(state);
  const handedOutAt = state.dispensed.at(-1)?.at;
  const hasMedicineSince = stillHeld(state).at(-1)?.at;
  const gifts = giftsHeld(state);
  const giftsGivenAt = state.gifts.at(-1)?.at;
  const examinedAt = state.exams[0]?.at;
  const asked = closed ? [] : askedOfPlaces(state);
  return {
    ...basis(state),
    queue,
    priority,
    reasons,
    ...(closed ? { closed } : {}),
    nominations,
    ...(nominations[0] ? { nominatedAt: nominations[0].at } : {}),
    patientId: patient?.id ?? opened.patientId,
    ticket: opened.ticket,
    openedAt: opened.at,
    opened: patient?.person ? { ...opened, person: identityOf(patient.person) } : opened,
    waitingFor: inStatus('waiting'),
    calledTo: inStatus('called'),
    heldAt: inStatus('held'),
    isOpen: queue.some(isOpen) ? 1 : 0,
    pharmacy: pharmacyStatus(state),
    ...(asked.length > 0 ? { asked } : {}),
    ...(prescription
      ? { prescribed: { code: prescription.code, at: prescription.at, lines: prescription.lines.length } }
      : {}),
    ...(handedOutAt === undefined ? {} : { handedOutAt }),
    ...(hasMedicineSince === undefined ? {} : { hasMedicineSince }),
    ...(examinedAt === undefined ? {} : { examinedAt }),
    ...(giftsGivenAt === undefined ? {} : { giftsGivenAt }),
    ...(gifts.length > 0 ? { gifts } : {}),
    ...(state.prepared ? { preparedAt: state.prepared.at } : {}),
  };
}

const askedOfPlaces = ({ orders }: VisitState): AskedOfPlace[] =>
  orders
    .filter(isOrderOpen)
    .flatMap(({ place, specialty, name, question }) =>
      place === undefined ? [] : [{ place, specialty, name, question }],
    );

/** Nothing until the visit is opened. */
export function recordRow(state: VisitState): RecordRow | undefined {
  if (!state.opened) return undefined;
  const { id, triage, noted, exams, orders, reports, prescriptions, drafts } = state;
  const { prepared, dispensed, handOuts, handOvers, returned, closedRests, gifts, giftsTakenBack } = state;
  return {
    ...{ id, triage, noted, exams, orders, reports, prescriptions, drafts },
    ...(prepared ? { prepared } : {}),
    ...{ dispensed, handOuts, handOvers, returned, closedRests, gifts, giftsTakenBack },
  };
}

/** Whether a step of a visit touched its record: most only move it through a queue. */
export function isRecordChanged(before: VisitState | undefined, after: VisitState): boolean {
  const parts = [
    'opened',
    'triage',
    'noted',
    'exams',
    'orders',
    'reports',
    'prescriptions',
    'drafts',
    'prepared',
    'dispensed',
    'handOuts',
    'handOvers',
    'returned',
    'closedRests',
    'gifts',
    'giftsTakenBack',
  ] as const;
  return !before || parts.some((part) => before[part] !== after[part]);
}

/** `total` reads the stock on hand and what stands prepared. Nothing until the lot is received, and when it was withdrawn. */
export function lotRow(state: LotState, total: (key: string) => number): LotRow | undefined {
  const { receipt, countedAt, movements, recalled, withdrawn } = state;
  if (!receipt || withdrawn) return undefined;
  const reserved = total(reservedOf(state.id));
  return {
    ...basis(state),
    ...receipt,
    ...(countedAt === undefined ? {} : { countedAt }),
    movements,
    ...(recalled ? { recalled } : {}),
    onHand: total(stockOf(state.id)),
    ...(reserved > 0 ? { reserved } : {}),
  };
}

export const giftRow = (state: GiftStockState): GiftRow => ({
  ...basis(state),
  movements: state.movements,
});
