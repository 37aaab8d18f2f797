import { useTranslation } from 'react-i18next';
import { LotMarks } from '../../../app/stock/lot-marks.tsx';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { Badge, EmptyState, VirtualList } from '../../../ui/index.ts';
import styles from './stock.module.css';
import type { StockRow } from './stock-rows.ts';

/** Lots in the order of their medicines; the name stands at the first one. */
export function StockList({
  rows,
  today,
  selected,
  onSelect,
  onTake,
  searching,
}: {
  rows: readonly StockRow[];
  /** `yyyy-MM-dd` */
  today: string;
  selected: string | undefined;
  onSelect: (lot: string) => void;
  onTake: (lot: string) => void;
  searching: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.stockHead} aria-hidden="true">
        <span>{t('pharmacy.medicine')}</span>
        <span>{t('pharmacy.lot')}</span>
        <span>{t('pharmacy.expiry')}</span>
        <span />
        <span>{t('pharmacy.onHandLong')}</span>
      </div>
      <VirtualList
        label={t('pharmacy.stockTitle')}
        items={rows}
        keyOf={(row) => row.lot.id}
        selected={selected}
        onSelect={(row) => onSelect(row.lot.id)}
        onTake={(row) => onTake(row.lot.id)}
        rowHeight={48}
        render={(row) => <StockLine row={row} today={today} />}
        empty={
          <EmptyState
            icon={searching ? 'search' : 'done'}
            title={t(searching ? 'common.nothingFound' : 'pharmacy.nothingInFilter')}
            text={t(searching ? 'pharmacy.stockNotFoundText' : 'pharmacy.nothingInFilterText')}
          />
        }
      />
    </>
  );
}

function StockLine({ row, today }: { row: StockRow; today: string }) {
  const { t } = useTranslation();
  const { date, number, time } = useFormats();
  const bilingual = useBilingual();
  const { lot, medicine } = row;
  return (
    <div className={styles.stockRow} data-first={row.first || undefined}>
      <span className={styles.stockName}>
        <strong>{row.name}</strong> {medicine.strength} <small>{bilingual(medicine.form)}</small>
      </span>
      <span>{lot.number}</span>
      <span>{date(lot.expiry)}</span>
      <span className={styles.stockMarks}>
        <LotMarks lot={lot} today={today} />
        {row.tellsLevel && row.level === 'out' && (
          <Badge tone="priority" icon="down" label={t('pharmacy.out')} />
        )}
        {row.tellsLevel && row.runsOutAt && (
          <Badge tone="priority" icon="down" label={t('stock.runsOut', { time: time(row.runsOutAt) })} />
        )}
      </span>
      <span className={styles.stockUnits}>
        <strong>{number(lot.onHand)}</strong> {bilingual(medicine.unit)}
      </span>
    </div>
  );
}
