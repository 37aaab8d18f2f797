import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '#shared/rows.ts';
import { useReasonWords } from '../../../app/queue/reasons/use-reason-words.ts';
import { Quiet } from '../../../ui/index.ts';

/** The class of a visit and why it has it, in one sentence. */
export function PriorityLine({ visit }: { visit: Pick<VisitSummary, 'priority' | 'reasons'> }) {
  const { t } = useTranslation();
  const reasonsOf = useReasonWords();
  return (
    <Quiet>
      {t('reception.class', {
        priority: t(`priority.${visit.priority}`),
        reasons:
          reasonsOf(visit) ||
          t(visit.priority === 'ordinary' ? 'reception.noClassReason' : 'priorityReason.emergency'),
      })}
    </Quiet>
  );
}
