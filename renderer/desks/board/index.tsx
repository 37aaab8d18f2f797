/**
 * The board of the waiting area: for each room the number now called, the last calls, the next numbers. It fills its window.
 *
 * Its numbers are to be read from 8 m. The smallest letter that a healthy eye makes out is 5 minutes of arc tall (this is
 * how eye charts are made); three times that is read at a glance and with worn glasses, which is 35 mm at 8 m. With ten
 * rooms at 1366×768 the called numbers are 120 px of type: letters of 85 px, which are 33 mm on a monitor of 24 inches
 * and 44 mm on one of 32. A call that is being said is twice as large.
 */
import { useTranslation } from 'react-i18next';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import type { DayRow } from '#shared/rows.ts';
import { useSession } from '../../app/session.ts';
import { useAllCalls, useDay } from '../../mirror/index.ts';
import { ArchivedBand, EmptyState, PracticeBand } from '../../ui/index.ts';
import styles from './board.module.css';
import { boardRooms, lastCalls } from './board-rooms.ts';
import { Clock } from './clock.tsx';
import { Controls } from './controls.tsx';
import { LastCalls } from './last-calls.tsx';
import { NetworkLine } from './network-line.tsx';
import { gridFor, pagesOf } from './pages.ts';
import { RoomTile } from './room-tile.tsx';
import { SaidCall } from './said-call.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useAwake } from './use-awake.ts';
import { usePages } from './use-pages.ts';
import { useSound } from './use-sound.ts';

const callsShown = 5;

export default function BoardDesk() {
  const { t } = useTranslation();
  const day = useDay();
  const calls = useAllCalls();
  if (!day || !calls) return <EmptyState icon="progress" title={t('common.loading')} />;
  return <Board day={day} calls={calls} />;
}

function Board({ day, calls }: { day: DayRow; calls: ReadonlyMap<string, readonly QueueCall[]> }) {
  const { t } = useTranslation();
  useAwake();
  const sound = useSound();
  const isArchived = useSession().status?.open?.archived ?? false;
  const said = useAnnouncement(calls, sound.chime);
  const rooms = boardRooms(day, calls);
  const pages = pagesOf(rooms);
  const pageOfRoom = pages.findIndex((page) => page.some(({ id }) => id === said?.call.room));
  const turning = usePages(pages.length, pageOfRoom < 0 ? undefined : pageOfRoom, said?.id);
  const shown = pages[turning.page] ?? [];
  const grid = gridFor(pages[0]?.length ?? 0);
  const rowOfRoom = Math.floor(shown.findIndex(({ id }) => id === said?.call.room) / grid.columns);
  return (
    <div className={styles.board}>
      {day.practice && <PracticeBand />}
      {isArchived && <ArchivedBand />}
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>{day.site.name}</h1>
          <p>{day.programme.name}</p>
        </div>
        {pages.length > 1 && <p>{t('board.page', { page: turning.page + 1, pages: pages.length })}</p>}
        <NetworkLine />
        <Controls sound={sound} turning={pages.length > 1 ? turning : undefined} />
        <Clock />
      </header>
      <main className={styles.stage}>
        {rooms.length === 0 && <p className={styles.empty}>{t('board.noRooms')}</p>}
        <ul
          className={styles.rooms}
          data-shape={grid.shape}
          aria-label={t('board.rooms')}
          style={{
            gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
            gridTemplateRows: `repeat(${grid.rows}, minmax(0, 1fr))`,
          }}
        >
          {shown.map((room) => (
            <RoomTile key={room.id} room={room} isSaid={room.id === said?.call.room} />
          ))}
        </ul>
        <LastCalls calls={lastCalls(calls, callsShown)} />
        <SaidCall
          said={said}
          room={rooms.find(({ id }) => id === said?.call.room)}
          side={rowOfRoom * 2 < grid.rows - 1 || grid.rows === 1 ? 'bottom' : 'top'}
        />
      </main>
    </div>
  );
}
