/** Every medicine of the day with what is there of it, and the ways to more. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#shared/domain/day/today.ts';
import { writeMedicineList } from '#shared/domain/medicine-list/write-medicine-list.ts';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { FormularyReview } from '../../../app/formulary/formulary-review.tsx';
import { saveFile } from '../../../app/save-file.ts';
import { findMedicines } from '../../../app/stock/find-medicines.ts';
import { Button, DeskActions, EmptyState, notify, Panel, Row, Tabs, TextField } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';
import { MedicineDialog } from './medicine-dialog.tsx';
import { inFilter, type MedicineFilter, medicineFilters, medicineLines } from './medicine-lines.ts';
import { MedicineList } from './medicine-list.tsx';
import styles from './medicines.module.css';
import { StarterDialog } from './starter-dialog.tsx';

const tones = { all: undefined, 'no-lot': 'priority', near: 'priority', expired: 'problem' } as const;

export function MedicineOverview({
  day,
  lots,
  selected,
  onSelect,
  onOpen,
  onFile,
}: {
  day: DayRow;
  lots: readonly LotRow[];
  selected: string | undefined;
  onSelect: (medicine: string) => void;
  onOpen: (medicine: string) => void;
  onFile: () => void;
}) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<MedicineFilter>('all');
  const [text, setText] = useState('');
  const [open, setOpen] = useState<'starter' | 'by-hand'>();
  const date = today(day, new Date().toISOString());
  const lines = useMemo(() => medicineLines(day.formulary, lots, date), [day.formulary, lots, date]);
  const typed = useDeferredValue(text);
  const shown = useMemo(
    () =>
      findMedicines(
        lines.filter((line) => inFilter(line, filter)),
        typed,
      ),
    [lines, filter, typed],
  );
  const isEmpty = day.formulary.length === 0;
  const save = () => {
    const rest = lots.map((lot) => ({ ...lot, quantity: Math.max(0, lot.onHand) }));
    const csv = writeMedicineList({ formulary: day.formulary, lots: rest });
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `danh-muc-thuoc-${day.date}.csv`);
    notify({ tone: 'done', title: t('medicines.fileSaved'), text: t('medicines.fileSavedText') });
  };
  const starterButton = (
    <Button icon="list" label={t('medicines.fromStarter')} shortcut="F2" onPress={() => setOpen('starter')} />
  );
  const handButton = (
    <Button icon="add" label={t('medicines.byHand')} shortcut="F6" onPress={() => setOpen('by-hand')} />
  );
  const fileButton = <Button icon="file" label={t('medicines.fromFile')} shortcut="F7" onPress={onFile} />;
  return (
    <>
      <h1>{t('setup.section.medicines')}</h1>
      <FormularyReview day={day} where="setup" />
      <Panel
        title={t('medicines.list', { count: day.formulary.length })}
        icon="pharmacy"
        fill
        aside={
          !isEmpty && <Button tone="plain" icon="download" label={t('medicines.saveFile')} onPress={save} />
        }
      >
        {isEmpty ? (
          <EmptyState icon="pharmacy" title={t('medicines.none')} text={t('medicines.noneText')}>
            <Row justify="center">
              {starterButton}
              {handButton}
              {fileButton}
            </Row>
          </EmptyState>
        ) : (
          <div className={styles.overview}>
            <div className={styles.tools}>
              <TextField
                label={t('medicines.search')}
                hideLabel
                placeholder={t('medicines.searchPlaceholder')}
                icon="search"
                type="search"
                value={text}
                onChange={setText}
                autoFocus
              />
              <Tabs
                label={t('medicines.filters')}
                selected={filter}
                onSelect={setFilter}
                tabs={medicineFilters.map((id) => ({
                  id,
                  label: t(`medicines.filter.${id}`),
                  count: lines.filter((line) => inFilter(line, id)).length,
                  tone: tones[id],
                }))}
              />
            </div>
            <MedicineList lines={shown} selected={selected} onSelect={onSelect} onOpen={onOpen} />
          </div>
        )}
      </Panel>
      {open === 'starter' && <StarterDialog day={day} onClose={() => setOpen(undefined)} />}
      {open === 'by-hand' && (
        <MedicineDialog
          day={day}
          medicine={undefined}
          onClose={() => setOpen(undefined)}
          onSaved={(id) => onOpen(id)}
        />
      )}
      <DeskActions
        actions={
          !isEmpty && (
            <>
              {starterButton}
              {handButton}
              {fileButton}
            </>
          )
        }
        primary={<NextButton />}
      />
    </>
  );
}
