/** Bad rows and remarks of a list of people. */
import { useTranslation } from 'react-i18next';
import type { RowProblem, RowRemark } from '#shared/domain/patient-list/cells.ts';
import type { Column } from '#shared/domain/table-file/column.ts';
import { NoteList, type RowNote } from '../../../app/import/note-list.tsx';
import { EmptyState } from '../../../ui/index.ts';

type Columns = readonly Column[];

export function ProblemList({ problems, columns }: { problems: readonly RowProblem[]; columns: Columns }) {
  const { t } = useTranslation();
  const notes = problems.map((problem): RowNote => {
    const words = t(`import.problem.${problem.code}`, { other: problem.other });
    return { ...problem, words };
  });
  if (notes.length === 0)
    return <EmptyState icon="done" title={t('import.noProblems')} text={t('import.noProblemsText')} />;
  return <NoteList label={t('import.problemList')} notes={notes} columns={columns} />;
}

export function RemarkList({ remarks, columns }: { remarks: readonly RowRemark[]; columns: Columns }) {
  const { t } = useTranslation();
  const notes = remarks.map((remark): RowNote => ({ ...remark, words: t(`import.remark.${remark.code}`) }));
  if (notes.length === 0)
    return <EmptyState icon="done" title={t('import.noRemarks')} text={t('import.noRemarksText')} />;
  return <NoteList label={t('import.remarkList')} notes={notes} columns={columns} />;
}
