/** The book of a lot, or of all lots of a medicine: what came and went, when, by whom, why, and what was left. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ledgerOfLots } from '#shared/domain/lot/ledger.ts';
import type { LotRow } from '#shared/rows.ts';
import { useVisitsHandedOut } from '../../mirror/index.ts';
import { Button, Dialog, EmptyState, Tabs } from '../../ui/index.ts';
import { LedgerList } from './ledger-list.tsx';
import styles from './stock-dialogs.module.css';

export function LedgerDialog({
  lot,
  lots,
  name,
  unit,
  onClose,
}: {
  lot: LotRow;
  /** All of the same medicine. */
  lots: readonly LotRow[];
  /** The medicine's. */
  name: string;
  unit: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const visits = useVisitsHandedOut();
  const [shown, setShown] = useState<'lot' | 'medicine'>('lot');
  const chosen = shown === 'lot' ? lots.filter(({ id }) => id === lot.id) : lots;
  // What was last is looked for first.
  const entries = useMemo(() => ledgerOfLots(chosen, visits ?? []).toReversed(), [chosen, visits]);
  const byId = new Map(visits?.map((visit) => [visit.id, visit]));
  const numbers = new Map(lots.map(({ id, number }) => [id, number]));
  return (
    <Dialog
      title={t('stock.ledgerTitle', { name })}
      opened
      onClose={onClose}
      size="full"
      actions={<Button label={t('common.close')} autoFocus onPress={onClose} />}
    >
      <div className={styles.list}>
        <Tabs
          label={t('stock.ledgerOf')}
          selected={shown}
          onSelect={setShown}
          tabs={[
            { id: 'lot', label: t('stock.ledgerLot', { lot: lot.number }) },
            { id: 'medicine', label: t('stock.ledgerMedicine'), count: lots.length },
          ]}
        />
        <LedgerList
          part={t('pharmacy.lot')}
          unit={unit}
          lines={entries.map((entry) => ({
            ...entry,
            key: `${entry.event} ${entry.lot} ${entry.kind}`,
            part: numbers.get(entry.lot) ?? '',
            what: t(`stock.kind.${entry.kind}`),
            whose: entry.visit === undefined ? undefined : byId.get(entry.visit),
          }))}
          empty={<EmptyState compact icon="progress" title={t('common.loading')} />}
        />
      </div>
    </Dialog>
  );
}
