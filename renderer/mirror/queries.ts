/** What the desks ask of the copy. Each is one indexed read, so that a live query runs again only for its own rows. */

import type { CopiesRow } from '#shared/copies.ts';
import type { SignatureListVariant } from '#shared/documents/signature-list/variants.ts';
import { isDeskPlace } from '#shared/domain/day/places.ts';
import type { PharmacyStatus } from '#shared/domain/dispensing/dispensing.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { type Recipient, recipientsOf } from '#shared/domain/lot/ledger.ts';
import { countThatHolds } from '#shared/domain/lot/movement.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import { currentPrescription } from '#shared/domain/prescription/issued.ts';
import { callOrder, type PlaceReason } from '#shared/domain/queue/call-order.ts';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import { isOpen, type QueueEntry } from '#shared/domain/queue/entry.ts';
import type { Priority } from '#shared/domain/queue/priority.ts';
import { savingsBooksGranted } from '#shared/domain/savings-book/savings-book.ts';
import type { GiftCount } from '#shared/domain/stock-count/gift-count.ts';
import type { StockCount } from '#shared/domain/stock-count/stock-count.ts';
import { isCaseOpen } from '#shared/domain/support-case/stages.ts';
import type { NetworkRow } from '#shared/network.ts';
import type {
  DayRow,
  DisputeRow,
  IntakeRow,
  JobRow,
  JobState,
  LotRow,
  OutboxRow,
  RecordRow,
  VisitRow,
  VisitSummary,
} from '#shared/rows.ts';
import type { MirrorDatabase } from './database.ts';

/** A visit in the queue of one place. */
export interface QueueItem {
  id: string;
  visit: VisitSummary;
  entry: QueueEntry;
  priority: Priority;
  /** ISO instant from which the wait counts. */
  since: string;
  room: QueueEntry['room'];
  after: QueueEntry['after'];
}

/** Somebody who waits, and why they stand where they stand. */
export interface WaitingItem extends QueueItem {
  reason: PlaceReason;
  /** In a room at this moment: they keep their place, and are not called. */
  isInRoom: boolean;
  /** Specialties that come before this desk: medicine is for the whole visit, so the pharmacy waits for them. */
  seenFirst: string[];
}

/** Whether "call next" may take somebody: not in a room, not kept for another one, and with nothing before it. */
export function mayBeCalled({ isInRoom, reason, seenFirst }: WaitingItem): boolean {
  return !isInRoom && reason !== 'other-room' && seenFirst.length === 0;
}

/** Specialties a visit still has to see before it gets its medicine. */
function seenBefore(place: string, { queue }: VisitSummary): string[] {
  if (place !== 'pharmacy') return [];
  return queue
    .filter((entry) => isOpen(entry) && entry.status !== 'no-show' && !isDeskPlace(entry.specialty))
    .map((entry) => entry.specialty);
}

type Order = -1 | 0 | 1;
const ascending = (a: string, b: string): Order => (a < b ? -1 : a > b ? 1 : 0);

/** The day that is open. */
export function openDay(db: MirrorDatabase): Promise<DayRow | undefined> {
  return db.day.toCollection().first();
}

/** Every version of every form that exams and reports of the day are written down in. */
export async function examFormsOf(db: MirrorDatabase): Promise<ExamForm[]> {
  return (await db.examForms.toArray()).map(({ form }) => form);
}

/** Who waits at a place, in the order in which they will be called into `room` (left out: into any of its rooms). */
export function queueOf(db: MirrorDatabase, place: string, room?: string): Promise<WaitingItem[]> {
  return db.transaction('r', [db.visits, db.queues], async () => {
    const [visits, queue] = await Promise.all([
      db.visits.where('waitingFor').equals(place).toArray(),
      db.queues.get(place),
    ]);
    const waiting = visits.flatMap((visit) => itemOf(visit, place));
    return callOrder(waiting, queue?.calls, room).map(({ item, reason }) => ({
      ...item,
      reason,
      isInRoom: item.visit.calledTo.length > 0,
      seenFirst: seenBefore(place, item.visit),
    }));
  });
}

/** What a board shows of a queue. It stands for hours, and reads whole visits only to let go of them. */
export interface NextNumbers {
  /** How many wait. */
  waiting: number;
  /** Tickets of who may be called into the room next. */
  tickets: string[];
}

