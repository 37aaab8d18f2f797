/** The shelf: what is left of each lot and how long it lasts, receiving, counting, recalling, and the ledger. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { useMay } from '../../../app/session.ts';
import { MedicineFile } from '../../../app/stock/file/medicine-file.tsx';
import { LotMenu } from '../../../app/stock/lot-menu.tsx';
import { useDay, useLots } from '../../../mirror/index.ts';
import { Button, DeskLayout, EmptyState, Panel, Tabs, TextField } from '../../../ui/index.ts';
import { LotPanel } from './lot-panel.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { SignStockCount } from './sign-count-dialog.tsx';
import styles from './stock.module.css';
import { StockAside } from './stock-aside.tsx';
import { StockList } from './stock-list.tsx';
import { findStock, inFilter, type StockFilter, stockFilters } from './stock-rows.ts';
import { useStockRows } from './use-stock-rows.ts';

const tones = {
  all: undefined,
  low: 'priority',
  near: 'priority',
  blocked: 'problem',
  uncounted: 'waiting',
} as const;

export function StockDesk({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const day = useDay();
  const lots = useLots();
  const [isReadingFile, setReadingFile] = useState(false);
  if (!day || !lots) return <EmptyState icon="progress" title={t('common.loading')} />;
  if (isReadingFile)
    return (
      <DeskLayout>
        <MedicineFile
          title={t('stock.fromFileTitle')}
          day={day}
          lots={lots}
          onLeave={() => setReadingFile(false)}
        />
      </DeskLayout>
    );
  return <Shelf day={day} lots={lots} onFile={() => setReadingFile(true)} onBack={onBack} />;
}

function Shelf({
  day,
  lots,
  onFile,
  onBack,
}: {
  day: DayRow;
  lots: readonly LotRow[];
  onFile: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const { rows, today } = useStockRows(day, lots);
  const [filter, setFilter] = useState<StockFilter>('all');
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<string>();
  // The lot that was taken with Enter: its count is typed next.
  const [taken, setTaken] = useState<string>();
  const [opened, setOpened] = useState<'receive' | 'sign'>();
  const close = () => setOpened(undefined);
  const typed = useDeferredValue(text);
  const shown = useMemo(() => findStock(rows, filter, typed), [rows, filter, typed]);
  const chosen = rows.find((row) => row.lot.id === selected);
  const alike = lots.filter(({ medicine }) => medicine === chosen?.medicine.id);
  const choose = (lot: string | undefined, isTaken: boolean) => {
    setSelected(lot);
    setTaken(isTaken ? lot : undefined);
  };
  // Where all that is left to count is shown, the next one is counted.
  const goOn = (lot: string) => {
    if (filter !== 'uncounted') return;
    const at = shown.findIndex((row) => row.lot.id === lot);
    choose((shown[at + 1] ?? shown[at - 1])?.lot.id, true);
  };
  return (
    <DeskLayout
      aside={
        chosen ? (
          <LotPanel
            key={chosen.lot.id}
            row={chosen}
            lots={alike}
            today={today}
            autoFocus={taken === chosen.lot.id}
            onCounted={() => goOn(chosen.lot.id)}
          />
        ) : (
          <StockAside day={day} />
        )
      }
      actions={
        <>
          <Button icon="prescription" label={t('pharmacy.backToQueue')} shortcut="F10" onPress={onBack} />
          {chosen && <LotMenu key={chosen.lot.id} medicine={chosen.medicine} lot={chosen.lot} lots={alike} />}
          {may('lot.receive') && (
            <>
              <Button
                icon="add"
                label={t('stock.receive')}
                shortcut="F2"
                onPress={() => setOpened('receive')}
              />
              <Button icon="file" label={t('stock.fromFile')} shortcut="F7" onPress={onFile} />
            </>
          )}
          {may('day.sign-stock-count') && (
            <Button
              icon="check"
              label={t('stock.signCount')}
              shortcut="F4"
              onPress={() => setOpened('sign')}
            />
          )}
        </>
      }
    >
      <Panel title={t('pharmacy.stockTitle')} icon="pharmacy" fill>
        <div className={styles.stock}>
          <div className={styles.stockTools}>
            <TextField
              label={t('pharmacy.searchStock')}
              hideLabel
              placeholder={t('pharmacy.searchStockPlaceholder')}
              icon="search"
              type="search"
              value={text}
              onChange={setText}
              autoFocus
            />
            <Tabs
              label={t('pharmacy.stockFilters')}
              selected={filter}
              onSelect={setFilter}
              tabs={stockFilters.map((id) => ({
                id,
                label: t(`stock.filter.${id}`),
                count: rows.filter((row) => inFilter(row, id)).length,
                tone: tones[id],
              }))}
            />
          </div>
          <StockList
            rows={shown}
            today={today}
            selected={selected}
            onSelect={(lot) => choose(lot, false)}
            onTake={(lot) => choose(lot, true)}
            searching={typed.trim() !== ''}
          />
        </div>
      </Panel>
      {opened === 'receive' && <ReceiveDialog day={day} lots={lots} onClose={close} />}
      {opened === 'sign' && (
        <SignStockCount
          day={day}
          rows={rows}
          onCount={() => {
            close();
            setText('');
            setFilter('uncounted');
            choose(findStock(rows, 'uncounted', '')[0]?.lot.id, true);
          }}
          onClose={close}
        />
      )}
    </DeskLayout>
  );
}
