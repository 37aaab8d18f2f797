/** The copy as React sees it. `undefined` means that the answer is still being read. */
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import type { CopiesRow } from '#shared/copies.ts';
import type { CareEntry } from '#shared/domain/care/care-list.ts';
import type { SubscriberShare } from '#shared/domain/care/subscribers.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import type { TypedPerson } from '#shared/domain/patient/typed-person.ts';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import type { GiftCount } from '#shared/domain/stock-count/gift-count.ts';
import type { StockCount } from '#shared/domain/stock-count/stock-count.ts';
import type { NetworkRow } from '#shared/network.ts';
import type {
  DayRow,
  DisputeRow,
  GiftRow,
  IntakeRow,
  JobRow,
  LotRow,
  OutboxRow,
  PatientRow,
  SavingsBookRow,
  VisitRow,
  VisitSummary,
} from '#shared/rows.ts';
import type { MirrorDatabase, MirrorState } from './database.ts';
import type { Mirror } from './mirror.ts';
import * as queries from './queries.ts';
import type { DuplicateResult, SearchResult } from './search.ts';
import * as supportQueries from './support-queries.ts';

/** Holds the window's mirror: `<MirrorContext value={mirror}>`. */
export const MirrorContext = createContext<Mirror | undefined>(undefined);

export function useMirror(): Mirror {
  const mirror = useContext(MirrorContext);
  if (!mirror) throw new Error('A screen that reads rows needs a MirrorContext around it.');
  return mirror;
}

function useRows<T>(query: (db: MirrorDatabase) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const { db } = useMirror();
  return useLiveQuery(() => query(db), [db, ...deps]);
}

export function useDay(): DayRow | undefined {
  return useRows(queries.openDay, []);
}

/** Every version of every form of the day. */
export function useExamForms(): ExamForm[] | undefined {
  return useRows(queries.examFormsOf, []);
}

/** Who waits at a place, next one into this room (or into any) first. */
export function useQueue(place: string, room?: string): queries.WaitingItem[] | undefined {
  return useRows((db) => queries.queueOf(db, place, room), [place, room]);
}

/** How many wait at a place, and the next numbers into a room. */
export function useNextNumbers(place: string, room: string, count: number): queries.NextNumbers | undefined {
  return useRows((db) => queries.nextNumbers(db, place, room, count), [place, room, count]);
}

/** Who waits for a result and comes back to a place. */
export function useHeld(place: string): queries.QueueItem[] | undefined {
  return useRows((db) => queries.heldAt(db, place), [place]);
}

/** The last calls of a place, oldest first. */
export function useCallsAt(place: string): QueueCall[] | undefined {
  return useRows((db) => queries.callsAt(db, place), [place]);
}

/** The last calls of every place, by place. */
export function useAllCalls(): Map<string, QueueCall[]> | undefined {
  return useRows(queries.allCalls, []);
}

/** Visits that are not over, the longest here first. */
export function useOpenVisits(): VisitSummary[] | undefined {
  return useRows(queries.openVisits, []);
}

export function useIntake(): IntakeRow | undefined {
  return useRows(queries.intakeOf, []);
}

/** Every prescription that was ever issued, the oldest first. */
export function useIssuedPrescriptions(): queries.IssuedItem[] | undefined {
  return useRows(queries.issuedPrescriptions, []);
}

/** Which prescriptions were handed over to be sent on. */
export function useOutbox(): OutboxRow | undefined {
  return useRows(queries.outboxOf, []);
}

/** Who has been called to a specialty, or anywhere; last call first. */
export function useCalled(specialty?: string): queries.QueueItem[] | undefined {
  return useRows((db) => queries.calledTo(db, specialty), [specialty]);
}

/** One visit; `null` when there is none of this id. */
export function useVisit(id: string | undefined): VisitRow | null | undefined {
  return useRows(async (db) => (id === undefined ? null : queries.wholeVisit(db, id)), [id]);
}

/** One person; `null` when there is none of this id. */
export function usePatient(id: string | undefined): PatientRow | null | undefined {
  return useRows(async (db) => (id === undefined ? null : ((await db.patients.get(id)) ?? null)), [id]);
}

/** Visits by their ids, in the order of these; what is not here is left out. */
export function useVisitsById(ids: readonly string[]): VisitSummary[] | undefined {
  return useRows((db) => queries.visitsById(db, ids), [ids.join()]);
}

/** The host's position up to which all rows are here: it changes whenever anything does. */
export function usePosition(): string | undefined {
  return useRows(async (db) => (await db.meta.get('position'))?.position, []);
}

export function useVisitsOf(patientId: string): VisitSummary[] | undefined {
  return useRows((db) => queries.visitsOfPatient(db, patientId), [patientId]);
}

export function usePharmacyQueue(): VisitSummary[] | undefined {
  return useRows(queries.pharmacyQueue, []);
}

/** Everybody nominated for the programme's help, the oldest nomination first. */
export function useNominated(): supportQueries.NominatedItem[] | undefined {
  return useRows(supportQueries.nominatedItems, []);
}

/** How many people stand on each paper about all of them. */
export function usePeopleOnPapers(): queries.PeopleOnPapers | undefined {
  return useRows(queries.peopleOnPapers, []);
}

/** Everybody nominated for special support, and everybody who has a case. */
export function useCaseItems(): supportQueries.CaseItem[] | undefined {
  return useRows(supportQueries.caseItems, []);
}

