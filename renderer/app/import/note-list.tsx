/** What is said of rows of a file: row and column as Excel shows them, what stands there, and what is the matter. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '#shared/domain/table-file/column.ts';
import { Select, VirtualList } from '../../ui/index.ts';
import styles from './import.module.css';

/** Something said of a row, in words. */
export interface RowNote {
  row: number;
  /** What the row is about, such as a medicine; none where its cell says enough. */
  name?: string | undefined;
  /** Place of the column; none when it is about the whole row, or there is no such column. */
  column?: number | undefined;
  value?: string | undefined;
  /** Of the kind, for choosing one. */
  code: string;
  words: string;
}

const keyOf = ({ row, column, code }: RowNote) => `${row} ${column ?? ''} ${code}`;

/** All that is said of the rows, or what is said for one reason. */
export function NoteList({
  label,
  notes,
  columns,
}: {
  label: string;
  notes: readonly RowNote[];
  columns: readonly Column[];
}) {
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

function NoteRow({ note, column }: { note: RowNote; column: Column | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={styles.note}>
      <strong>{t('import.row', { row: note.row })}</strong>
      <span>{note.words}</span>
      {note.name && <span>{note.name}</span>}
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
