/** What was read, before it takes the place of the list there is: rows that are not taken, what to know, and the codes. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestEdition } from '#shared/domain/diagnosis/icd10-list.ts';
import type { IcdNote } from '#shared/domain/diagnosis/icd10-table/list-codes.ts';
import { icdFields } from '#shared/domain/diagnosis/icd10-table/list-codes.ts';
import type { Icd10Table } from '#shared/domain/diagnosis/icd10-table/read-icd10-table.ts';
import styles from '../../../../app/import/import.module.css';
import { NoteList, type RowNote } from '../../../../app/import/note-list.tsx';
import { useFormats } from '../../../../i18n/index.ts';
import {
  Button,
  DeskActions,
  EmptyState,
  Panel,
  Quiet,
  StatTile,
  Tabs,
  TextField,
  VirtualList,
} from '../../../../ui/index.ts';

export function CheckIcd10({
  table: { columns, matching, codes, notes, counts },
  begun,
  onTake,
  onBack,
}: {
  table: Icd10Table;
  /** The edition as it was typed before sending failed. */
  begun: string;
  onTake: (edition: string) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wordsOf = useNoteWords();
  const [edition, setEdition] = useState(begun);
  const [isAsked, setAsked] = useState(false);
  const editionField = useRef<HTMLElement>(null);
  const problems = notes.filter(({ kind }) => kind === 'problem').map(wordsOf);
  const warnings = notes.filter(({ kind }) => kind === 'warning').map(wordsOf);
  const [part, setPart] = useState<'bad' | 'warnings' | 'codes'>(counts.refused > 0 ? 'bad' : 'codes');
  const take = () => {
    setAsked(true);
    if (edition.trim() === '') editionField.current?.focus();
    else onTake(edition.trim());
  };
  return (
    <>
      <div className={styles.tiles}>
        <StatTile
          label={t('clinical.codesTaken')}
          value={formats.number(counts.taken)}
          icon="book"
          tone="done"
        />
        <StatTile
          label={t('import.bad')}
          value={formats.number(counts.refused)}
          note={t('import.badNote')}
          icon="problem"
          tone={counts.refused > 0 ? 'problem' : 'neutral'}
        />
        <TextField
          ref={editionField}
          label={t('clinical.edition')}
          hint={t('clinical.editionHint')}
          required
          autoFocus
          maxLength={longestEdition}
          value={edition}
          onChange={setEdition}
          error={isAsked && edition.trim() === '' ? t('clinical.editionNeeded') : undefined}
        />
      </div>
      <Panel title={t('clinical.checkTitle')} icon="list" tone="accent" fill>
        <p className={styles.lead}>
          <Quiet small>
            {t('clinical.columns', {
              columns: icdFields
                .flatMap((field) => {
                  const column = columns.find(({ index }) => index === matching[field]);
                  return column ? `${column.letter} ${t(`icdList.field.${field}`)}` : [];
                })
                .join(' · '),
            })}
          </Quiet>
        </p>
        <Tabs
          label={t('clinical.checkTitle')}
          selected={part}
          onSelect={setPart}
          tabs={[
            {
              id: 'bad',
              label: t('import.bad'),
              count: counts.refused,
              tone: counts.refused > 0 ? 'problem' : 'neutral',
            },
            {
              id: 'warnings',
              label: t('medicines.toKnow'),
              count: warnings.length,
              tone: warnings.length > 0 ? 'waiting' : 'neutral',
            },
            { id: 'codes', label: t('clinical.codesTaken'), count: counts.taken, tone: 'done' },
          ]}
        />
        <div className={styles.part}>
          {part === 'bad' &&
            (problems.length > 0 ? (
              <NoteList label={t('import.problemList')} notes={problems} columns={columns} />
            ) : (
              <EmptyState icon="done" title={t('import.noProblems')} text={t('import.noProblemsText')} />
            ))}
          {part === 'warnings' &&
            (warnings.length > 0 ? (
              <NoteList label={t('medicines.toKnow')} notes={warnings} columns={columns} />
            ) : (
              <EmptyState icon="done" title={t('medicines.nothingToKnow')} />
            ))}
          {part === 'codes' && <Codes codes={codes} />}
        </div>
      </Panel>
      <DeskActions
        actions={<Button icon="undo" label={t('import.otherFile')} shortcut="Escape" onPress={onBack} />}
        primary={
          <Button
            tone="primary"
            icon="check"
            label={t('clinical.icd10Take')}
            shortcut="Ctrl+Enter"
            disabled={counts.taken === 0}
            onPress={take}
          />
        }
      />
    </>
  );
}

function Codes({ codes }: { codes: Icd10Table['codes'] }) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<string>();
  return (
    <VirtualList
      label={t('clinical.codesTaken')}
      items={codes}
      keyOf={({ code }) => code}
      selected={selected}
      onSelect={({ code }) => setSelected(code)}
      rowHeight={56}
      empty={<EmptyState icon="file" title={t('clinical.noCodes')} />}
      render={({ code, vi, en }) => (
        <div className={styles.note}>
          <strong>{code}</strong>
          <span>{vi}</span>
          <span className={styles.where}>{en}</span>
        </div>
      )}
    />
  );
}

/** What is said of the rows in words; each begins with the field it is about. */
function useNoteWords(): (note: IcdNote) => RowNote {
  const { t } = useTranslation();
  return (note) => {
    const words =
      note.kind === 'problem'
        ? t(`icdList.problem.${note.code}`, { ...note.params })
        : t(`icdList.warning.${note.code}`, { ...note.params });
    return {
      row: note.row,
      column: note.column,
      value: note.value,
      code: `${note.code} ${note.field ?? ''}`,
      words: note.field ? `${t(`icdList.field.${note.field}`)}: ${words}` : words,
    };
  };
}
