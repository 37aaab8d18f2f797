/** One medicine of the prescription, with the lots it is taken from. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Badge, Button } from '../../ui/index.ts';
import { LotField } from './lot-field.tsx';
import styles from './pharmacy.module.css';
import type { LinePick } from './picking.ts';
import { useTaking } from './taking.ts';

export function LineCard({
  number,
  pick,
  disabled,
  onChange,
}: {
  number: number;
  pick: LinePick;
  disabled: boolean;
  onChange: (lot: string, quantity: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const { date, number: figures } = useFormats();
  const bilingual = useBilingual();
  const taking = useTaking();
  const { line, owed, given } = pick;
  const [showsAll, setShowsAll] = useState(false);
  const shown =
    showsAll || pick.typed ? pick.picks : pick.picks.filter((each) => each.quantity !== undefined);
  const others = pick.picks.length - shown.length;
  const unit = bilingual(line.unit);
  const units = (quantity: number) => `${figures(quantity)} ${unit}`;
  const moreLots = others > 0 && !disabled && (
    <Button
      tone="plain"
      icon="add"
      iconOnly
      label={t('pharmacy.otherLots', { name: line.name, count: others })}
      onPress={() => setShowsAll(true)}
    />
  );
  return (
    <li className={styles.line}>
      <span className={styles.lineNumber} aria-hidden="true">
        {number}
      </span>
      <div className={styles.lineWords}>
        <h3>
          {line.name} <span className={styles.strength}>{line.strength}</span>
          {line.toxic && <Badge tone="problem" label={t('pharmacy.toxic')} />}
        </h3>
        <p>{taking(line)}</p>
      </div>
      <div className={styles.lineQuantity}>
        <strong>{units(line.quantity)}</strong>
        {given > 0 && <span>{t('pharmacy.givenBefore', { units: units(given) })}</span>}
      </div>
      {owed === 0 ? (
        <div className={styles.lineFoot}>
          <Badge tone="done" label={t('pharmacy.lineDone')} />
        </div>
      ) : (
        <div className={styles.lots}>
          {shown.map((each, index) => (
            <LotField
              key={each.lot.id}
              pick={each}
              line={line}
              disabled={disabled}
              tooMuch={pick.problem ? t('pharmacy.moreThanOwed', { units: units(owed) }) : undefined}
              onChange={(quantity) => onChange(each.lot.id, quantity)}
              after={index === shown.length - 1 ? moreLots : undefined}
            />
          ))}
          {shown.length === 0 && moreLots}
          <div className={styles.lineFoot}>
            {pick.short > 0 && (
              <Badge tone="problem" strong label={t('pharmacy.short', { units: units(pick.short) })} />
            )}
            {pick.later > 0 && (
              <Badge tone="waiting" label={t('pharmacy.later', { units: units(pick.later) })} />
            )}
            {pick.expired.length > 0 && (
              <span className={styles.setAside}>
                {t('pharmacy.setAside', {
                  lots: pick.expired.map((lot) => `${lot.number} (${date(lot.expiry)})`).join(', '),
                })}
              </span>
            )}
          </div>
        </div>
      )}
    </li>
  );
}
