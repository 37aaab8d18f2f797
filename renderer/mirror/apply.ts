import type { RowsReply } from '#shared/host-api.ts';
import { tables } from '#shared/rows.ts';
import type { MirrorDatabase } from './database.ts';

/** Takes the transaction back: the copy is no longer where the reply begins. */
class Moved extends Error {}

/**
 * Takes over a reply of the host: rows, position and state in one transaction, so that either all of it is there
 * or nothing. Refused with `false` when the copy has moved since the reply was asked for (another window followed,
 * or wiped it): rows that were left out of this reply would be missing.
 */
export async function applyRows(
  db: MirrorDatabase,
  asked: string | undefined,
  reply: RowsReply,
): Promise<boolean> {
  const { position, reset, put, remove } = reply;
  const changed = tables.filter((table) => put[table] || remove[table]);
  const scope = reset ? db.tables : [...changed.map((table) => db.table(table)), db.meta];
  const writes = () => [
    ...changed.flatMap((table) => [
      ...(put[table] ? [db.table(table).bulkPut(put[table])] : []),
      ...(remove[table] ? [db.table(table).bulkDelete(remove[table])] : []),
    ]),
    db.meta.put({ id: 'position', position }),
  ];
  try {
    await db.transaction('rw', scope, async () => {
      // Read and write are sent off together, which saves a way to the database and back for every command.
      const held = db.meta.bulkGet(['position', 'state']);
      if (reset) {
        await held;
        await Promise.all(db.tables.map((table) => table.clear()));
      }
      await Promise.all(writes());
      const [before, state] = await held;
      if (before?.position !== asked) throw new Moved();
      if (reset || state?.state?.phase !== 'following')
        await db.meta.put({ id: 'state', state: { phase: 'following' } });
    });
    return true;
  } catch (error) {
    if (error instanceof Moved) return false;
    throw error;
  }
}
