/** Answers to `GET /api/rows`: everything, or what changed since a position. */
import type { RowReaders } from '#main/clinic/book.ts';
import type { ChangedRow } from '#main/clinic/row-feed.ts';
import type { RowsReply } from '#shared/host-api.ts';
import { type Table, tables } from '#shared/rows.ts';

/** All rows, but for the records: they are most of the bytes, and no desk needs them to begin. */
export function allRows(readers: RowReaders, position: string): RowsReply {
  const reply: RowsReply = { position, reset: true, put: {}, remove: {} };
  for (const table of tables) {
    if (table === 'records') continue;
    for (const id of readers[table].ids()) add(reply, readers, table, id);
  }
  return reply;
}

/** The changed rows as they are now; one that is no more is named to be removed. */
export function changedRows(
  readers: RowReaders,
  position: string,
  changed: readonly ChangedRow[],
): RowsReply {
  const reply: RowsReply = { position, reset: false, put: {}, remove: {} };
  for (const { table, id } of changed) {
    if (!add(reply, readers, table, id)) {
      const removed = reply.remove[table] ?? [];
      removed.push(id);
      reply.remove[table] = removed;
    }
  }
  return reply;
}

function add<T extends Table>(reply: RowsReply, readers: RowReaders, table: T, id: string): boolean {
  const row = readers[table].row(id);
  if (!row) return false;
  const rows: RowsReply['put'][T] = reply.put[table] ?? [];
  rows?.push(row);
  reply.put[table] = rows;
  return true;
}
