import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, notify } from '#renderer/ui/index.ts';
import { type Priority, priorities } from '#shared/domain/queue/priority.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { ReasonDialog } from '../../reason-dialog.tsx';
import { useSend } from '../../use-send.ts';

/** Raises or lowers the class of a visit, with the reason. */
export function PriorityDialog({ visit, onClose }: { visit: VisitSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const [to, setTo] = useState<Priority>();
  const change = async (reason: string) => {
    if (!to) return;
    const done = await send({
      type: 'visit.set-priority',
      subject: `visit/${visit.id}`,
      data: { priority: to, reason },
      ...(visit.lastEvent ? { basis: visit.lastEvent } : {}),
    });
    if (!done) return;
    notify({ tone: 'done', title: t('queue.prioritySaved', { priority: t(`priority.${to}`) }) });
    onClose();
  };
  return (
    <ReasonDialog
      title={t('queue.priorityTitle')}
      text={t('queue.priorityIs', { priority: t(`priority.${visit.priority}`) })}
      label={t('queue.priorityReason')}
      action={t('queue.prioritySave')}
      busy={busy}
      incomplete={!to}
      onSend={change}
      onClose={onClose}
    >
      {(isAsked) => (
        <Choice
          label={t('queue.priorityTo')}
          required
          autoFocus
          value={to}
          onChange={setTo}
          error={isAsked && !to ? t('fieldError.required') : undefined}
          options={priorities
            .filter((each) => each !== visit.priority)
            .map((each) => ({ value: each, label: t(`priority.${each}`) }))}
        />
      )}
    </ReasonDialog>
  );
}
