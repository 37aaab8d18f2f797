import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closingReasons } from '#shared/domain/visit/closing.ts';
import { Choice, FormDialog, Notice, Quiet, TextField } from '../../../ui/index.ts';
import type { ClosingReason, EndVisits } from './use-end-visits.ts';

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
  const [reason, setReason] = useState<ClosingReason>('end-of-day');
  const [note, setNote] = useState('');
  const title = t('coordinator.endVisitsTitle', { count });
  const end = () => {
    if (!progress) onEnd({ reason, ...(note.trim() ? { note: note.trim() } : {}) });
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
      <Choice
        label={t('coordinator.endVisitsWhy')}
        required
        autoFocus
        columns={2}
        value={reason}
        onChange={setReason}
        options={closingReasons.map((each) => ({ value: each, label: t(`closingReason.${each}`) }))}
      />
      <TextField label={t('coordinator.endVisitsNote')} maxLength={300} value={note} onChange={setNote} />
      {progress && <Notice tone="progress" title={t('coordinator.endingVisits', progress)} />}
    </FormDialog>
  );
}
