/** The count of the medicines: every lot. */
import { useTranslation } from 'react-i18next';
import { countThatHolds } from '#shared/domain/lot/movement.ts';
import type { DayRow } from '#shared/rows.ts';
import { SignCountDialog } from '../../../app/stock/sign-count-dialog.tsx';
import { useBilingual } from '../../../i18n/index.ts';
import { useStockCounts } from '../../../mirror/index.ts';
import type { StockRow } from './stock-rows.ts';

export function SignStockCount({
  day,
  rows,
  ...rest
}: {
  day: DayRow;
  rows: readonly StockRow[];
  /** Shows what is not counted. */
  onCount: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const newest = useStockCounts()?.[0];
  const uncounted = rows.filter((row) => row.uncounted).length;
  const differences = rows.flatMap(({ lot, name, medicine }) => {
    const count = countThatHolds(lot.movements, lot.onHand);
    if (!count || count.quantity === 0) return [];
    const { expected, found, reason } = count;
    const unit = bilingual(medicine.unit);
    const part = lot.number;
    return [{ key: lot.id, name: `${name} ${medicine.strength}`, part, expected, found, unit, reason }];
  });
  const counts = { count: rows.length, differing: differences.length };
  return (
    <SignCountDialog
      {...rest}
      day={day}
      command="day.sign-stock-count"
      paper="stock-count"
      signedLast={newest?.event}
      all={rows.length}
      uncounted={uncounted}
      differences={differences}
      words={{
        title: t('stock.signCount'),
        uncounted: t('stock.uncountedTitle', { count: uncounted }),
        uncountedText: t('stock.uncountedText'),
        countRest: t('stock.countRest'),
        allAgree: t('stock.allAgree', counts),
        someDiffer: t('stock.someDiffer', counts),
        name: t('pharmacy.medicine'),
        part: t('pharmacy.lot'),
      }}
    />
  );
}
