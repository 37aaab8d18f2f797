import { useTranslation } from 'react-i18next';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import { useFormats } from '../../i18n/index.ts';
import styles from './board.module.css';

/** The last calls, for whoever looked away. */
export function LastCalls({ calls }: { calls: readonly QueueCall[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <section className={styles.last} aria-label={t('board.lastCalls')}>
      <h2>{t('board.lastCalls')}</h2>
      <ol>
        {calls.map((call) => (
          <li key={call.event}>
            <b>{call.ticket}</b>
            <span>{call.roomName}</span>
            <time>{formats.time(call.lastAt)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
