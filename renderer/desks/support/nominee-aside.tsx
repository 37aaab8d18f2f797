/** The money at the right: the book, and what is left for others. */
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { Notice } from '../../ui/index.ts';
import { BookPanel } from './book-panel.tsx';
import { BudgetPanel } from './budget-panel.tsx';
import type { Budget } from './eligibility.ts';
import { GrantedPanel } from './granted-panel.tsx';
import type { Nominee } from './nominated.ts';

export function NomineeAside({
  day,
  budget,
  nominee,
  mayGrant,
  canGrant,
  bookNumber,
  onBookNumber,
}: {
  day: DayRow;
  budget: Budget;
  nominee: Nominee | undefined;
  /** Whether the person at this desk may grant at all. */
  mayGrant: boolean;
  /** Whether this book can be granted now. */
  canGrant: boolean;
  bookNumber: string;
  onBookNumber: (bookNumber: string) => void;
}) {
  const { t } = useTranslation();
  const grant = nominee?.book?.grants[0];
  return (
    <>
      {grant && <GrantedPanel grant={grant} />}
      {nominee && !grant && (
        <BookPanel
          amountVnd={budget.amountVnd}
          bookNumber={bookNumber}
          disabled={!canGrant}
          onChange={onBookNumber}
        />
      )}
      <BudgetPanel budget={budget} bank={day.savingsBooks.bank} />
      {!mayGrant && !grant && (
        <Notice tone="waiting" title={t('support.mayNot')} text={t('support.mayNotText')} />
      )}
    </>
  );
}
