/** Lines of a book of the stock: what came and went, when, by whom, why, and what was left. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actor } from '#shared/domain/event.ts';
import { useFormats } from '../../i18n/index.ts';
import { VirtualList } from '../../ui/index.ts';
import styles from './stock-dialogs.module.css';

export interface LedgerLine {
  key: string;
  at: string;
  by: Actor;
  /** The lot or the size. */
  part: string;
  /** What was done, in words. */
  what: string;
  quantity: number;
  balance: number;
  /** Whom it was given to. */
  whose: { ticket: string; name: string } | undefined;
  found?: number;
  reason?: string;
  to?: string;
}

export function LedgerList({
  part,
  unit,
  lines,
  empty,
}: {
  /** Name of the column of lots or sizes. */
  part: string;
  unit: string;
  /** What was last comes first. */
  lines: readonly LedgerLine[];
  empty: ReactNode;
}) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<string>();
  return (
    <>
      <div className={styles.ledgerHead} aria-hidden="true">
        <span>{t('stock.ledgerWhen')}</span>
        <span>{part}</span>
        <span>{t('stock.ledgerWhat')}</span>
        <span>{t('stock.ledgerUnits')}</span>
        <span>{t('pharmacy.onHandLong')}</span>
        <span>{t('stock.ledgerWho')}</span>
        <span>{t('stock.ledgerWhy')}</span>
      </div>
      <VirtualList
        label={t('stock.ledger')}
        items={lines}
        keyOf={({ key }) => key}
        selected={selected}
        onSelect={({ key }) => setSelected(key)}
        rowHeight={48}
        render={(line) => <Line line={line} unit={unit} />}
        empty={empty}
      />
    </>
  );
}

function Line({ line, unit }: { line: LedgerLine; unit: string }) {
  const { t } = useTranslation();
  const { number, time } = useFormats();
  const { at, part, what, quantity, balance, by, reason, to, found, whose } = line;
  const why = [
    whose && `${whose.ticket} ${whose.name}`,
    to && t('stock.ledgerTo', { to }),
    found !== undefined && t('stock.ledgerFound', { units: number(found) }),
    reason,
  ].filter(Boolean);
  return (
    <div className={styles.ledger}>
      <span>{time(at)}</span>
      <span>{part}</span>
      <strong>{what}</strong>
      <span className={styles.number} data-sign={Math.sign(quantity)}>
        {quantity > 0 ? '+' : quantity < 0 ? '−' : ''}
        {number(Math.abs(quantity))}
      </span>
      <span className={styles.number}>
        <strong>{number(balance)}</strong> {unit}
      </span>
      <span>{by.name}</span>
      <span>{why.join(' · ')}</span>
    </div>
  );
}
