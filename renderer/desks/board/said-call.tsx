import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../i18n/index.ts';
import type { Announcement } from './announcements.ts';
import styles from './board.module.css';
import type { BoardRoom } from './board-rooms.ts';
import { BoardNumber } from './number.tsx';
import { useCalledName } from './use-called-name.ts';

/**
 * A call that is being said: across the whole board, over the half in which its own room does not stand. Screen readers
 * read it out.
 */
export function SaidCall({
  said,
  room,
  side,
}: {
  said: Announcement | undefined;
  room: BoardRoom | undefined;
  side: 'top' | 'bottom';
}) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const nameOf = useCalledName();
  return (
    <div role="status">
      {said && (
        <div key={said.id} className={styles.said} data-side={side}>
          <p className={styles.saidNumber}>
            <span className={styles.invite}>{t(said.again ? 'board.again' : 'board.invite')}</span>
            <BoardNumber ticket={said.call.ticket} />
          </p>
          <div className={styles.saidWhere}>
            <p className={styles.saidRoom}>{t('board.comeTo', { room: said.call.roomName })}</p>
            {room && <p className={styles.saidPlace}>{inLanguage(room.place.name)}</p>}
            <p className={styles.saidName}>{nameOf(said.call)}</p>
          </div>
        </div>
      )}
    </div>
  );
}
