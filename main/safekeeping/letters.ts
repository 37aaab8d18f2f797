/** Which letters the computers of a day have, as far as a journal knows. */
import { Book } from '#main/clinic/book.ts';
import { fromJournal } from '#main/clinic/recorded-line.ts';
import type { JournalLine } from '#main/journal/journal.ts';
import { freeLetter } from '#shared/domain/day/stations.ts';
import { letterOf } from '#shared/domain/writer.ts';

/** The next letter that no computer of the day has; `own` is that of whose journal it is. Nothing when all are taken. */
export function nextLetter(lines: readonly JournalLine[], own: string): string | undefined {
  const book = new Book(own);
  book.addAll(lines.flatMap((line) => fromJournal(line) ?? []));
  const written = lines.map(({ station }) => letterOf(station));
  return freeLetter(new Set([own, ...written, ...book.stations.map(({ letter }) => letter)]));
}
