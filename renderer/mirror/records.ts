/**
 * Records of visits are most of a day's bytes, and no desk needs them to begin: they come once, after the first rows.
 * What changed meanwhile has come as changed rows and is at least as new, so only what is missing is added.
 */
import type { RecordsReply } from '#shared/host-api.ts';
import type { HostClient } from './client.ts';
import type { MirrorDatabase } from './database.ts';
import { runOf } from './position.ts';

/** Whether the records of the rows that are here are all here. */
export async function hasRecords(db: MirrorDatabase): Promise<boolean> {
  return (await db.meta.get('records')) !== undefined;
}

/** Asks for all records and adds those that are missing. Rejects when the host cannot be asked. */
export async function fillRecords(
  db: MirrorDatabase,
  client: Pick<HostClient, 'records'>,
  signal: AbortSignal,
): Promise<void> {
  if (await hasRecords(db)) return;
  await whenIdle(signal);
  if (signal.aborted) return;
  await addMissing(db, await client.records({ signal }));
}

async function addMissing(db: MirrorDatabase, { position, records }: RecordsReply): Promise<void> {
  await db.transaction('rw', db.records, db.meta, async () => {
    const held = (await db.meta.get('position'))?.position;
    // Another day, or the host has started anew: other records belong to these rows.
    if (held === undefined || runOf(held) !== runOf(position)) return;
    const here = new Set(await db.records.toCollection().primaryKeys());
    await db.records.bulkAdd(records.filter((record) => !here.has(record.id)));
    await db.meta.put({ id: 'records' });
  });
}

/** Lets the first desk be drawn before the machine is kept busy with everything else. At once where there is no screen. */
function whenIdle(signal: AbortSignal): Promise<void> {
  if (typeof requestIdleCallback === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1_000 });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
