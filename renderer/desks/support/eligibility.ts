/** Whether a nominated person can be granted a savings book now, condition by condition. The host decides the same. */

import { earlierSavingsBook } from '#shared/domain/patient/earlier.ts';
import { mayHaveSavingsBook } from '#shared/domain/visit/category.ts';
import type { PatientRow, SavingsBookRow, VisitSummary } from '#shared/rows.ts';

/** Money of the day's savings books, in đồng. */
export interface Budget {
  amountVnd: number;
  budgetVnd: number;
  spentVnd: number;
}

export const leftOf = ({ budgetVnd, spentVnd }: Budget) => Math.max(0, budgetVnd - spentVnd);

/** How many more books the budget is enough for. */
export const booksLeft = (budget: Budget) => Math.floor(leftOf(budget) / budget.amountVnd);

export interface Eligibility {
  nominated: boolean;
  category: boolean;
  notGranted: boolean;
  /** The book of an earlier clinic day, after which there is no other. */
  earlierBook?: { date: string; place: string };
  budget: boolean;
  /** All of it. */
  eligible: boolean;
}

export function eligibilityOf(
  visit: Pick<VisitSummary, 'nomination' | 'opened'>,
  book: Pick<SavingsBookRow, 'grants'> | null | undefined,
  budget: Budget,
  patient?: Pick<PatientRow, 'earlier'>,
): Eligibility {
  const nominated = visit.nomination !== undefined;
  const category = mayHaveSavingsBook(visit.opened);
  const notGranted = (book?.grants.length ?? 0) === 0;
  const earlierBook = earlierSavingsBook(patient?.earlier ?? []);
  const enough = booksLeft(budget) > 0;
  return {
    nominated,
    category,
    notGranted,
    ...(earlierBook ? { earlierBook } : {}),
    budget: enough,
    eligible: nominated && category && notGranted && !earlierBook && enough,
  };
}
