/** What the next clinic day may know of everybody who came on this one, or was known to it from earlier days. */
import type { Book } from '#main/clinic/book.ts';
import { lastRecordedAt } from '#main/clinic/whole-day.ts';
import type { DaySetup } from '#shared/domain/day/setup.ts';
import { stillHeld } from '#shared/domain/dispensing/dispensing.ts';
import {
  type CarryOver,
  type EarlierDay,
  type EarlierVisit,
  mainDiagnoses,
  withoutHealthData,
} from '#shared/domain/patient/earlier.ts';
import { activeGrants } from '#shared/domain/savings-book/grant.ts';
import { nominationsFor } from '#shared/domain/support/nomination.ts';
import { isCaseOpen, stageOf } from '#shared/domain/support-case/stages.ts';
import type { PatientRow, VisitSummary } from '#shared/rows.ts';

/**
 * One entry for each person, under the record that goes on for them. Of somebody who refused that their health data are
 * processed it holds who they are and their savings books alone, also those of earlier days. The same of the same journal.
 */
export function gatherCarryOver(book: Book, dayId: string): CarryOver[] {
  const day = book.rows.day();
  if (!day) return [];
  const about = { dayId, date: day.date, place: day.site.name, programme: day.programme.name };
  const asOf = lastRecordedAt(book);
  const visits = visitsByPerson(book);
  const people: CarryOver[] = [];
  for (const id of book.readers.patients.ids()) {
    const row = book.readers.patients.row(id);
    const came = visits.get(id) ?? [];
    const before = row?.earlier ?? [];
    if (!row || row.mergedInto || (came.length === 0 && before.length === 0)) continue;
    const isTold = row.consent?.healthData !== 'refused';
    const from: EarlierDay = {
      ...about,
      record: id,
      asOf,
      visits: isTold ? came.map((visit) => visitOf(book, visit, day)) : [],
      ...booksOf(book, row),
    };
    const openCase = isTold && from.savingsBooks.length === 0 && nominationOf(came);
    const supportCase = isTold && supportCaseOf(book, row);
    people.push({
      from: { ...from, ...(openCase ? { openCase } : {}), ...(supportCase ? { supportCase } : {}) },
      person: row.person,
      health: isTold ? saidOf(row) : { allergies: [], conditions: [] },
      before: isTold ? before : withoutHealthData(before),
    });
  }
  return people;
}

const saidOf = ({ health: { allergies, conditions } }: PatientRow) => ({ allergies, conditions });

const nominationOf = (visits: readonly VisitSummary[]) => {
  const [nomination] =
    visits.map((visit) => nominationsFor(visit, 'savings-book')).findLast((each) => each.length > 0) ?? [];
  return nomination && { reason: nomination.reason };
};

/** The case of special support that is open; of two the one of the record that goes on. */
function supportCaseOf({ readers }: Book, { id, merged }: PatientRow): EarlierDay['supportCase'] {
  const cases = [id, ...merged.map((each) => each.id)].flatMap(
    (record) => readers.supportCases.row(record) ?? [],
  );
  const open = cases.find(isCaseOpen);
  const last = open && stageOf(open);
  if (!open || !last) return undefined;
  const { need, hospital } = open.details;
  return { need, stage: last.stage, on: last.on, ...(hospital ? { hospital } : {}) };
}

function visitsByPerson({ readers }: Book): Map<string, VisitSummary[]> {
  const found = new Map<string, VisitSummary[]>();
  for (const id of readers.visits.ids()) {
    const visit = readers.visits.row(id);
    if (visit) found.set(visit.patientId, [...(found.get(visit.patientId) ?? []), visit]);
  }
  return found;
}

function visitOf({ readers }: Book, visit: VisitSummary, day: DaySetup): EarlierVisit {
  const record = readers.records.row(visit.id);
  const exams = record?.exams ?? [];
  const seen = [...new Set(exams.map(({ specialty }) => specialty))];
  return {
    ticket: visit.ticket,
    specialties: seen.map((id) => day.specialties.find((each) => each.id === id)?.name ?? { vi: id, en: id }),
    diagnoses: mainDiagnoses(exams),
    medicines: record !== undefined && stillHeld(record).length > 0,
  };
}

/** The books of all records of the person, but those that were taken back. */
function booksOf({ readers }: Book, { id, merged }: PatientRow): Pick<EarlierDay, 'savingsBooks'> {
  const grants = [id, ...merged.map((each) => each.id)].flatMap((record) =>
    activeGrants(readers.savingsBooks.row(record) ?? { grants: [] }),
  );
  return {
    savingsBooks: grants.map(({ date, amountVnd, bookNumber }) => ({
      date,
      amountVnd,
      ...(bookNumber ? { bookNumber } : {}),
    })),
  };
}
