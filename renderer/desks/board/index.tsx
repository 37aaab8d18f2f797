/**
 * The board of the waiting room: for each room the number now called, the last calls, the next numbers. It fills its window.
 *
 * Numbers are read from 8 m. By the rule of one part of height for 250 parts of distance they have to be 32 mm tall: on a
 * screen of 40 inches that is 72 px of type at 1366×768, which the smallest tile has; an announcement is legible even on
 * a laptop.
 */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { placesOf } from '#shared/domain/day/places.ts';
import { desksFor } from '#shared/domain/roles.ts';
import { useStaff } from '../../app/session.ts';
import { useFormats } from '../../i18n/index.ts';
import { useAllCalls, useDay } from '../../mirror/index.ts';
import { Button, PracticeBand, useShortcut } from '../../ui/index.ts';
import { AnnouncedNumber } from './announced-number.tsx';
import styles from './board.module.css';
import { Chime } from './chime.ts';
import { LastCalls } from './last-calls.tsx';
import { RoomTile } from './room-tile.tsx';
import { boardRooms, columnsFor, lastCalls } from './rooms.ts';
import { useAnnouncements } from './use-announcements.ts';
import { useClock } from './use-clock.ts';
import { useFullScreen } from './use-full-screen.ts';
import { usePage } from './use-page.ts';

const callsShown = 6;

export default function Board() {
  const { t } = useTranslation();
  const formats = useFormats();
  const day = useDay();
  const staff = useStaff();
  const [, go] = useLocation();
  const calls = useAllCalls();
  const [chime] = useState(() => new Chime());
  const [hasSound, setSound] = useState(false);
  const { isFull, toggle } = useFullScreen();
  const announced = useAnnouncements(calls, chime);
  const now = useClock();
  const rooms = useMemo(() => (day ? boardRooms(placesOf(day), calls ?? new Map()) : []), [day, calls]);
  const { shown, page, pages } = usePage(rooms);
  const leave = () => go(`/${desksFor(staff.roles).find((desk) => desk !== 'board') ?? 'board'}`);
  useShortcut('Escape', leave);
  useEffect(() => () => void chime.close(), [chime]);
  if (!day) return null;
  return (
    <div className={styles.board}>
      {day.practice && <PracticeBand />}
      <header className={styles.head}>
        <div>
          <h1 className={styles.programme}>{day.programme.name}</h1>
          <p className={styles.site}>{day.site.name}</p>
        </div>
        <div className={styles.tools}>
          {!hasSound && (
            <Button
              icon="sound"
              label={t('board.soundOn')}
              onPress={async () => setSound(await chime.allow())}
            />
          )}
          {!isFull && <Button icon="full-screen" label={t('board.fullScreen')} onPress={toggle} />}
          <Button tone="plain" icon="close" label={t('board.leave')} shortcut="Escape" onPress={leave} />
        </div>
        <time className={styles.clock}>{formats.time(now)}</time>
      </header>
      <main className={styles.middle}>
        <section
          className={styles.rooms}
          aria-label={t('board.rooms')}
          style={{ gridTemplateColumns: `repeat(${columnsFor(shown.length)}, minmax(0, 1fr))` }}
        >
          {shown.map((room) => (
            <RoomTile key={room.id} room={room} isAnnounced={announced?.call.room === room.id} />
          ))}
        </section>
        <LastCalls calls={lastCalls(calls ?? new Map(), callsShown)} />
      </main>
      {pages > 1 && <p className={styles.pages}>{t('board.page', { page: page + 1, pages })}</p>}
      <AnnouncedNumber announced={announced} places={placesOf(day)} />
    </div>
  );
}
