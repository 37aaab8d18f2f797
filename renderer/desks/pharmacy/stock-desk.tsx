/** The shelf: what is left of each lot, what will soon expire, and counting it. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDay, useLots } from '../../mirror/index.ts';
import { Button, DeskLayout, EmptyState, Panel, Tabs, TextField } from '../../ui/index.ts';
import { CountLot } from './count-lot.tsx';
import { FormularyNotice } from './formulary-notice.tsx';
import styles from './stock.module.css';
import { findStock, inFilter, type StockFilter, stockFilters, stockRows } from './stock.ts';
import { StockList } from './stock-list.tsx';
import { clinicToday } from './use-picking.ts';

const tones = { all: undefined, low: 'priority', near: 'priority', expired: 'problem' } as const;

export function StockDesk({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const day = useDay();
  const lots = useLots();
  const [filter, setFilter] = useState<StockFilter>('all');
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<string>();
  // The lot that was taken with Enter: its count is typed next.
  const [taken, setTaken] = useState<string>();
  const today = clinicToday();
  const rows = useMemo(() => stockRows(day?.formulary ?? [], lots ?? [], today), [day, lots, today]);
  const typed = useDeferredValue(text);
  const shown = useMemo(() => findStock(rows, filter, typed), [rows, filter, typed]);
  const chosen = rows.find((row) => row.lot.id === selected);
  return (
    <DeskLayout
      aside={
        chosen ? (
          <CountLot key={chosen.lot.id} row={chosen} autoFocus={taken === chosen.lot.id} />
        ) : (
          <>
            <Panel>
              <EmptyState
                icon="pharmacy"
                title={t('pharmacy.chooseLot')}
                text={t('pharmacy.chooseLotText')}
              />
            </Panel>
            {day && <FormularyNotice day={day} />}
          </>
        )
      }
      actions={
        <Button icon="prescription" label={t('pharmacy.backToQueue')} shortcut="F10" onPress={onBack} />
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
                label: t(`pharmacy.filter.${id}`),
                count: rows.filter((row) => inFilter(row, id)).length,
                tone: tones[id],
              }))}
            />
          </div>
          <StockList
            rows={shown}
            selected={selected}
            onSelect={(lot) => {
              setSelected(lot);
              setTaken(undefined);
            }}
            onTake={(lot) => {
              setSelected(lot);
              setTaken(lot);
            }}
            searching={typed.trim() !== ''}
          />
        </div>
      </Panel>
    </DeskLayout>
  );
}
