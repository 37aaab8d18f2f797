/** One lot: what it is, why it is not handed out, how long the medicine lasts, and counting it. */
import { useTranslation } from 'react-i18next';
import type { LotRow } from '#shared/rows.ts';
import { useMay } from '../../../app/session.ts';
import { CountFields } from '../../../app/stock/count-fields.tsx';
import { UndoLotStep } from '../../../app/stock/undo-lot-step.tsx';
import { useCount } from '../../../app/stock/use-count.ts';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { Button, Facts, Form, Notice, Panel, Stack } from '../../../ui/index.ts';
import type { StockRow } from './stock-rows.ts';

export function LotPanel({
  row,
  lots,
  today,
  autoFocus,
  onCounted,
}: {
  row: StockRow;
  /** All of the same medicine. */
  lots: readonly LotRow[];
  /** `yyyy-MM-dd` */
  today: string;
  autoFocus: boolean;
  onCounted: () => void;
}) {
  const { t } = useTranslation();
  const { date, number, time, money } = useFormats();
  const bilingual = useBilingual();
  const may = useMay();
  const { lot, medicine, usable, runsOutAt, lasts } = row;
  const counting = useCount(lot);
  const unit = bilingual(medicine.unit);
  const units = (quantity: number) => `${number(quantity)} ${unit}`;
  const count = async () => {
    if (await counting.save()) onCounted();
  };
  return (
    <Panel title={row.name} icon="pharmacy" tone="accent" fill>
      <Stack gap={3}>
        {lot.recalled && (
          <Notice
            tone="problem"
            title={t('stock.blockedRecalled')}
            text={t('stock.recalledBy', {
              reason: lot.recalled.reason,
              name: lot.recalled.by.name,
              time: time(lot.recalled.at),
            })}
          />
        )}
        {lot.expiry < today && <Notice tone="problem" title={t('pharmacy.expiredLot')} />}
        <Facts
          facts={[
            [t('pharmacy.strength'), `${medicine.strength}, ${bilingual(medicine.form)}`],
            [t('pharmacy.lot'), lot.number],
            [t('pharmacy.expiry'), date(lot.expiry)],
            [t('pharmacy.onHandLong'), <strong key="on-hand">{units(lot.onHand)}</strong>],
          ]}
        />
        {may('lot.count') && <UndoLotStep lot={lot} />}
        {may('lot.count') && (
          <Form label={t('pharmacy.count')} onSubmit={count} gap={3}>
            <CountFields counting={counting} unit={unit} autoFocus={autoFocus} />
            <Button
              tone="primary"
              submit
              wide
              icon="check"
              label={t('pharmacy.saveCount')}
              shortcut="Ctrl+Enter"
              busy={counting.busy}
            />
          </Form>
        )}
        <Facts
          facts={[
            [t('stock.usable'), lots.length > 1 ? units(usable) : ''],
            [t('stock.runsOutAt'), lot.recalled ? '' : forecast()],
            [t('pharmacy.received'), units(lot.quantity)],
            [t('stock.pack'), lot.packSize === undefined ? '' : units(lot.packSize)],
            [t('medicineList.field.donor'), lot.donor ?? ''],
            [t('stock.price'), lot.unitPriceVnd === undefined ? '' : money(lot.unitPriceVnd)],
          ]}
        />
      </Stack>
    </Panel>
  );

  function forecast(): string {
    if (lasts) return t('stock.lasts');
    return runsOutAt === undefined ? '' : t('stock.about', { time: time(runsOutAt) });
  }
}
