import { useTranslation } from 'react-i18next';
import { useDraft } from '#renderer/app/use-draft.ts';
import { EmptyState, Panel } from '#renderer/ui/index.ts';
import type { VisitRow } from '#shared/rows.ts';
import { examDraftSchema } from './exam-draft.ts';
import { ExamFields } from './exam-fields.tsx';

/** The exam of somebody who has been called; what was typed before is there again. */
export function ExamStage({ visit, specialty }: { visit: VisitRow; specialty: string }) {
  const { t } = useTranslation();
  const draft = useDraft(`exam.${visit.id}.${specialty}`, examDraftSchema);
  if (!draft.loading) return <ExamFields visit={visit} specialty={specialty} draft={draft} />;
  return (
    <Panel fill>
      <EmptyState icon="progress" title={t('common.loading')} />
    </Panel>
  );
}
