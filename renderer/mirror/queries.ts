/** What the desks ask of the copy. Each is one indexed read, so that a live query runs again only for its own rows. */
import type { PharmacyStatus } from '#shared/domain/dispensing/dispensing.ts';
import { callOrder, type Priority } from '#shared/domain/queue/priority.ts';
import type { QueueEntry } from '#shared/domain/queue/queue.ts';
import type { DayRow, DisputeRow, JobRow, JobState, LotRow, VisitRow, VisitSummary } from '#shared/rows.ts';
import type { MirrorDatabase } from './database.ts';
import { callsOf } from './recent-calls.ts';

/** A visit in one specialty's queue. */
export interface QueueItem {
  visit: VisitSummary;
  entry: QueueEntry;
  priority: Priority;
  /** ISO instant from which the wait counts. */
  since: string;
}

type Order = -1 | 0 | 1;
const ascending = (a: string, b: string): Order => (a < b ? -1 : a > b ? 1 : 0);

/** The day that is open. */
export function openDay(db: MirrorDatabase): Promise<DayRow | undefined> {
  return db.day.toCollection().first();
}

/** Who waits for a specialty, in the order in which they will be called. */
export function queueOf(db: MirrorDatabase, specialty: string): Promise<QueueItem[]> {
  return db.transaction('r', [db.visits, db.meta], async () => {
    const [visits, meta] = await Promise.all([
      db.visits.where('waitingFor').equals(specialty).toArray(),
      db.meta.get(callsOf(specialty)),
    ]);
    const waiting = visits.flatMap((visit) => itemOf(visit, specialty));
    return callOrder(
      waiting,
      meta?.calls?.map((call) => call.priority),
    );
  });
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
  return entry ? [{ visit, entry, priority: visit.opened.priority, since: entry.since }] : [];
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
  return db.visits.where('nomination.at').above('').toArray();
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

const unfinished: readonly JobState[] = ['queued', 'printing', 'failed'];

/** Print jobs that somebody may have to look after, the newest first. */
export async function unfinishedJobs(db: MirrorDatabase): Promise<JobRow[]> {
  return newestFirst(await db.jobs.where('state').anyOf(unfinished).toArray());
}

/** All print jobs of one subject, the newest first. */
export async function jobsOf(db: MirrorDatabase, subject: string): Promise<JobRow[]> {
  return newestFirst(await db.jobs.where('subject').equals(subject).toArray());
}

function newestFirst(jobs: readonly JobRow[]): JobRow[] {
  return jobs.toSorted((a, b) => ascending(b.createdAt, a.createdAt));
}
