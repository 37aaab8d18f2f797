/** Beside the shelf while no lot is chosen: the signed counts, and whether the list of medicines was reviewed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { PaperDialog } from '../../../app/paper-dialog.tsx';
import { useFormats } from '../../../i18n/index.ts';
import { useStockCounts } from '../../../mirror/index.ts';
import { Button, EmptyState, Panel, Stack } from '../../../ui/index.ts';
import { FormularyNotice } from '../formulary-notice.tsx';

export function StockAside({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const counts = useStockCounts() ?? [];
  const [shown, setShown] = useState<string>();
  return (
    <>
      <Panel>
        <EmptyState icon="pharmacy" title={t('stock.chooseLot')} text={t('pharmacy.chooseLotText')} />
      </Panel>
      {counts.length > 0 && (
        <Panel title={t('stock.signedCounts')} icon="check">
          <Stack gap={2}>
            {counts.map(({ event, at, by, witness }, index) => (
              <Button
                key={event}
                wide
                icon="file"
                label={t('stock.signedCount', {
                  version: counts.length - index,
                  time: time(at),
                  names: `${by.name}, ${witness.name}`,
                })}
                onPress={() => setShown(event)}
              />
            ))}
          </Stack>
        </Panel>
      )}
      <FormularyNotice day={day} />
      {shown && (
        <PaperDialog
          kind="stock-count"
          subject="day"
          event={shown}
          title={t('documentKind.stock-count')}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}
