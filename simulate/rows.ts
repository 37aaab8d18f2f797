/** All rows of a station, however they were read, brought into one shape so that they can be compared. */
import { isDeepStrictEqual } from 'node:util';
import type { RowsReply } from '#shared/host-api.ts';
import { bookTables, type Table } from '#shared/rows.ts';

type Row = Record<string, unknown>;
/** Table → id → row. */
export type AllRows = Map<Table, Map<string, Row>>;

export function rowsOfReply(reply: RowsReply): AllRows {
  return new Map(bookTables.map((table) => [table, byId(reply.put[table] ?? [])]));
}

/** Rows by their ids, as plain JSON. */
export function byId(rows: readonly { id: string }[]): Map<string, Row> {
  const plain: Row[] = JSON.parse(JSON.stringify(rows));
  return new Map(plain.map((row) => [String(row.id), row]));
}

/** Where two sets of rows differ, by table, id and field, never by what stands there. `names` says what they are. */
export function differences(
  left: AllRows,
  right: AllRows,
  names: readonly [string, string] = ['in the mirror', 'in the journal'],
): string[] {
  return bookTables.flatMap((table) => {
    const [ours, theirs] = [left.get(table) ?? new Map(), right.get(table) ?? new Map()];
    const ids = [...new Set<string>([...ours.keys(), ...theirs.keys()])].toSorted();
    return ids.flatMap((id) => {
      const [a, b]: [Row | undefined, Row | undefined] = [ours.get(id), theirs.get(id)];
      if (!a || !b) return [`${table}/${id}: only ${a ? names[0] : names[1]}`];
      const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])];
      const differing = fields.filter((field) => !isDeepStrictEqual(a[field], b[field]));
      return differing.length > 0 ? [`${table}/${id}: ${differing.join(', ')}`] : [];
    });
  });
}
