import { useTranslation } from 'react-i18next';
import { today } from '#shared/domain/day/today.ts';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { LotMarks } from '../../../app/stock/lot-marks.tsx';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { Button, Table } from '../../../ui/index.ts';
import styles from './medicines.module.css';

/** The lots of a medicine, first to expire first, and what can be done with each. */
export function LotTable({
  day,
  medicine,
  lots,
  onCorrect,
  onCount,
  onWithdraw,
}: {
  day: DayRow;
  medicine: Medicine;
  lots: readonly LotRow[];
  onCorrect: (lot: LotRow) => void;
  onCount: (lot: LotRow) => void;
  onWithdraw: (lot: LotRow) => void;
}) {
  const { t } = useTranslation();
  const { date, number, time } = useFormats();
  const bilingual = useBilingual();
  const now = today(day, new Date().toISOString());
  const unit = bilingual(medicine.unit);
  return (
    <Table
      label={t('medicines.lotsOf', { count: lots.length })}
      columns={[
        { name: t('medicineList.field.lotNumber') },
        { name: t('medicineList.field.expiry') },
        { name: t('pharmacy.received'), number: true },
        { name: t('pharmacy.onHandLong'), number: true },
        { name: t('medicines.counted'), number: true },
        { name: t('medicines.actions'), number: true },
      ]}
      rows={lots.map((lot) => {
        return {
          key: lot.id,
          cells: [
            <strong key="number">{lot.number}</strong>,
            <span key="expiry">
              {date(lot.expiry)}
              <span className={styles.marks}>
                <LotMarks lot={lot} today={now} />
              </span>
            </span>,
            number(lot.quantity),
            <span key="on-hand">
              <strong>{number(lot.onHand)}</strong> {unit}
            </span>,
            lot.countedAt ? `${time(lot.countedAt)} ${date(lot.countedAt)}` : '–',
            <span key="actions" className={styles.lotActions}>
              <Button
                tone="plain"
                iconOnly
                icon="edit"
                label={t('medicines.correctLot', { number: lot.number })}
                onPress={() => onCorrect(lot)}
              />
              <Button
                tone="plain"
                iconOnly
                icon="list"
                label={t('medicines.countLot', { number: lot.number })}
                onPress={() => onCount(lot)}
              />
              <Button
                tone="plain"
                iconOnly
                icon="remove"
                label={t('medicines.withdrawLot', { number: lot.number })}
                onPress={() => onWithdraw(lot)}
              />
            </span>,
          ],
        };
      })}
    />
  );
}
