/**
 * What is checked before medicine is handed over, with what it is checked against.
 * Source: Thông tư 26/2025/TT-BYT: name, strength, expiry, quantity, the patient's name.
 */
import { useTranslation } from 'react-i18next';
import type { Prescription } from '#shared/domain/prescription/prescription.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Panel } from '../../ui/index.ts';
import styles from './pharmacy.module.css';
import type { LinePick } from './picking.ts';

export function FiveChecks({
  prescription,
  lines,
}: {
  prescription: Prescription;
  lines: readonly LinePick[];
}) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const bilingual = useBilingual();
  const taken = lines.filter((line) => line.picked > 0);
  const expiries = taken.flatMap((line) =>
    line.picks.filter((pick) => (pick.quantity ?? 0) > 0).map((pick) => pick.lot.expiry),
  );
  const earliest = expiries.toSorted()[0];
  const perUnit = new Map<string, number>();
  for (const { line, picked } of taken) {
    const unit = bilingual(line.unit);
    perUnit.set(unit, (perUnit.get(unit) ?? 0) + picked);
  }
  const checks = [
    [t('pharmacy.check.name'), t('pharmacy.medicines', { count: taken.length })],
    [t('pharmacy.check.strength'), [...new Set(taken.map((pick) => pick.line.strength))].join(' · ')],
    [t('pharmacy.check.expiry'), earliest && t('pharmacy.earliest', { date: date(earliest) })],
    [t('pharmacy.check.quantity'), [...perUnit].map(([unit, units]) => `${units} ${unit}`).join(' + ')],
    [t('pharmacy.check.person'), `${prescription.person.name} · ${prescription.ticket}`],
  ] as const;
  return (
    <Panel title={t('pharmacy.checks')} icon="list" tone="accent">
      <ol className={styles.checks}>
        {checks.map(([name, value]) => (
          <li key={name}>
            <span>{name}</span>
            <strong>{value || '–'}</strong>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
