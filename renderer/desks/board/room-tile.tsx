import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../i18n/index.ts';
import { useNextNumbers } from '../../mirror/index.ts';
import styles from './board.module.css';
import type { BoardRoom } from './board-rooms.ts';
import { BoardNumber } from './number.tsx';
import { useCalledName } from './use-called-name.ts';

const nextShown = 3;

/** One room: who is called, how many wait, and who comes next. A call that is over stays, faded, until the next one. */
export function RoomTile({ room, isSaid }: { room: BoardRoom; isSaid: boolean }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const nameOf = useCalledName();
  const { place, call, isCalling } = room;
  const next = useNextNumbers(place.id, room.id, nextShown);
  return (
    <li className={styles.tile} data-calling={isCalling || undefined} data-said={isSaid || undefined}>
      <div className={styles.fit}>
        <h2 className={styles.room}>{room.name}</h2>
        <p className={styles.place}>
          <span>{inLanguage(place.name)}</span>
          {next && <span>{t('board.waiting', { people: next.waiting })}</span>}
        </p>
        <p className={styles.called}>{call && <BoardNumber ticket={call.ticket} />}</p>
        <p className={styles.name}>
          {!call ? t('board.nobody') : isCalling ? nameOf(call) : t('board.before')}
        </p>
        <p className={styles.next}>
          {next && next.tickets.length > 0 && <span>{t('board.next')}</span>}
          {next?.tickets.map((ticket) => (
            <b key={ticket}>{ticket}</b>
          ))}
        </p>
      </div>
    </li>
  );
}
