import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.ts';
import { Panel } from '../../ui/index.ts';
import { type Budget, booksLeft, leftOf } from './eligibility.ts';
import styles from './support.module.css';

/** What is left of the day's money for savings books. */
export function BudgetPanel({ budget, bank }: { budget: Budget; bank: string }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { amountVnd, budgetVnd, spentVnd } = budget;
  return (
    <Panel title={t('support.budget')} icon="list">
      <div className={styles.budget}>
        <strong>{money(leftOf(budget))}</strong>
        <span>{t('support.booksLeft', { count: booksLeft(budget), amount: money(amountVnd) })}</span>
        {/* The sentence below says the same. */}
        <div className={styles.bar} aria-hidden="true">
          <div style={{ width: `${Math.min(100, (100 * spentVnd) / Math.max(1, budgetVnd))}%` }} />
        </div>
        <small>{t('support.spent', { spent: money(spentVnd), budget: money(budgetVnd) })}</small>
        <small>{bank}</small>
      </div>
    </Panel>
  );
}