export async function nextNumbers(
  db: MirrorDatabase,
  place: string,
  room: string,
  count: number,
): Promise<NextNumbers> {
  const queue = await queueOf(db, place, room);
  const next = queue.filter(mayBeCalled).slice(0, count);
  return { waiting: queue.length, tickets: next.map(({ visit }) => visit.ticket) };
}

/** The last calls of a place, oldest first. */
export async function callsAt(db: MirrorDatabase, place: string): Promise<QueueCall[]> {
  return (await db.queues.get(place))?.calls ?? [];
}

/** The last calls of all places, by place. */
export async function allCalls(db: MirrorDatabase): Promise<Map<string, QueueCall[]>> {
  const rows = await db.queues.toArray();
  return new Map(rows.map(({ id, calls }) => [id, calls]));
}

/** Who waits for a result and comes back to a room of this place. */
export async function heldAt(db: MirrorDatabase, place: string): Promise<QueueItem[]> {
  const visits = await db.visits.where('heldAt').equals(place).toArray();
  return visits
    .flatMap((visit) => itemOf(visit, place))
    .toSorted((a, b) => ascending(a.entry.hold?.at ?? a.since, b.entry.hold?.at ?? b.since));
}

/** Visits that still wait, are in a room, are held or missed their call: the longest here first. */
export async function openVisits(db: MirrorDatabase): Promise<VisitSummary[]> {
  const visits = await db.visits.where('isOpen').equals(1).toArray();
  return visits.toSorted((a, b) => ascending(a.openedAt, b.openedAt));
}

/** An issued prescription as the outbox lists it. */
export interface IssuedItem {
  visit: string;
  code: string;
  /** ISO instant. */
  at: string;
  ticket: string;
  /** As it was printed. */
  name: string;
  prescriber: string;
  isReplaced: boolean;
  practice: boolean;
}

/** Every prescription that was ever issued, the oldest first. */
export async function issuedPrescriptions(db: MirrorDatabase): Promise<IssuedItem[]> {
  const records = await db.records.toArray();
  return records
    .flatMap((record) =>
      record.prescriptions.map((prescription) => ({
        visit: record.id,
        code: prescription.code,
        at: prescription.at,
        ticket: prescription.ticket,
        name: prescription.person.name,
        prescriber: prescription.prescriber.name,
        isReplaced: prescription !== currentPrescription(record),
        practice: prescription.practice,
      })),
    )
    .toSorted((a, b) => ascending(a.at, b.at) || ascending(a.code, b.code));
}

/** Which prescriptions were handed over to be sent on. */
export function outboxOf(db: MirrorDatabase): Promise<OutboxRow | undefined> {
  return db.outbox.get('outbox');
}

/** What is closed, who was turned away, the paper numbers. */
export function intakeOf(db: MirrorDatabase): Promise<IntakeRow | undefined> {
  return db.intake.get('intake');
}

/** Who has been called and is not done: to a specialty, or anywhere. The last call comes first. */
export async function calledTo(db: MirrorDatabase, specialty?: string): Promise<QueueItem[]> {
  const index = db.visits.where('calledTo');
  const visits = await (specialty === undefined
    ? index.above('').distinct()
    : index.equals(specialty)
  ).toArray();
  const lastCall = (item: QueueItem) => item.entry.calls.at(-1)?.at ?? item.since;
  return visits
    .flatMap((visit) =>
      (specialty === undefined ? visit.calledTo : [specialty]).flatMap((to) => itemOf(visit, to)),
    )
    .toSorted((a, b) => ascending(lastCall(b), lastCall(a)));
}

function itemOf(visit: VisitSummary, specialty: string): QueueItem[] {
  const entry = visit.queue.find((each) => each.specialty === specialty);
  if (!entry) return [];
  const { since, room, after } = entry;
  return [{ id: visit.id, visit, entry, priority: visit.priority, since, room, after }];
}

/** A whole visit; `null` when there is none of this id, nothing while its record is still on its way. */
export function wholeVisit(db: MirrorDatabase, id: string): Promise<VisitRow | null | undefined> {
  return db.transaction('r', [db.visits, db.records], async () => {
    const [visit, record] = await Promise.all([db.visits.get(id), db.records.get(id)]);
    if (!visit) return null;
    return record && { ...visit, ...record };
  });
}

