import { useTranslation } from 'react-i18next';
import type { MedicineNote } from '#shared/domain/medicine-list/list-codes.ts';
import type { MedicineList } from '#shared/domain/medicine-list/read-medicine-list.ts';
import type { RowNote } from '../../import/note-list.tsx';

/** What is said of the rows of a list, in words; each begins with the field it is about. */
export function useNoteWords(): (rows: MedicineList['rows'], kind: MedicineNote['kind']) => RowNote[] {
  const { t } = useTranslation();
  const wordsOf = (note: MedicineNote) =>
    note.kind === 'problem'
      ? t(`medicineList.problem.${note.code}`, { ...note.params })
      : t(`medicineList.warning.${note.code}`, { ...note.params });
  return (rows, kind) =>
    rows.flatMap((each) =>
      each.notes
        .filter((note) => note.kind === kind)
        .map((note) => ({
          row: each.row,
          name: each.isTaken ? undefined : each.name,
          column: note.column,
          value: note.value,
          code: `${note.code} ${note.field ?? ''}`,
          words: note.field ? `${t(`medicineList.field.${note.field}`)}: ${wordsOf(note)}` : wordsOf(note),
        })),
    );
}
