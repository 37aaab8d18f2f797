/** Nominated people, by what has become of their nomination. */
import { decisionOf } from '#shared/domain/savings-book/decision.ts';
import { activeGrant, activeGrants } from '#shared/domain/savings-book/grant.ts';
import type { AgainstIt } from '#shared/domain/savings-book/state.ts';
import { isNominatedFor } from '#shared/domain/support/nomination.ts';
import type { PatientRow, SavingsBookRow, VisitSummary } from '#shared/rows.ts';
import type { NominatedItem } from '../../../mirror/index.ts';

/**
 * `refused`: the committee said no, or not yet. `special`: nominated for special support alone, so that no book waits for them.
 */
export const groups = ['waiting', 'granted', 'refused', 'special'] as const;
export type Group = (typeof groups)[number];

export interface Nominee extends NominatedItem {
  /** The book that rests on this visit, or that another record of the person has; else what is written of the record that goes on. */
  book: SavingsBookRow | undefined;
  /** What the committee decided against the person, whichever record it was about. */
  decision: AgainstIt | undefined;
}

export function groupOf({
  visit,
  book,
  decision,
}: Pick<Nominee, 'book' | 'decision'> & { visit: Pick<VisitSummary, 'nominations'> }): Group {
  if (activeGrant(book)) return 'granted';
  if (!isNominatedFor(visit, 'savings-book')) return 'special';
  return decision ? 'refused' : 'waiting';
}

/** Each nominated visit with its person's savings book; those who wait oldest first, granted ones last first. */
export function nominees(items: readonly NominatedItem[]): Record<Group, Nominee[]> {
  const all = items.map((item): Nominee => {
    const { visit, books } = item;
    const resting = books.find((each) => activeGrants(each).some((grant) => grant.visitId === visit.id));
    const book =
      resting ?? books.find((each) => activeGrant(each)) ?? books.find(({ id }) => id === visit.patientId);
    return { ...item, book, decision: decisionOf(books) };
  });
  const of = (group: Group) => all.filter((each) => groupOf(each) === group);
  const grantedAt = ({ book }: Nominee) => activeGrant(book)?.at ?? '';
  return {
    waiting: of('waiting'),
    refused: of('refused'),
    special: of('special'),
    granted: of('granted').toSorted((a, b) => (grantedAt(a) < grantedAt(b) ? 1 : -1)),
  };
}

/** The entry that is meant: that of the visit, else one of whoever the record is of. */
export function entryOf<
  Known extends {
    visit: Pick<VisitSummary, 'id' | 'patientId'>;
    patient?: Pick<PatientRow, 'merged'> | undefined;
  },
>(all: readonly Known[], { visit, record }: { visit: string; record: string }): Known | undefined {
  const isOf = ({ visit: { patientId }, patient }: Known) =>
    patientId === record || patient?.merged.some(({ id }) => id === record);
  return all.find((each) => each.visit.id === visit) ?? all.find(isOf);
}

/** The one to look at next: after the open one, and round again from the first. */
export function nextNominee(waiting: readonly Nominee[], current: string | undefined): Nominee | undefined {
  const here = waiting.findIndex(({ visit }) => visit.id === current);
  const next = waiting[here + 1] ?? waiting[0];
  return next?.visit.id === current ? undefined : next;
}
