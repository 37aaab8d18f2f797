/** Whether a nominated person can be granted a savings book now, condition by condition. The host decides the same. */

import { earlierSavingsBook } from '#shared/domain/patient/earlier.ts';
import { decisionOf } from '#shared/domain/savings-book/decision.ts';
import { activeGrant } from '#shared/domain/savings-book/grant.ts';
import { isNominatedFor } from '#shared/domain/support/nomination.ts';
import { mayHaveSavingsBook } from '#shared/domain/visit/category.ts';
import type { PatientRow, SavingsBookRow, VisitSummary } from '#shared/rows.ts';

/** Money of the day's savings books, in đồng, and their number. */
export interface Budget {
  amountVnd: number;
  budgetVnd: number;
  spentVnd: number;
  /** How many are planned, where a number is. */
  number?: number | undefined;
  granted: number;
}

export const leftOf = ({ budgetVnd, spentVnd }: Budget) => Math.max(0, budgetVnd - spentVnd);

/** How many more books there may be: as many as the money is enough for, and the plan allows. */
export function booksLeft(budget: Budget): number {
  const { number = Number.POSITIVE_INFINITY, granted, amountVnd } = budget;
  const affordable = amountVnd > 0 ? Math.floor(leftOf(budget) / amountVnd) : Number.POSITIVE_INFINITY;
  const left = Math.max(0, Math.min(affordable, number - granted));
  return Number.isFinite(left) ? left : 0;
}

export interface Eligibility {
  nominated: boolean;
  category: boolean;
  /** Nor any other record of theirs. */
  notGranted: boolean;
  /** The book of an earlier clinic day, after which there is no other. */
  earlierBook?: { date: string; place: string };
  household: boolean;
  budget: boolean;
  /** All of it but the household, which is asked for next. */
  mayAskHousehold: boolean;
  /** All of it. */
  eligible: boolean;
}

export function eligibilityOf(
  {
    visit,
    patient,
    books,
  }: {
    visit: Pick<VisitSummary, 'nominations' | 'opened' | 'patientId'>;
    patient?: Pick<PatientRow, 'earlier'> | undefined;
    /** Of all records of the person. */
    books: readonly SavingsBookRow[];
  },
  budget: Budget,
): Eligibility {
  const nominated = isNominatedFor(visit, 'savings-book');
  const category = mayHaveSavingsBook(visit.opened);
  const notGranted = !books.some((book) => activeGrant(book));
  const earlierBook = earlierSavingsBook(patient?.earlier ?? []);
  const enough = booksLeft(budget) > 0;
  const household = books.some(({ id, household }) => id === visit.patientId && household !== undefined);
  const isRejected = decisionOf(books)?.kind === 'rejected';
  const mayAskHousehold = nominated && category && notGranted && !earlierBook && enough && !isRejected;
  return {
    nominated,
    category,
    notGranted,
    ...(earlierBook ? { earlierBook } : {}),
    household,
    budget: enough,
    mayAskHousehold,
    eligible: mayAskHousehold && household,
  };
}

/**
 * Whether somebody is still to approve. Whoever did is asked again only when both are there: where stations apart each heard one
 * of them, the book is granted when either says it once more.
 */
export function isToApprove(book: Pick<SavingsBookRow, 'approvals'> | undefined, id: string): boolean {
  const { approvals = [] } = book ?? {};
  return approvals.length > 1 || !approvals.some(({ by }) => by.id === id);
}
