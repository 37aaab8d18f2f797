/** What was read, before anything is recorded: rows that are not taken, what to know of the others, and those others. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { medicineFields } from '#shared/domain/medicine-list/list-fields.ts';
import type { MedicineList, TakenRow } from '#shared/domain/medicine-list/read-medicine-list.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import {
  Badge,
  Button,
  DeskActions,
  EmptyState,
  Notice,
  Panel,
  Quiet,
  StatTile,
  type Tab,
  Tabs,
  VirtualList,
} from '../../../ui/index.ts';
import styles from '../../import/import.module.css';
import { NoteList } from '../../import/note-list.tsx';
import { useMay } from '../../session.ts';
import { isBad, isHereAlready } from './rows.ts';
import type { ReadFile } from './use-medicine-file.ts';
import { useNoteWords } from './use-note-words.ts';

type Part = 'refused' | 'known' | 'warnings' | 'taken';

export function CheckFile({
  list,
  steps,
  day,
  onTake,
  onBack,
}: ReadFile & { day: DayRow; onTake: () => void; onBack: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const may = useMay();
  const notesOf = useNoteWords();
  const { columns, rows, missing, counts } = list;
  const lots = steps.filter(({ kind }) => kind === 'lot').length;
  const bad = rows.filter(isBad);
  const known = rows.filter(isHereAlready);
  const [part, setPart] = useState<Part>(
    bad.length > 0 ? 'refused' : counts.taken === 0 && known.length > 0 ? 'known' : 'taken',
  );
  const problems = notesOf(bad, 'problem');
  const warnings = notesOf(rows, 'warning');
  const taken = rows.filter((row) => row.isTaken);
  const parts: Tab<Part>[] = [
    {
      id: 'refused',
      label: t('import.bad'),
      count: bad.length,
      tone: bad.length > 0 ? 'problem' : 'neutral',
    },
    ...(known.length > 0
      ? [{ id: 'known' as const, label: t('medicines.alreadyHere'), count: known.length }]
      : []),
    {
      id: 'warnings',
      label: t('medicines.toKnow'),
      count: warnings.length,
      tone: warnings.length > 0 ? 'waiting' : 'neutral',
    },
    { id: 'taken', label: t('medicines.takenRows'), count: counts.taken, tone: 'done' },
  ];
  return (
    <>
      {list.isMonthFirst && (
        <Notice tone="problem" title={t('import.monthFirst')} text={t('medicines.monthFirstText')} />
      )}
      {missing.length > 0 && !may('day.list') && (
        <Notice
          tone="waiting"
          title={t('stock.notInFormulary', { count: missing.length })}
          text={t('stock.notInFormularyText', {
            names: missing.map((each) => `${printedName(each)} ${each.strength}`).join('; '),
          })}
        />
      )}
      <div className={styles.tiles}>
        <StatTile
          label={t('medicines.newMedicines')}
          value={formats.number(may('day.list') ? missing.length : 0)}
          icon="pharmacy"
          tone="done"
        />
        <StatTile label={t('medicines.newLots')} value={formats.number(lots)} icon="add" tone="done" />
        <StatTile
          label={t('import.bad')}
          value={formats.number(bad.length)}
          note={t('import.badNote')}
          icon="problem"
          tone={bad.length > 0 ? 'problem' : 'neutral'}
        />
      </div>
      <Panel title={t('medicines.checkTitle')} icon="list" tone="accent" fill>
        <Columns list={list} />
        <Tabs label={t('medicines.checkTitle')} tabs={parts} selected={part} onSelect={setPart} />
        <div className={styles.part}>
          {part === 'refused' &&
            (problems.length > 0 ? (
              <NoteList label={t('import.problemList')} notes={problems} columns={columns} />
            ) : (
              <EmptyState icon="done" title={t('import.noProblems')} text={t('import.noProblemsText')} />
            ))}
          {part === 'known' && (
            <NoteList
              label={t('medicines.alreadyHere')}
              notes={notesOf(known, 'problem')}
              columns={columns}
            />
          )}
          {part === 'warnings' &&
            (warnings.length > 0 ? (
              <NoteList label={t('medicines.toKnow')} notes={warnings} columns={columns} />
            ) : (
              <EmptyState icon="done" title={t('medicines.nothingToKnow')} />
            ))}
          {part === 'taken' && <TakenList rows={taken} medicines={[...day.formulary, ...missing]} />}
        </div>
      </Panel>
      <DeskActions
        actions={
          <>
            <Button icon="undo" label={t('import.otherFile')} shortcut="Escape" onPress={onBack} />
            {steps.length === 0 && <Quiet>{t('medicines.nothingNew')}</Quiet>}
          </>
        }
        primary={
          <Button
            tone="primary"
            icon="check"
            label={t('medicines.take')}
            shortcut="Ctrl+Enter"
            disabled={steps.length === 0}
            onPress={onTake}
          />
        }
      />
    </>
  );
}

/** Which columns were understood, and which are left alone. */
function Columns({ list: { columns, matching } }: { list: MedicineList }) {
  const { t } = useTranslation();
  const fields = medicineFields.filter((field) => matching[field] !== undefined);
  const known = fields.map((field) => `${letterOf(matching[field])} ${t(`medicineList.field.${field}`)}`);
  const used = new Set(fields.map((field) => matching[field]));
  const others = columns.filter(({ index, header }) => !used.has(index) && header !== '');
  return (
    <p className={styles.lead}>
      <Quiet small>
        {t('medicines.columns', { columns: known.join(' · ') })}
        {others.length > 0 &&
          ` ${t('medicines.columnsLeft', { columns: others.map(({ letter, header }) => `${letter} ${header}`).join(' · ') })}`}
      </Quiet>
    </p>
  );

  function letterOf(index: number | undefined): string {
    return columns.find((column) => column.index === index)?.letter ?? '';
  }
}

function TakenList({ rows, medicines }: { rows: readonly TakenRow[]; medicines: readonly Medicine[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const bilingual = useBilingual();
  const [selected, setSelected] = useState<string>();
  const byId = new Map(medicines.map((medicine) => [medicine.id, medicine]));
  return (
    <VirtualList
      label={t('medicines.takenRows')}
      items={rows}
      keyOf={({ row }) => String(row)}
      selected={selected}
      onSelect={({ row }) => setSelected(String(row))}
      rowHeight={66}
      empty={<EmptyState icon="file" title={t('medicines.noTakenRows')} />}
      render={({ row, medicine, lot }) => {
        const named = medicine.kind === 'new' ? medicine.medicine : byId.get(medicine.id);
        return (
          <div className={styles.note}>
            <strong>{t('import.row', { row })}</strong>
            <span>
              {named && `${printedName(named)} ${named.strength} · ${bilingual(named.form)} `}
              {medicine.kind === 'new' && <Badge tone="waiting" label={t('medicines.isNew')} />}
            </span>
            <span className={styles.where}>
              {lot
                ? t('medicines.lotInWords', {
                    number: lot.number,
                    expiry: formats.date(lot.expiry),
                    quantity: formats.number(lot.quantity),
                    unit: named ? bilingual(named.unit) : '',
                  })
                : t('medicines.withoutLot')}
            </span>
          </div>
        );
      }}
    />
  );
}
