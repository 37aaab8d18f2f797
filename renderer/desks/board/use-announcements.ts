import { useEffect, useState } from 'react';
import { type Announcement, type Announcing, type Calls, next, withCalls } from './announcements.ts';
import type { Chime } from './chime.ts';

/** How long a number fills the board. */
export const announcementMs = 6_000;

/** What is being announced at this moment; it rings as each begins. */
export function useAnnouncements(calls: Calls | undefined, chime: Chime): Announcement | undefined {
  const [state, setState] = useState<Announcing>();
  useEffect(() => {
    if (calls) setState((before) => withCalls(before, calls));
  }, [calls]);

  const id = state?.now?.id;
  useEffect(() => {
    if (id === undefined) return;
    chime.ring();
    const timer = setTimeout(() => setState((before) => before && next(before)), announcementMs);
    return () => clearTimeout(timer);
  }, [id, chime]);
  return state?.now;
}
