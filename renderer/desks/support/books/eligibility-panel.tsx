/** The conditions of a savings book, each said in words. */
import { useTranslation } from 'react-i18next';
import { nominationsFor } from '#shared/domain/support/nomination.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Icon, Panel } from '../../../ui/index.ts';
import { type Budget, type Eligibility, leftOf } from './eligibility.ts';
import styles from './support.module.css';

export function EligibilityPanel({
  visit,
  eligibility,
  budget,
}: {
  visit: VisitSummary;
  eligibility: Eligibility;
  budget: Budget;
}) {
  const { t } = useTranslation();
  const { money, date } = useFormats();
  const { earlierBook } = eligibility;
  const category = t(`category.${visit.opened.category}`);
  const conditions = [
    {
      id: 'nominated',
      met: eligibility.nominated,
      text: t('support.condition.nominated', {
        name: nominationsFor(visit, 'savings-book')
          .map(({ by }) => by.name)
          .join(', '),
      }),
    },
    {
      id: 'category',
      met: eligibility.category,
      text: t(eligibility.category ? 'support.condition.category' : 'support.condition.categoryNot', {
        category,
      }),
    },
    {
      id: 'first',
      met: earlierBook === undefined,
      text: earlierBook
        ? t('support.condition.firstNot', { date: date(earlierBook.date), place: earlierBook.place })
        : t('support.condition.first'),
    },
    {
      id: 'household',
      met: eligibility.household,
      text: t(eligibility.household ? 'books.condition.household' : 'books.condition.householdNot'),
    },
    {
      id: 'budget',
      met: eligibility.budget,
      text: t(eligibility.budget ? 'support.condition.budget' : 'support.condition.budgetNot', {
        left: money(leftOf(budget)),
      }),
    },
  ];
  return (
    <Panel
      title={t(eligibility.eligible ? 'support.eligible' : 'support.notEligible')}
      icon={eligibility.eligible ? 'done' : 'problem'}
      tone="accent"
    >
      <ul className={styles.conditions}>
        {conditions.map(({ id, met, text }) => (
          <li key={id} data-met={met}>
            <Icon name={met ? 'check' : 'close'} />
            <span>
              <span className="visually-hidden">{t(met ? 'support.met' : 'support.notMet')} </span>
              {text}
            </span>
          </li>
        ))}
      </ul>
      {!eligibility.eligible && <p className={styles.advice}>{t('support.notEligibleText')}</p>}
    </Panel>
  );
}
