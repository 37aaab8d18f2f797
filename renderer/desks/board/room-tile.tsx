import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../i18n/index.ts';
import { mayBeCalled, useQueue } from '../../mirror/index.ts';
import styles from './board.module.css';
import type { BoardRoom } from './rooms.ts';
import { useCalledName } from './use-called-name.ts';

const nextShown = 3;

/** One room: who is called, and who comes next. */
export function RoomTile({ room, isAnnounced }: { room: BoardRoom; isAnnounced: boolean }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const nameOf = useCalledName();
  const { place, called } = room;
  const queue = useQueue(place.id, room.id) ?? [];
  const following = queue.filter(mayBeCalled).slice(0, nextShown);
  return (
    <article
      className={styles.tile}
      data-called={called ? true : undefined}
      data-announced={isAnnounced || undefined}
    >
      <h2 className={styles.room}>
        <span className={styles.roomName}>{room.name}</span>
        <span className={styles.place}>{inLanguage(place.name)}</span>
      </h2>
      {called ? (
        <>
          <p className={styles.number}>{called.ticket}</p>
          <p className={styles.name}>{nameOf(called)}</p>
        </>
      ) : (
        <p className={styles.nobody}>{t('board.nobody')}</p>
      )}
      <p className={styles.next}>
        {following.length > 0 ? (
          <>
            <span className={styles.nextWord}>{t('board.next')}</span>
            {following.map(({ id, visit }) => (
              <b key={id}>{visit.ticket}</b>
            ))}
          </>
        ) : (
          <span className={styles.nextWord}>{t('board.nobodyWaits')}</span>
        )}
      </p>
    </article>
  );
}
