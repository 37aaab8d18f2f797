import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import type { QueueItem } from '#renderer/mirror/index.ts';
import { Badge, Quiet, TicketNumber } from '#renderer/ui/index.ts';
import styles from './queue-row.module.css';
import { minutesSince } from './use-now.ts';

/** One person in the queue: who, how urgent, since when, and where they are if not in the waiting area. */
export function QueueRow({ item, now }: { item: QueueItem; now: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { visit, entry, priority } = item;
  const { person, date } = visit.opened;
  const isCalled = entry.status === 'called';
  const call = (isCalled ? entry : visit.queue.find((each) => each.status === 'called'))?.calls.at(-1);
  const minutes = minutesSince(isCalled && call ? call.at : item.since, now);
  return (
    <div className={styles.row}>
      <TicketNumber ticket={visit.ticket} />
      <span className={styles.name} title={person.name}>
        {person.name}
      </span>
      <span className={styles.wait}>{t('doctor.minutes', { minutes })}</span>
      <span className={styles.more}>
        <Quiet small>
          {t(`sex.${person.sex}`)} · {formats.age(person.birth, date)}
        </Quiet>
        {priority !== 'ordinary' && (
          <Badge
            label={t(`priority.${priority}`)}
            tone={priority === 'emergency' ? 'problem' : 'priority'}
            strong={priority === 'emergency'}
          />
        )}
        {call && <Badge label={call.roomName} tone="progress" icon={isCalled ? 'call' : 'enter'} />}
      </span>
    </div>
  );
}
