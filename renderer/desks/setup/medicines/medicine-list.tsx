import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { Badge, EmptyState, VirtualList } from '../../../ui/index.ts';
import type { MedicineLine } from './medicine-lines.ts';
import styles from './medicines.module.css';

/** Medicines with what is there of them; Enter or a double click opens one. */
export function MedicineList({
  lines,
  selected,
  onSelect,
  onOpen,
}: {
  lines: readonly MedicineLine[];
  selected: string | undefined;
  onSelect: (medicine: string) => void;
  onOpen: (medicine: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.head} aria-hidden="true">
        <span>{t('pharmacy.medicine')}</span>
        <span>{t('medicines.lots')}</span>
        <span>{t('medicines.nearest')}</span>
        <span>{t('pharmacy.onHandLong')}</span>
        <span />
      </div>
      <VirtualList
        label={t('medicines.listLabel')}
        items={lines}
        keyOf={({ medicine }) => medicine.id}
        selected={selected}
        onSelect={({ medicine }) => onSelect(medicine.id)}
        onTake={({ medicine }) => onOpen(medicine.id)}
        rowHeight={52}
        render={(line) => <Line line={line} onOpen={() => onOpen(line.medicine.id)} />}
        empty={
          <EmptyState icon="search" title={t('common.nothingFound')} text={t('medicines.notFoundText')} />
        }
      />
    </>
  );
}

function Line({ line, onOpen }: { line: MedicineLine; onOpen: () => void }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const bilingual = useBilingual();
  const { medicine, name, lots, usable, nearest, marks } = line;
  return (
    <div className={styles.row}>
      <span className={styles.name}>
        <strong>{name}</strong> {medicine.strength}{' '}
        <small>
          {bilingual(medicine.form)}
          {medicine.toxic && ` · ${t('pharmacy.toxic')}`}
        </small>
      </span>
      <span>{lots.length === 0 ? '–' : number(lots.length)}</span>
      <span className={styles.expiry}>
        {nearest === undefined ? '–' : date(nearest)}
        {marks.includes('expired') ? (
          <Badge tone="problem" label={t('pharmacy.expired')} />
        ) : (
          marks.includes('near') && <Badge tone="priority" icon="waiting" label={t('pharmacy.near')} />
        )}
      </span>
      <span className={styles.units}>
        {lots.length === 0 ? (
          <Badge tone="priority" icon="alert" label={t('medicines.noLot')} />
        ) : (
          <>
            <strong>{number(usable)}</strong> {bilingual(medicine.unit)}
          </>
        )}
      </span>
      {/* For the mouse; the keyboard opens a row with Enter. */}
      <span className={styles.open} aria-hidden="true" onClick={onOpen}>
        {t('medicines.open')}
      </span>
    </div>
  );
}
