/** Nominated people, by what has become of their nomination. */
import type { SavingsBookRow, VisitSummary } from '#shared/rows.ts';

export const groups = ['waiting', 'granted'] as const;
export type Group = (typeof groups)[number];

export interface Nominee {
  visit: VisitSummary;
  book: SavingsBookRow | undefined;
}

export const groupOf = ({ book }: Pick<Nominee, 'book'>): Group =>
  book && book.grants.length > 0 ? 'granted' : 'waiting';

/** Each nominated visit with its person's savings book; waiting ones oldest first, granted ones last first. */
export function nominees(
  visits: readonly VisitSummary[],
  books: readonly SavingsBookRow[],
): Record<Group, Nominee[]> {
  const byPerson = new Map(books.map((book) => [book.id, book]));
  const all = visits.map((visit) => ({ visit, book: byPerson.get(visit.patientId) }));
  const grantedAt = ({ book }: Nominee) => book?.grants[0]?.at ?? '';
  return {
    waiting: all.filter((each) => groupOf(each) === 'waiting'),
    granted: all
      .filter((each) => groupOf(each) === 'granted')
      .toSorted((a, b) => (grantedAt(a) < grantedAt(b) ? 1 : -1)),
  };
}

/** The one to look at next: after the open one, and round again from the first. */
export function nextNominee(waiting: readonly Nominee[], current: string | undefined): Nominee | undefined {
  const here = waiting.findIndex(({ visit }) => visit.id === current);
  const next = waiting[here + 1] ?? waiting[0];
  return next?.visit.id === current ? undefined : next;
}
