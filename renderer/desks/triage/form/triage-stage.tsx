import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#renderer/app/use-draft.ts';
import { EmptyState, Panel } from '#renderer/ui/index.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';
import { TriageFields } from './triage-fields.tsx';
import { triageDraftSchema } from './triage-form.ts';

/**
 * The form of somebody; what was typed since their last record is there again. The draft stays when it is saved, so
 * that an undo brings back what was typed.
 */
export function TriageStage(props: {
  day: DayRow;
  visit: VisitRow;
  patient: PatientRow;
  actions: ReactNode;
  callButton: ReactNode;
  /** Where danger signs are explained. */
  flagsPlace: HTMLElement | null;
  onSaved: () => void;
}) {
  const { t } = useTranslation();
  const draft = useDraft(`triage.${props.visit.id}`, triageDraftSchema);
  if (!draft.loading) return <TriageFields {...props} draft={draft} />;
  return (
    <Panel fill>
      <EmptyState icon="progress" title={t('common.loading')} />
    </Panel>
  );
}
