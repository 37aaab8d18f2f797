import { useTranslation } from 'react-i18next';
import type { Priority } from '#shared/domain/queue/priority.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { Badge } from '../ui/index.ts';

/** Where somebody is on their way through the day, in one word. */
export function VisitBadge({ visit }: { visit: VisitSummary }) {
  const { t } = useTranslation();
  const room = visit.queue.find((entry) => entry.status === 'called')?.calls.at(-1)?.roomName;
  if (room) return <Badge tone="progress" label={room} />;
  if (visit.closed) return <Badge icon="sign-out" label={t('entryStatus.left')} />;
  if (visit.heldAt.length > 0 && visit.waitingFor.length === 0)
    return <Badge tone="waiting" icon="progress" label={t('entryStatus.held')} />;
  if (visit.waitingFor.length > 0) return <Badge tone="waiting" label={t('entryStatus.waiting')} />;
  if (visit.heldAt.length > 0) return <Badge tone="waiting" icon="progress" label={t('entryStatus.held')} />;
  if (visit.pharmacy === 'waiting' || visit.pharmacy === 'partly')
    return <Badge tone="waiting" icon="pharmacy" label={t('pharmacyStatus.waiting')} />;
  if (visit.queue.some((entry) => entry.status === 'no-show'))
    return <Badge tone="problem" icon="no-show" label={t('entryStatus.no-show')} />;
  if (visit.closed) return <Badge label={t('entryStatus.left')} />;
  return <Badge tone="done" label={t('entryStatus.done')} />;
}

/** Shown only where somebody goes before others. */
export function PriorityBadge({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  if (priority === 'ordinary') return null;
  return priority === 'emergency' ? (
    <Badge tone="problem" strong label={t('priority.emergency')} />
  ) : (
    <Badge tone="priority" label={t('priority.priority')} />
  );
}
