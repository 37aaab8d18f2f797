import { useTranslation } from 'react-i18next';
import type { ClosingReason } from '#shared/domain/visit/closing.ts';
import { useClosing } from '../../../app/queue/actions/closing-fields.tsx';
import { FormDialog, Notice, Quiet } from '../../../ui/index.ts';
import type { EndVisits } from './use-end-visits.ts';

/** Asks once more and why, then shows how far it has come. */
export function EndDialog({
  count,
  progress,
  onEnd,
  onClose,
}: {
  count: number;
  progress: EndVisits['progress'];
  onEnd: (data: { reason: ClosingReason; note?: string }) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const words = { why: t('coordinator.endVisitsWhy'), note: t('coordinator.endVisitsNote') };
  const { closing, fields } = useClosing('end-of-day', words);
  const title = t('coordinator.endVisitsTitle', { count });
  const end = () => {
    if (!progress) onEnd(closing);
  };
  return (
    <FormDialog
      title={title}
      action={{
        label: t('coordinator.endVisitsSend'),
        busy: progress !== undefined,
        isUnderWay: progress !== undefined,
      }}
      onSend={end}
      onClose={onClose}
    >
      <Quiet>{t('coordinator.endVisitsText')}</Quiet>
      {fields}
      {progress && <Notice tone="progress" title={t('coordinator.endingVisits', progress)} />}
    </FormDialog>
  );
}
