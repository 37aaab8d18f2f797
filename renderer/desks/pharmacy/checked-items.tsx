import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Table } from '../../ui/index.ts';
import styles from './hand-over.module.css';
import { type LinePick, pickedOf } from './picking.ts';
import { useTaking } from './taking.ts';

/**
 * What is held against the boxes in the hand: name, strength, expiry and quantity of each lot; how it is taken, to be told,
 * and why it is another lot or another medicine.
 */
export function CheckedItems({ lines }: { lines: readonly LinePick[] }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const bilingual = useBilingual();
  const taking = useTaking();
  return (
    <Table
      label={t('pharmacy.checks')}
      columns={[
        { name: t('pharmacy.check.name') },
        { name: t('pharmacy.check.strength') },
        { name: t('pharmacy.lot') },
        { name: t('pharmacy.check.expiry') },
        { name: t('pharmacy.check.quantity'), number: true },
      ]}
      rows={pickedOf(lines).map(({ of: { line, reason }, pick, quantity }) => ({
        key: `${line.medicine}/${pick.lot.id}`,
        cells: [
          <span key="name" className={styles.item}>
            <strong>
              {pick.instead
                ? t('dispensing.nameFor', { name: pick.instead.name, instead: line.name })
                : line.name}
            </strong>
            <span>{taking(line)}</span>
            {pick.unusual && <em>{t('dispensing.reasonIs', { reason: reason.trim() })}</em>}
          </span>,
          pick.instead?.strength ?? line.strength,
          pick.lot.number,
          date(pick.lot.expiry),
          <strong key="units">{`${number(quantity)} ${bilingual(line.unit)}`}</strong>,
        ],
      }))}
    />
  );
}
