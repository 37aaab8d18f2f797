import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Badge, NumberField } from '../../ui/index.ts';
import styles from './pharmacy.module.css';
import type { Line, LotPick } from './picking.ts';

/** How much is taken from one lot. */
export function LotField({
  pick,
  line,
  disabled,
  autoFocus,
  tooMuch,
  onChange,
}: {
  pick: LotPick;
  line: Line;
  disabled: boolean;
  /** The cursor goes here when it appears. */
  autoFocus: boolean;
  /** Said of the line when its lots together are more than is owed. */
  tooMuch: string | undefined;
  onChange: (quantity: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const bilingual = useBilingual();
  const { lot, free, instead, quantity } = pick;
  const unit = bilingual(line.unit);
  const taken = (quantity ?? 0) > 0;
  const others = lot.onHand - free;
  return (
    <div className={styles.lot} data-taken={taken || undefined}>
      <span className={styles.lotNumber}>
        <small>{t('pharmacy.lot')}</small> {lot.number}
      </span>
      <span className={styles.lotExpiry}>
        {instead && <Badge tone="progress" icon="switch" label={`${instead.name} ${instead.strength}`} />}
        <small>{t('pharmacy.expiry')}</small> {date(lot.expiry)}
        {pick.expires === 'during-course' ? (
          <Badge tone="problem" label={t('pharmacy.expiresDuringCourse')} />
        ) : (
          pick.expires === 'near' && <Badge tone="priority" icon="waiting" label={t('pharmacy.near')} />
        )}
        {pick.beyondBook && <Badge tone="problem" label={t('dispensing.beyondBook')} />}
      </span>
      <span className={styles.lotStock}>
        <small>{t('pharmacy.onHand')}</small> {number(free)}
        {free > 0 && others > 0 && <small> ({t('dispensing.reserved', { quantity: number(others) })})</small>}
      </span>
      <NumberField
        label={t('pharmacy.quantityOf', {
          name: instead ? `${instead.name} ${instead.strength}` : `${line.name} ${line.strength}`,
          lot: lot.number,
        })}
        hideLabel
        unit={unit}
        value={quantity}
        onChange={onChange}
        disabled={disabled}
        autoFocus={autoFocus}
        error={pick.problem ? t('pharmacy.notANumber') : taken ? tooMuch : undefined}
      />
    </div>
  );
}
