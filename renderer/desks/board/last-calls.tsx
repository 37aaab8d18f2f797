import { useTranslation } from 'react-i18next';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import { useFormats } from '../../i18n/index.ts';
import styles from './board.module.css';

/** The last calls, for whoever looked away. */
export function LastCalls({ calls }: { calls: readonly QueueCall[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <aside className={styles.last} aria-label={t('board.lastCalls')}>
      <h2 className={styles.lastTitle}>{t('board.lastCalls')}</h2>
      {calls.length === 0 && <p className={styles.lastEmpty}>{t('board.noCalls')}</p>}
      <ol className={styles.lastList}>
        {calls.map((call) => (
          <li key={call.event} data-over={call.endedAt ? true : undefined}>
            <b>{call.ticket}</b>
            <span>{call.roomName}</span>
            <time>{formats.time(call.lastAt)}</time>
          </li>
        ))}
      </ol>
    </aside>
  );
}
