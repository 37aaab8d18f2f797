import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, FormDialog, notify, Quiet, TextField } from '#renderer/ui/index.ts';
import { closingReasons } from '#shared/domain/visit/closing.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { useSend } from '../../use-send.ts';

/** Somebody goes before everything was done. */
export function LeaveDialog({ visit, onClose }: { visit: VisitSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const [reason, setReason] = useState<(typeof closingReasons)[number]>('left-unseen');
  const [note, setNote] = useState('');
  const { ticket } = visit;
  const title = t('queue.leaveTitle', { ticket });
  const close = async () => {
    const done = await send({
      type: 'visit.close',
      subject: `visit/${visit.id}`,
      data: { reason, ...(note.trim() ? { note } : {}) },
      ...(visit.lastEvent ? { basis: visit.lastEvent } : {}),
    });
    if (!done) return;
    notify({ tone: 'done', title: t('queue.left', { ticket }) });
    onClose();
  };
  return (
    <FormDialog title={title} action={{ label: t('queue.leaveSave'), busy }} onSend={close} onClose={onClose}>
      <Quiet>{t('queue.leaveText')}</Quiet>
      <Choice
        label={t('queue.leaveWhy')}
        required
        autoFocus
        columns={2}
        value={reason}
        onChange={setReason}
        options={closingReasons.map((each) => ({ value: each, label: t(`closingReason.${each}`) }))}
      />
      <TextField label={t('queue.leaveNote')} maxLength={300} value={note} onChange={setNote} />
    </FormDialog>
  );
}