/** Who is still owed medicine, the oldest prescription first. */
export async function pharmacyQueue(db: MirrorDatabase): Promise<VisitSummary[]> {
  // Two plain reads: several values at once are walked with a cursor, row by row.
  const inStatus = (status: PharmacyStatus) => db.visits.where('pharmacy').equals(status).toArray();
  const visits = (await Promise.all([inStatus('waiting'), inStatus('partly')])).flat();
  const issuedAt = (visit: VisitSummary) => visit.prescribed?.at ?? visit.openedAt;
  return visits.toSorted((a, b) => ascending(issuedAt(a), issuedAt(b)));
}

/** Visits nominated for the programme's help, the oldest nomination first. */
export function nominatedVisits(db: MirrorDatabase): Promise<VisitSummary[]> {
  return db.visits.where('nominatedAt').above('').toArray();
}

/** Visits by their ids, in the order of these. */
export async function visitsById(db: MirrorDatabase, ids: readonly string[]): Promise<VisitSummary[]> {
  return (await db.visits.bulkGet([...ids])).flatMap((visit) => visit ?? []);
}

/** Visits of one person. */
export function visitsOfPatient(db: MirrorDatabase, patientId: string): Promise<VisitSummary[]> {
  return db.visits.where('[patientId+ticket]').between([patientId, ''], [patientId, '\uffff']).toArray();
}

/** Lots of a medicine (or all), the first to expire first. */
export async function lotsOf(db: MirrorDatabase, medicine?: string): Promise<LotRow[]> {
  const lots = await (medicine === undefined
    ? db.lots.toArray()
    : db.lots.where('medicine').equals(medicine).toArray());
  return lots.toSorted((a, b) => ascending(a.expiry, b.expiry) || ascending(a.id, b.id));
}

/** A visit that was handed medicine. */
export interface HandedOutVisit extends Pick<RecordRow, 'id' | 'dispensed' | 'returned'> {
  ticket: string;
  name: string;
  patientId: string;
}

/** How many people stand on each paper about all of them. */
export type PeopleOnPapers = Record<SignatureListVariant | 'open-cases', number>;

export async function peopleOnPapers(db: MirrorDatabase): Promise<PeopleOnPapers> {
  const givenMedicine = await db.visits.where('handedOutAt').above('').toArray();
  const givenGifts = await db.visits.where('giftsGivenAt').above('').toArray();
  return {
    medicine: givenMedicine.filter(({ hasMedicineSince }) => hasMedicineSince !== undefined).length,
    gifts: givenGifts.filter(({ gifts = [] }) => gifts.length > 0).length,
    'savings-books': (await db.totals.get(savingsBooksGranted))?.value ?? 0,
    'open-cases': await db.supportCases.filter(isCaseOpen).count(),
  };
}

/** Visits that were handed medicine, in no order. */
export async function visitsHandedOut(db: MirrorDatabase): Promise<HandedOutVisit[]> {
  const visits = await db.visits.where('handedOutAt').above('').toArray();
  const records = await db.records.bulkGet(visits.map(({ id }) => id));
  return visits.flatMap(({ id, ticket, patientId, opened }, index) => {
    const record = records[index];
    if (!record) return [];
    const { dispensed, returned } = record;
    return [{ id, dispensed, returned, ticket, patientId, name: opened.person.name }];
  });
}

/** Somebody who has units of a lot, as they are known now. */
export interface KnownRecipient extends Recipient {
  ticket: string;
  person: Person | undefined;
  name: string;
}

/** Who has units of a lot, in the order in which they were handed them. */
export async function recipientsOfLot(db: MirrorDatabase, lot: string): Promise<KnownRecipient[]> {
  const visits = await visitsHandedOut(db);
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const found = recipientsOf(lot, visits).flatMap((recipient) => {
    const visit = byId.get(recipient.visit);
    return visit ? [{ recipient, visit }] : [];
  });
  const people = await db.patients.bulkGet(found.map(({ visit }) => visit.patientId));
  return found.map(({ recipient, visit: { ticket, name } }, index) => ({
    ...recipient,
    ticket,
    name: people[index]?.person.name ?? name,
    person: people[index]?.person,
  }));
}

/** The signed counts of the stock, the newest first. */
export async function stockCountsOf(db: MirrorDatabase): Promise<StockCount[]> {
  return (await db.stockCounts.get('stock-counts'))?.counts.toReversed() ?? [];
}

/** The signed counts of the gifts, the newest first. */
export async function giftCountsOf(db: MirrorDatabase): Promise<GiftCount[]> {
  return (await db.stockCounts.get('stock-counts'))?.gifts.toReversed() ?? [];
}

