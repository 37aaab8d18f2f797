import { useTranslation } from 'react-i18next';
import { useDraft } from '#renderer/app/use-draft.ts';
import { useExamForms } from '#renderer/mirror/index.ts';
import { EmptyState, Panel } from '#renderer/ui/index.ts';
import type { VisitRow } from '#shared/rows.ts';
import { examDraftSchema, formToFill, inForm, startOf } from './exam-draft.ts';
import { ExamFields } from './exam-fields.tsx';

/** The exam of somebody who has been called; what was typed before is there again, in the form it was begun in. */
export function ExamStage({ visit, specialty }: { visit: VisitRow; specialty: string }) {
  const { t } = useTranslation();
  const draft = useDraft(`exam.${visit.id}.${specialty}`, examDraftSchema);
  const forms = useExamForms();
  if (draft.loading || !forms)
    return (
      <Panel fill>
        <EmptyState icon="progress" title={t('common.loading')} />
      </Panel>
    );
  const begun = draft.found ?? startOf(visit, specialty);
  const form = formToFill(forms, specialty, begun.form);
  return (
    <ExamFields visit={visit} specialty={specialty} draft={draft} forms={forms} start={inForm(begun, form)} />
  );
}
