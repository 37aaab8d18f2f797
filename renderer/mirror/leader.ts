/** One window of a station follows the host; when it closes, or nobody is signed in at it, another takes over. */
import type { Bell } from './bell.ts';
import { onChanges } from './changes.ts';
import type { MirrorDatabase } from './database.ts';
import type { Positions } from './position.ts';

export interface Turns {
  db: MirrorDatabase;
  positions: Positions;
  /** Left out where there is only one window, as in Node. */
  locks?: Pick<LockManager, 'request'> | undefined;
  bell: Bell;
  signal: AbortSignal;
  /** Ends when the signal aborts, or when this window may not follow. */
  follow(): Promise<void>;
}

/** How long a window that may not follow leaves it to the others, unless somebody signs in at it. */
const standBackMs = 3_000;

/** Follows, or watches the window that does until it is gone. Ends when the signal aborts. */
export async function takeTurns(turns: Turns): Promise<void> {
  const { locks, bell, signal, follow } = turns;
  const name = `mirror:${turns.db.name}`;
  while (!locks && !signal.aborted) {
    await follow();
    await bell.wait(signal, standBackMs);
  }
  if (!locks || signal.aborted) return;
  // Asked first whether anybody follows: only then are the rows in the database to be trusted as they are.
  let hadTurn = await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await follow();
    return lock !== null;
  });
  while (!signal.aborted) {
    const stopWatching = watch(turns);
    try {
      if (hadTurn) await bell.wait(signal, standBackMs);
      await locks.request(name, { signal }, () => {
        stopWatching();
        return follow();
      });
      hadTurn = true;
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      stopWatching();
    }
  }
}

function watch({ db, positions }: Turns): () => void {
  let watching = true;
  const look = async () => {
    try {
      const position = (await db.meta.get('position'))?.position;
      if (watching) positions.moveTo(position);
    } catch (error) {
      if (watching) console.error('mirror', error);
    }
  };
  const stop = onChanges(db, 'meta', (ids) => {
    if (ids === 'all' || ids.includes('position')) void look();
  });
  void look();
  return () => {
    watching = false;
    stop();
  };
}
