/** What is asked of a whole day, wherever it is counted, carried over or exported. */
import type { LotRow, RecordRow, SavingsBookRow, VisitSummary } from '#shared/rows.ts';
import type { Book } from './book.ts';

/** A visit as lists know it, and its whole record. */
export interface RecordedVisit {
  visit: VisitSummary;
  record: RecordRow;
}

/** Every visit that was opened. */
export function visitsWithRecords({ readers }: Pick<Book, 'readers'>): RecordedVisit[] {
  return [...readers.visits.ids()].flatMap((id) => {
    const [visit, record] = [readers.visits.row(id), readers.records.row(id)];
    return visit && record ? [{ visit, record }] : [];
  });
}

/** Every savings book of every record, also those that were taken back. */
export function allGrants({ readers }: Pick<Book, 'readers'>): SavingsBookRow['grants'] {
  return [...readers.savingsBooks.ids()].flatMap((id) => readers.savingsBooks.row(id)?.grants ?? []);
}

/** Every lot on the books. */
export function allLots({ readers }: Pick<Book, 'readers'>): LotRow[] {
  return [...readers.lots.ids()].flatMap((id) => readers.lots.row(id) ?? []);
}

/** ISO instant of the last thing that was recorded, by the clock of whoever recorded it; empty while nothing is. */
export function lastRecordedAt({ lines }: Pick<Book, 'lines'>): string {
  let last = '';
  for (const { events } of lines) for (const { at } of events) if (at > last) last = at;
  return last;
}
