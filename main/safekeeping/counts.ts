/** What a copy holds, counted from what was folded. */
import { Book } from '#main/clinic/book.ts';
import { fromJournal } from '#main/clinic/recorded-line.ts';
import { allGrants } from '#main/clinic/whole-day.ts';
import type { JournalLine } from '#main/journal/journal.ts';
import type { Counts } from '#shared/copies.ts';
import { activeGrants } from '#shared/domain/savings-book/grant.ts';

/** How many of each a day has. Records that were merged into others are not people of their own. */
export function countsOf(book: Book): Counts {
  const { readers } = book;
  const counts = {
    people: 0,
    visits: 0,
    exams: 0,
    prescriptions: 0,
    handOuts: 0,
    savingsBooks: activeGrants({ grants: allGrants(book) }).length,
    disputes: [...readers.disputes.ids()].length,
  };
  for (const id of readers.patients.ids()) {
    const row = readers.patients.row(id);
    if (row && !row.mergedInto) counts.people += 1;
  }
  for (const id of readers.records.ids()) {
    const record = readers.records.row(id);
    if (!record) continue;
    counts.visits += 1;
    counts.exams += record.exams.length;
    counts.prescriptions += record.prescriptions.length;
    counts.handOuts += record.handOuts.length;
  }
  return counts;
}

/** The same of a journal's lines, folded anew. */
export function countsOfLines(lines: readonly JournalLine[], station: string): Counts {
  const book = new Book(station);
  book.addAll(lines.flatMap((line) => fromJournal(line) ?? []));
  return countsOf(book);
}
