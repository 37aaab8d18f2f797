/** The one window that follows the host for all windows of the station. */
import type { RowsReply } from '#shared/host-api.ts';
import { applyRows } from './apply.ts';
import type { Bell } from './bell.ts';
import type { HostClient } from './client.ts';
import { clearRows, type MirrorDatabase, type MirrorState } from './database.ts';
import type { Positions } from './position.ts';
import { HostProblem } from './problem.ts';
import { fillRecords } from './records.ts';

export interface Following {
  db: MirrorDatabase;
  client: Pick<HostClient, 'rows' | 'records'>;
  positions: Positions;
  /** Rung when there is a reason to ask now instead of after the pause. */
  bell: Bell;
  /** Whether to hang on for changes; otherwise the host is asked only when the bell rings. */
  wait: boolean;
  signal: AbortSignal;
}

const firstPauseMs = 100;
const longestPauseMs = 3_000;

/**
 * Asks the host for rows and takes them over, again and again until the signal aborts, or nobody is signed in at
 * this window: then another may have more luck.
 */
export async function follow(following: Following): Promise<void> {
  const { db, client, positions, bell, wait, signal } = following;
  let pauseMs = firstPauseMs;
  // What a window that is gone has left may be of an earlier day: it counts once the host has confirmed it.
  let confirmed = false;
  let position: string | undefined;
  let filling: Promise<void> | undefined;
  while (!signal.aborted) {
    try {
      if (!confirmed) position = await held(db);
      const reply: RowsReply = await client.rows({ after: position, wait: wait && confirmed, signal });
      if (signal.aborted) return;
      const news: boolean = !confirmed || reply.position !== position;
      confirmed = news ? await applyRows(db, position, reply) : (await held(db)) === position;
      if (!confirmed) continue;
      position = reply.position;
      positions.moveTo(position);
      pauseMs = firstPauseMs;
      if (reply.reset) filling = undefined;
      // Beside the changes, which must not wait for it. What goes wrong here goes wrong there too, and is explained there.
      filling ??= fillRecords(db, client, signal).catch(() => {
        filling = undefined;
      });
      if (!wait) await bell.wait(signal);
    } catch (error) {
      if (signal.aborted) return;
      confirmed = false;
      await Promise.allSettled([filling]);
      filling = undefined;
      await explain(following, error);
      if (error instanceof HostProblem && error.code === 'not-signed-in') return;
      await bell.wait(signal, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }
}

async function held(db: MirrorDatabase): Promise<string | undefined> {
  return (await db.meta.get('position'))?.position;
}

/** Shows why there are no news; rows that may no longer be seen, or cannot be trusted, go with it. */
async function explain({ db, positions }: Following, error: unknown): Promise<void> {
  try {
    if (!(error instanceof HostProblem)) throw error;
    if (error.code !== 'locked') {
      await db.meta.put({ id: 'state', state: { phase: 'offline', problem: error.code } });
      return;
    }
    positions.moveTo(undefined);
    await clearRows(db, { phase: 'locked' });
  } catch (failure) {
    // The copy itself is broken, as when Chromium has reset it: begin with an empty one.
    console.error('mirror', failure);
    positions.moveTo(undefined);
    await startOver(db, { phase: 'offline', problem: 'mirror-failed' });
  }
}

async function startOver(db: MirrorDatabase, state: MirrorState): Promise<void> {
  try {
    await db.delete({ disableAutoOpen: false });
    await db.meta.put({ id: 'state', state });
  } catch (failure) {
    console.error('mirror', failure);
  }
}
