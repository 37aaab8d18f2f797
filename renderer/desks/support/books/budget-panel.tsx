import { useTranslation } from 'react-i18next';
import { usePrint } from '../../../app/use-print.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Button, Panel } from '../../../ui/index.ts';
import { type Budget, booksLeft, leftOf } from './eligibility.ts';
import styles from './support.module.css';

/** What is left of the day's money for savings books, the register of those granted, and the check of a certificate. */
export function BudgetPanel({
  budget,
  bank,
  onCheck,
}: {
  budget: Budget;
  bank: string;
  onCheck: () => void;
}) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { print, busy } = usePrint();
  const { amountVnd, budgetVnd, spentVnd, granted, number } = budget;
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
        {number !== undefined && <small>{t('books.ofPlanned', { granted, number })}</small>}
        <small>{bank}</small>
        <div className={styles.paperButtons}>
          <Button icon="search" label={t('books.checkButton')} shortcut="F6" onPress={onCheck} />
          <Button
            icon="print"
            label={t('books.printRegister')}
            busy={busy}
            onPress={() => print({ kind: 'savings-book-register', subject: 'day' })}
          />
        </div>
      </div>
    </Panel>
  );
}
