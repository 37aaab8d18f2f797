/** Bad rows and remarks: row and column as Excel shows them, what stands there, and what is the matter. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowProblem, RowRemark } from '#shared/domain/patient-list/cells.ts';
import type { Column } from '#shared/domain/table-file/column.ts';
import { EmptyState, Select, VirtualList } from '../../../ui/index.ts';
import styles from './import.module.css';

type Columns = readonly Column[];

/** A problem or a remark in words. */
interface Note {
  row: number;
  column?: number;
  value?: string;
  /** Of the kind, for choosing one. */
  code: string;
  words: string;
}

export function ProblemList({ problems, columns }: { problems: readonly RowProblem[]; columns: Columns }) {
  const { t } = useTranslation();
  const notes = problems.map((problem): Note => {
    const words = t(`import.problem.${problem.code}`, { other: problem.other });
    return { ...problem, words };
  });
  if (notes.length === 0)
    return <EmptyState icon="done" title={t('import.noProblems')} text={t('import.noProblemsText')} />;
  return <NoteList label={t('import.problemList')} notes={notes} columns={columns} />;
}

export function RemarkList({ remarks, columns }: { remarks: readonly RowRemark[]; columns: Columns }) {
  const { t } = useTranslation();
  const notes = remarks.map((remark): Note => ({ ...remark, words: t(`import.remark.${remark.code}`) }));
  if (notes.length === 0)
    return <EmptyState icon="done" title={t('import.noRemarks')} text={t('import.noRemarksText')} />;
  return <NoteList label={t('import.remarkList')} notes={notes} columns={columns} />;
}

const keyOf = ({ row, column, code }: Note) => `${row} ${column ?? ''} ${code}`;

function NoteList({ label, notes, columns }: { label: string; notes: readonly Note[]; columns: Columns }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string>();
  const [selected, setSelected] = useState<string>();
  const byReason = Map.groupBy(notes, ({ code }) => code);
  const reasons = [...byReason]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([code, all]) => ({
      value: code,
      label: t('import.reasonCount', {
        // What differs from row to row is no part of the reason.
        reason: all[0]?.words.replace(/ \d+$/, '…') ?? '',
        count: all.length,
      }),
    }));
  return (
    <>
      <div className={styles.filter}>
        <Select
          label={t('import.reason')}
          hideLabel
          placeholder={t('import.allReasons')}
          options={reasons}
          clearable
          value={reason}
          onChange={setReason}
        />
      </div>
      <VirtualList
        label={label}
        items={(reason === undefined ? undefined : byReason.get(reason)) ?? notes}
        keyOf={keyOf}
        selected={selected}
        onSelect={(note) => setSelected(keyOf(note))}
        rowHeight={66}
        render={(note) => <NoteRow note={note} column={columns[note.column ?? -1]} />}
      />
    </>
  );
}

function NoteRow({ note, column }: { note: Note; column: Column | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={styles.note}>
      <strong>{t('import.row', { row: note.row })}</strong>
      <span>{note.words}</span>
      <span className={styles.where}>
        {column
          ? t('import.inColumn', { letter: column.letter, header: column.header || t('import.noHeader') })
          : t('import.wholeRow')}
        {note.value && (
          <>
            {' '}
            <span className={styles.value}>{shortened(note.value)}</span>
          </>
        )}
      </span>
    </div>
  );
}

const longestShown = 120;

function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