/** Every visit of the day, in no order. */
export const allVisits = (db: MirrorDatabase): Promise<VisitSummary[]> => db.visits.toArray();

/** A visit that was given something. */
export interface GiftedVisit extends Pick<RecordRow, 'id' | 'gifts' | 'giftsTakenBack'> {
  ticket: string;
  name: string;
}

/** Visits that were given something, in no order. */
export async function visitsGifted(db: MirrorDatabase): Promise<GiftedVisit[]> {
  const visits = await db.visits.where('giftsGivenAt').above('').toArray();
  const records = await db.records.bulkGet(visits.map(({ id }) => id));
  return visits.flatMap(({ id, ticket, opened }, index) => {
    const record = records[index];
    if (!record) return [];
    const { gifts, giftsTakenBack } = record;
    return [{ id, gifts, giftsTakenBack, ticket, name: opened.person.name }];
  });
}

/** Lots whose stock nobody has counted as it is now: they stand in the way of signing the count of the day. */
export async function lotsToCount(db: MirrorDatabase): Promise<LotRow[]> {
  const lots = await db.lots.toArray();
  return lots.filter(({ movements, onHand }) => countThatHolds(movements, onHand) === undefined);
}

/** Numbers of the day whose names begin with one of the prefixes. */
export async function totalsOf(
  db: MirrorDatabase,
  prefixes: readonly string[],
): Promise<Map<string, number>> {
  const found = await Promise.all(
    prefixes.map((prefix) => db.totals.where('id').startsWith(prefix).toArray()),
  );
  return new Map(found.flat().map((total) => [total.id, total.value]));
}

/** Disputes, those nobody has settled yet first. */
export async function disputesOfDay(db: MirrorDatabase): Promise<DisputeRow[]> {
  const disputes = await db.disputes.toArray();
  return disputes.toSorted((a, b) => Number(Boolean(a.settled)) - Number(Boolean(b.settled)));
}

const unfinished: readonly JobState[] = ['queued', 'printing', 'failed', 'unknown'];

/** How this computer stands with the others. */
export function networkOf(db: MirrorDatabase): Promise<NetworkRow | undefined> {
  return db.network.get('network');
}

/** What lies elsewhere of this day. */
export function copiesOf(db: MirrorDatabase): Promise<CopiesRow | undefined> {
  return db.copies.get('copies');
}

/** Print jobs that somebody may have to look after, the newest first. */
export async function unfinishedJobs(db: MirrorDatabase): Promise<JobRow[]> {
  return newestFirst(await db.jobs.where('state').anyOf(unfinished).toArray());
}

/** Every print job that is remembered, the newest first. */
export async function allJobs(db: MirrorDatabase): Promise<JobRow[]> {
  return newestFirst(await db.jobs.toArray());
}

/** Names of the people whom visits, savings books and cases are about, by subject. */
export function namesOf(db: MirrorDatabase, subjects: readonly string[]): Promise<Map<string, string>> {
  const of = (...kinds: string[]) =>
    subjects.flatMap((subject) => {
      const [kind = '', id = ''] = subject.split('/');
      return kinds.includes(kind) ? [{ subject, id }] : [];
    });
  const [visiting, named] = [of('visit'), of('savings-book', 'support-case')];
  return db.transaction('r', [db.visits, db.patients], async () => {
    const [visits, patients] = await Promise.all([
      db.visits.bulkGet(visiting.map(({ id }) => id)),
      db.patients.bulkGet(named.map(({ id }) => id)),
    ]);
    const names = [
      ...visiting.map(({ subject }, index) => [subject, visits[index]?.opened.person.name] as const),
      ...named.map(({ subject }, index) => [subject, patients[index]?.person.name] as const),
    ];
    return new Map(names.flatMap(([subject, name]) => (name === undefined ? [] : [[subject, name]])));
  });
}

/** All print jobs of one subject, the newest first. */
export async function jobsOf(db: MirrorDatabase, subject: string): Promise<JobRow[]> {
  return newestFirst(await db.jobs.where('subject').equals(subject).toArray());
}

/** Ids grow with time too: those asked for in one moment stay in their order. */
function newestFirst(jobs: readonly JobRow[]): JobRow[] {
  return jobs.toSorted((a, b) => ascending(b.createdAt, a.createdAt) || ascending(b.id, a.id));
}
