import { useEffect, useMemo, useReducer } from 'react';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import { type Announcement, announce, boardOpened } from './announcements.ts';

/** How long a call stands large on the board. */
const announcementMs = 6_000;

/** What is being said at this moment; the chime rings as each begins. */
export function useAnnouncement(
  calls: ReadonlyMap<string, readonly QueueCall[]> | undefined,
  chime: () => void,
): Announcement | undefined {
  const [{ queue }, hear] = useReducer(announce, undefined, () => boardOpened(new Date().toISOString()));
  const all = useMemo(() => calls && [...calls.values()].flat(), [calls]);
  useEffect(() => {
    if (all) hear({ type: 'heard', calls: all });
  }, [all]);

  const said = queue[0];
  const id = said?.id;
  useEffect(() => {
    if (id === undefined) return;
    chime();
    const timer = setTimeout(() => hear({ type: 'over', id }), announcementMs);
    return () => clearTimeout(timer);
  }, [id, chime]);
  return said;
}
