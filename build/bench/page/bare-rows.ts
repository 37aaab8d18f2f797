import { Dexie } from 'dexie';
import type { RowsReply } from '#shared/host-api.ts';
import { tables } from '#shared/rows.ts';
import { timed } from '../measure.ts';

const bare = new Dexie('bare-rows', { chromeTransactionDurability: 'relaxed' });
bare.version(1).stores(Object.fromEntries(tables.map((table) => [table, 'id'])));

/** Milliseconds for putting these rows in one transaction, with nothing around it. */
export function putBareRows(put: RowsReply['put']): Promise<number> {
  const filled = tables.filter((table) => put[table]?.length);
  return timed(() =>
    bare.transaction('rw', filled, () =>
      Promise.all(filled.map((table) => bare.table(table).bulkPut(put[table] ?? []))),
    ),
  );
}