/** Whom the programme may write to or call, and why. */
export function useCareEntries(): CareEntry[] | undefined {
  return useRows(supportQueries.careEntries, []);
}

export function useSubscribers(): SubscriberShare | undefined {
  return useRows(supportQueries.subscribersOf, []);
}

/** The savings book of a person; `null` while nothing was written down of one. */
export function useSavingsBook(patientId: string | undefined): SavingsBookRow | null | undefined {
  return useRows(
    async (db) => (patientId === undefined ? null : ((await db.savingsBooks.get(patientId)) ?? null)),
    [patientId],
  );
}

/** Lots of a medicine, or all; first to expire first. */
export function useLots(medicine?: string): LotRow[] | undefined {
  return useRows((db) => queries.lotsOf(db, medicine), [medicine]);
}

/** Visits that were handed medicine, in no order. */
export function useVisitsHandedOut(): queries.HandedOutVisit[] | undefined {
  return useRows(queries.visitsHandedOut, []);
}

/** Who has units of a lot, in the order in which they were handed them. */
export function useRecipientsOf(lot: string): queries.KnownRecipient[] | undefined {
  return useRows((db) => queries.recipientsOfLot(db, lot), [lot]);
}

/** The signed counts of the stock, the newest first. */
export function useStockCounts(): StockCount[] | undefined {
  return useRows(queries.stockCountsOf, []);
}

/** The signed counts of the gifts, the newest first. */
export function useGiftCounts(): GiftCount[] | undefined {
  return useRows(queries.giftCountsOf, []);
}

/** The books of the gifts; one into which nothing was written has none. */
export function useGiftBooks(): GiftRow[] | undefined {
  return useRows((db) => db.gifts.toArray(), []);
}

/** Every visit of the day, in no order. */
export function useAllVisits(): VisitSummary[] | undefined {
  return useRows(queries.allVisits, []);
}

/** Visits that were given something, in no order. */
export function useVisitsGifted(): queries.GiftedVisit[] | undefined {
  return useRows(queries.visitsGifted, []);
}

/** Lots of which something was handed out that nobody has counted since. */
export function useLotsToCount(): LotRow[] | undefined {
  return useRows(queries.lotsToCount, []);
}

/** Numbers of the day whose names begin with one of the prefixes: `useTotals('visits', 'queue/')`; all without. */
export function useTotals(...prefixes: string[]): Map<string, number> | undefined {
  return useRows((db) => queries.totalsOf(db, prefixes.length > 0 ? prefixes : ['']), prefixes);
}

export function useDisputes(): DisputeRow[] | undefined {
  return useRows(queries.disputesOfDay, []);
}

/** Every print job that is remembered, the newest first. */
export function useAllJobs(): JobRow[] | undefined {
  return useRows(queries.allJobs, []);
}

/** Names of the people whom print jobs are about, by the jobs' subjects. */
export function useNamesOfJobs(jobs: readonly JobRow[]): Map<string, string> | undefined {
  const subjects = [...new Set(jobs.map(({ subject }) => subject))].toSorted();
  return useRows((db) => queries.namesOf(db, subjects), [subjects.join()]);
}

/** Print jobs not finished, failed, or of which nobody knows whether they came out. */
export function useJobs(): JobRow[] | undefined {
  return useRows(queries.unfinishedJobs, []);
}

/** Every print job of a subject, newest first. */
export function useJobsOf(subject: string): JobRow[] | undefined {
  return useRows((db) => queries.jobsOf(db, subject), [subject]);
}

/** People found, and the text they were found for: it runs a moment behind what is typed. */
export interface Found {
  text: string;
  people: SearchResult[];
}

/** People who match what is typed; the earlier result stays until the next one is there. */
export function useSearch(text: string): Found {
  const mirror = useMirror();
  const found = useLiveQuery(async () => {
    // Read for being told of changes, and first: by then the search has been told of them too.
    await Promise.all([mirror.db.patients.count(), mirror.db.visits.count()]);
    return { text, people: await mirror.search(text) };
  }, [mirror, text]);
  return found ?? { text: '', people: [] };
}

export interface LikelyDuplicates {
  people: DuplicateResult[];
  /** They were found for what is typed now; a moment before it they are still those of the last key. */
  isCurrent: boolean;
}

/** Who somebody being typed may already be; `except` is who is being corrected. The earlier result stays like in `useSearch`. */
export function useLikelyDuplicates(typed: TypedPerson, except?: string): LikelyDuplicates {
  const mirror = useMirror();
  const key = JSON.stringify([typed, except]);
  const found = useLiveQuery(async () => {
    // As in `useSearch`.
    await Promise.all([mirror.db.patients.count(), mirror.db.visits.count()]);
    return { key, people: await mirror.likelyDuplicates(typed, except) };
  }, [mirror, key]);
  return { people: found?.people ?? [], isCurrent: found?.key === key };
}

/** How this computer stands with the others of the day. */
export function useNetwork(): NetworkRow | undefined {
  return useRows(queries.networkOf, []);
}

/** What lies elsewhere of this day: the backup, the archive. */
export function useCopies(): CopiesRow | undefined {
  return useRows(queries.copiesOf, []);
}

export function useMirrorState(): MirrorState {
  const meta = useRows((db) => db.meta.get('state'), []);
  return meta?.state ?? { phase: 'connecting' };
}
