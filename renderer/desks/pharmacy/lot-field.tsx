import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { expiresDuringCourse, expiryMark } from '#shared/domain/lot/expiry.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Badge, NumberField } from '../../ui/index.ts';
import styles from './pharmacy.module.css';
import type { Line, LotPick } from './picking.ts';
import { clinicToday } from './use-picking.ts';

/** How much is taken from one lot. */
export function LotField({
  pick,
  line,
  disabled,
  tooMuch,
  onChange,
  after,
}: {
  pick: LotPick;
  line: Line;
  disabled: boolean;
  /** Said of the line when its lots together are more than is owed. */
  tooMuch: string | undefined;
  onChange: (quantity: number | undefined) => void;
  /** Stands at the end of the row. */
  after?: ReactNode;
}) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const bilingual = useBilingual();
  const { lot, quantity } = pick;
  const unit = bilingual(line.unit);
  const today = clinicToday();
  const taken = (quantity ?? 0) > 0;
  const error =
    pick.problem === 'not-a-number'
      ? t('pharmacy.notANumber')
      : pick.problem === 'more-than-lot'
        ? t('pharmacy.moreThanLot', { units: `${number(lot.onHand)} ${unit}` })
        : taken
          ? tooMuch
          : undefined;
  return (
    <div className={styles.lot} data-taken={taken || undefined}>
      <span className={styles.lotNumber}>
        <small>{t('pharmacy.lot')}</small> {lot.number}
      </span>
      <span className={styles.lotExpiry}>
        <small>{t('pharmacy.expiry')}</small> {date(lot.expiry)}
        {expiresDuringCourse(lot.expiry, today, line.days) ? (
          <Badge tone="problem" label={t('pharmacy.expiresDuringCourse')} />
        ) : (
          expiryMark(lot.expiry, today) === 'near' && (
            <Badge tone="priority" icon="waiting" label={t('pharmacy.near')} />
          )
        )}
      </span>
      <span className={styles.lotStock}>
        <small>{t('pharmacy.onHand')}</small> {number(lot.onHand)}
      </span>
      <NumberField
        label={t('pharmacy.quantityOf', { name: `${line.name} ${line.strength}`, lot: lot.number })}
        hideLabel
        unit={unit}
        value={quantity}
        onChange={onChange}
        disabled={disabled}
        error={error}
      />
      {after}
    </div>
  );
}
