/** The money at the right: the decision or the book, and what is left for others. */

import { activeGrant } from '#shared/domain/savings-book/grant.ts';
import type { DayRow } from '#shared/rows.ts';
import { BudgetPanel } from './budget-panel.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import type { Budget } from './eligibility.ts';
import { GrantedPanel } from './granted-panel.tsx';
import { groupOf, type Nominee } from './nominated.ts';

export function NomineeAside({
  day,
  budget,
  nominee,
  onCheck,
}: {
  day: DayRow;
  budget: Budget;
  nominee: Nominee | undefined;
  onCheck: () => void;
}) {
  const book = nominee?.book;
  const grant = activeGrant(book);
  return (
    <>
      {book && grant && <GrantedPanel book={book} grant={grant} />}
      {nominee && !grant && groupOf(nominee) !== 'special' && (
        <DecisionPanel nominee={nominee} amountVnd={budget.amountVnd} />
      )}
      <BudgetPanel budget={budget} bank={day.savingsBooks.bank} onCheck={onCheck} />
    </>
  );
}
