import { useTranslation } from 'react-i18next';
import { FormDialog, notify, Quiet } from '#renderer/ui/index.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { useSend } from '../../use-send.ts';
import { useClosing } from './closing-fields.tsx';

/** Somebody goes before everything was done. */
export function LeaveDialog({ visit, onClose }: { visit: VisitSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const words = { why: t('queue.leaveWhy'), note: t('queue.leaveNote') };
  const { closing, fields } = useClosing('left-unseen', words);
  const { ticket } = visit;
  const title = t('queue.leaveTitle', { ticket });
  const close = async () => {
    const done = await send({
      type: 'visit.close',
      subject: `visit/${visit.id}`,
      data: closing,
      ...(visit.lastEvent ? { basis: visit.lastEvent } : {}),
    });
    if (!done) return;
    notify({ tone: 'done', title: t('queue.left', { ticket }) });
    onClose();
  };
  return (
    <FormDialog title={title} action={{ label: t('queue.leaveSave'), busy }} onSend={close} onClose={onClose}>
      <Quiet>{t('queue.leaveText')}</Quiet>
      {fields}
    </FormDialog>
  );
}
