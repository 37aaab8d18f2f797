/** What the support desk asks of the copy: whole tables, which are small or read by one view that is seldom open. */
import { type CareEntry, careList } from '#shared/domain/care/care-list.ts';
import { peopleServed, type SubscriberShare, subscriberShare } from '#shared/domain/care/subscribers.ts';
import { isNominatedFor } from '#shared/domain/support/nomination.ts';
import type { SupportCaseRow } from '#shared/domain/support-case/row.ts';
import type { PatientRow, SavingsBookRow, VisitSummary } from '#shared/rows.ts';
import type { MirrorDatabase } from './database.ts';
import { nominatedVisits } from './queries.ts';

/** A person of the support desk's cases: their visit, and the case once there is one. */
export interface CaseItem {
  visit: VisitSummary;
  supportCase?: SupportCaseRow;
}

/** A nominated visit, whose it is, and what is written in the savings books of all records of the person, their own first. */
export interface NominatedItem {
  visit: VisitSummary;
  patient: PatientRow | undefined;
  books: SavingsBookRow[];
}

/** Everybody nominated for the programme's help, the oldest nomination first. */
export function nominatedItems(db: MirrorDatabase): Promise<NominatedItem[]> {
  return db.transaction('r', [db.visits, db.patients, db.savingsBooks], async () => {
    const visits = await nominatedVisits(db);
    const patients = await db.patients.bulkGet(visits.map(({ patientId }) => patientId));
    const books = new Map((await db.savingsBooks.toArray()).map((book) => [book.id, book]));
    return visits.map((visit, index) => {
      const patient = patients[index];
      const records = [visit.patientId, ...(patient?.merged ?? []).map(({ id }) => id)];
      return { visit, patient, books: records.flatMap((id) => books.get(id) ?? []) };
    });
  });
}

/** Everybody nominated for special support, and everybody who has a case. */
export function caseItems(db: MirrorDatabase): Promise<CaseItem[]> {
  return db.transaction('r', [db.visits, db.supportCases], async () => {
    const cases = await db.supportCases.toArray();
    const nominated = (await nominatedVisits(db)).filter((visit) => isNominatedFor(visit, 'special-support'));
    const known = new Set(nominated.map(({ id }) => id));
    const others = await db.visits.bulkGet(
      cases.map(({ visitId }) => visitId).filter((id) => !known.has(id)),
    );
    return [...nominated, ...others.flatMap((each) => each ?? [])].map((visit) => {
      // Of two records of one person each keeps the case it had.
      const own = cases.find(({ visitId }) => visitId === visit.id);
      const supportCase = own ?? cases.find(({ id }) => id === visit.patientId);
      return supportCase ? { visit, supportCase } : { visit };
    });
  });
}

/** Whom the programme may write to or call, and why. */
export function careEntries(db: MirrorDatabase): Promise<CareEntry[]> {
  return db.transaction('r', [db.visits, db.records, db.patients, db.supportCases, db.contacts], async () => {
    const [visits, patients, cases, contacts] = await Promise.all([
      db.visits.toArray(),
      db.patients.toArray(),
      db.supportCases.toArray(),
      db.contacts.get('contacts'),
    ]);
    const records = new Map((await db.records.toArray()).map((each) => [each.id, each]));
    const people = new Map(patients.map((each) => [each.id, each]));
    return careList({
      visits,
      record: (id) => records.get(id),
      patient: (id) => people.get(id),
      cases,
      contactings: contacts?.contactings ?? [],
    });
  });
}

/** How many of those who came have a phone, and how many of them little income. */
export function subscribersOf(db: MirrorDatabase): Promise<SubscriberShare> {
  return db.transaction('r', [db.visits, db.patients], async () => {
    const [visits, patients] = await Promise.all([db.visits.toArray(), db.patients.toArray()]);
    const people = new Map(patients.map((each) => [each.id, each]));
    return subscriberShare(peopleServed(visits, (id) => people.get(id)));
  });
}
