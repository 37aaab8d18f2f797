import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/index.ts';
import type { Priority } from '#shared/domain/queue/priority.ts';
import { waitLength } from '#shared/domain/queue/thresholds.ts';

/** How long somebody has waited; once that is long, picture and words say so too. */
export function Waited({ minutes, priority }: { minutes: number; priority: Priority }) {
  const { t } = useTranslation();
  const length = waitLength(priority, minutes);
  const label = t('queue.minutes', { minutes });
  if (length === 'fine') return <>{label}</>;
  return (
    <>
      <Badge label={label} tone={length === 'long' ? 'waiting' : 'problem'} />
      <span className="visually-hidden">{t(`queue.${length}`)}</span>
    </>
  );
}
