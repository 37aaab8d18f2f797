/** Numbers of a whole day, for papers about it. Read from the clinic's book alone, and without anybody's name. */
import type { Book } from '#main/clinic/book.ts';
import { allGrants, lastRecordedAt, type RecordedVisit, visitsWithRecords } from '#main/clinic/whole-day.ts';
import icd10 from '#resources/icd10/common.json' with { type: 'json' };
import {
  ageGroups,
  type DayFacts,
  type DiagnosisFacts,
  type MedicineFacts,
  type PlaceFacts,
} from '#shared/documents/day-facts.ts';
import { placesOf } from '#shared/domain/day/places.ts';
import { ageOn } from '#shared/domain/patient/birth.ts';
import type { QueueEntry } from '#shared/domain/queue/entry.ts';

/** The same book gives the same numbers, whenever it is asked. */
export function dayFacts(book: Pick<Book, 'lines' | 'rows' | 'readers'>): DayFacts {
  const { readers, rows } = book;
  const visits = visitsWithRecords(book);
  const grants = allGrants(book);
  const disputes = [...readers.disputes.ids()].flatMap((id) => readers.disputes.row(id) ?? []);
  return {
    asOf: lastRecordedAt(book),
    visits: visits.length,
    byCategory: tally(visits.map(({ visit }) => visit.opened.category)),
    byAge: byAge(visits),
    exams: sum(visits.map(({ record }) => record.exams.length)),
    places: places(book, visits),
    ...diagnoses(visits),
    prescriptions: visits.filter(({ record }) => record.prescriptions.length > 0).length,
    medicines: medicines(book, visits),
    nominations: visits.filter(({ visit }) => visit.nomination).length,
    savingsBooks: { number: grants.length, vnd: sum(grants.map(({ amountVnd }) => amountVnd)) },
    closed: tally(visits.flatMap(({ visit }) => visit.closed?.reason ?? [])),
    turnedAway: tally(rows.intake().turnedAway.map(({ reason }) => reason)),
    disputes: disputes.filter(({ settled }) => !settled).length,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((whole, each) => whole + each, 0);

function tally<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counted: Partial<Record<Key, number>> = {};
  for (const key of keys) counted[key] = (counted[key] ?? 0) + 1;
  return counted;
}

function byAge(visits: readonly RecordedVisit[]): DayFacts['byAge'] {
  return ageGroups.map((group) => {
    const inGroup = visits.filter(({ visit: { opened } }) => {
      const { years } = ageOn(opened.person.birth, opened.date);
      return years >= group.from && (!('to' in group) || years <= group.to);
    });
    const of = (sex: 'male' | 'female') =>
      inGroup.filter(({ visit }) => visit.opened.person.sex === sex).length;
    return { male: of('male'), female: of('female') };
  });
}

function places({ rows }: Pick<Book, 'rows'>, visits: readonly RecordedVisit[]): PlaceFacts[] {
  const day = rows.day();
  // What came from paper was called at the instant it was entered: its wait is not known.
  const queues = visits.flatMap(({ visit: { queue, opened } }) =>
    queue.map((entry) => ({ entry, wait: opened.paper ? undefined : waitOf(entry) })),
  );
  return (day ? placesOf(day) : []).map(({ id }) => {
    const entries = queues.filter(({ entry }) => entry.specialty === id);
    const waits = entries.flatMap(({ wait }) => wait ?? []).toSorted((a, b) => a - b);
    const median = waits[Math.floor(waits.length / 2)];
    const longest = waits.at(-1);
    return {
      place: id,
      came: entries.length,
      seen: entries.filter(({ entry }) => entry.status === 'done').length,
      ...(median === undefined || longest === undefined ? {} : { wait: { median, longest } }),
    };
  });
}

/** Whole minutes until the first call since somebody joined; nothing when there was none. */
function waitOf({ since, calls }: QueueEntry): number | undefined {
  const call = calls.find(({ at }) => at >= since);
  return call && Math.floor((Date.parse(call.at) - Date.parse(since)) / 60_000);
}

const titles = new Map(icd10.codes.map(({ code, vi }) => [code, vi]));

/** What a doctor typed may name somebody, so only codes are counted, under the list's own titles. */
function diagnoses(visits: readonly RecordedVisit[]): Pick<DayFacts, 'diagnoses' | 'withoutCode'> {
  const recorded = visits.map(({ record }) => record.exams.flatMap((exam) => exam.diagnoses));
  const codes = recorded.flatMap((each) => [...new Set(each.flatMap(({ code }) => code ?? []))]);
  const found = Object.entries(tally(codes)).map(([code, people = 0]): DiagnosisFacts => {
    const title = titles.get(code);
    return { code, ...(title === undefined ? {} : { title }), people };
  });
  return {
    diagnoses: found.toSorted((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1)),
    withoutCode: recorded.filter((each) => each.some(({ code }) => code === undefined)).length,
  };
}

function medicines(
  { rows, readers }: Pick<Book, 'rows' | 'readers'>,
  visits: readonly RecordedVisit[],
): MedicineFacts[] {
  const lots = [...readers.lots.ids()].flatMap((id) => readers.lots.row(id) ?? []);
  const found = new Map<string, MedicineFacts>();
  const of = (medicine: string): MedicineFacts => {
    const known = found.get(medicine) ?? { medicine, received: 0, handedOut: 0, people: 0 };
    found.set(medicine, known);
    return known;
  };
  for (const { id } of rows.day()?.formulary ?? []) of(id);
  for (const { medicine, quantity } of lots) of(medicine).received += quantity;
  for (const { record } of visits) {
    for (const { medicine, quantity } of record.dispensed) of(medicine).handedOut += quantity;
    for (const medicine of new Set(record.dispensed.map((item) => item.medicine))) of(medicine).people += 1;
  }
  return [...found.values()];
}
