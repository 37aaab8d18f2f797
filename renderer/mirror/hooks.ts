/** The copy as React sees it. `undefined` means that the answer is still being read. */
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import type { CopiesRow } from '#shared/copies.ts';
import type { TypedPerson } from '#shared/domain/patient/typed-person.ts';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import type { NetworkRow } from '#shared/network.ts';
import type {
  DayRow,
  DisputeRow,
  IntakeRow,
  JobRow,
  LotRow,
  PatientRow,
  SavingsBookRow,
  VisitRow,
  VisitSummary,
} from '#shared/rows.ts';
import type { MirrorDatabase, MirrorState } from './database.ts';
import type { Mirror } from './mirror.ts';
import * as queries from './queries.ts';
import type { DuplicateResult, SearchResult } from './search.ts';

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

export function useVisitsOf(patientId: string): VisitSummary[] | undefined {
  return useRows((db) => queries.visitsOfPatient(db, patientId), [patientId]);
}

export function usePharmacyQueue(): VisitSummary[] | undefined {
  return useRows(queries.pharmacyQueue, []);
}

export function useNominated(): VisitSummary[] | undefined {
  return useRows(queries.nominatedVisits, []);
}

/** The savings book of a person; `null` when none was granted. */
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

/** Print jobs not finished or failed. */
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
