/** Beside the shelf while no lot is chosen: the signed counts, and whether the list of medicines was reviewed. */
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { SignedCounts } from '../../../app/stock/signed-counts.tsx';
import { useStockCounts } from '../../../mirror/index.ts';
import { EmptyState, Panel } from '../../../ui/index.ts';
import { FormularyNotice } from '../formulary-notice.tsx';

export function StockAside({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  return (
    <>
      <Panel>
        <EmptyState icon="pharmacy" title={t('stock.chooseLot')} text={t('pharmacy.chooseLotText')} />
      </Panel>
      <SignedCounts paper="stock-count" counts={useStockCounts() ?? []} />
      <FormularyNotice day={day} />
    </>
  );
}
