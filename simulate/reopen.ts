/** The day after: what a second host finds in the same data folder, beside what the screens showed. */
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import type { LocalNetwork } from '#main/hub/local-network.ts';
import type { MirrorDatabase } from '#renderer/mirror/database.ts';
import type { RecordsReply, RowsReply } from '#shared/host-api.ts';
import { bookTables } from '#shared/rows.ts';
import { credentialsOf, type Door, openDoor, staffWith } from './door.ts';
import { type AllRows, byId, differences, rowsOfReply } from './rows.ts';
import { openMirror } from './station.ts';

export interface Reopened {
  /** Event ids of the journal, in its order, and the events' types. */
  events: string[];
  types: string[];
  /** Acknowledged events that the journal does not hold. */
  lost: string[];
  differences: string[];
  openMs: number;
}

/** Opens a day anew, with a clock that stands where the day ended. `shown` are the rows of the screens at that moment. */
export async function reopen(wish: {
  dataDir: string;
  day: string;
  now: () => Date;
  acknowledged: readonly string[];
  shown: AllRows;
  /** The real one when left out. */
  lan?: LocalNetwork;
}): Promise<Reopened> {
  const door = await openDoor(wish.dataDir, wish.now, wish.lan);
  try {
    const started = performance.now();
    const token = await unlockAs(door, wish.day, 'coordinator');
    const mirror = openMirror(door, () => token);
    await mirror.start();
    const openMs = performance.now() - started;
    await mirror.stop();

    const exported = await exportedEvents(door, token);
    const events = exported.map(({ id }) => id);
    const held = new Set(events);
    const rebuilt = await rowsOfHost(door, token);
    return {
      events,
      types: exported.map(({ type }) => type),
      lost: wish.acknowledged.filter((id) => !held.has(id)),
      differences: differences(wish.shown, rowsOfReply(rebuilt)),
      openMs,
    };
  } finally {
    await door.close();
  }
}

/** Opens a day and signs in the first who holds a role; answers with their token. */
export async function unlockAs(door: Door, day: string, role: string): Promise<string> {
  const status = await door.unlock(day);
  const [staffId = ''] = staffWith(status, role);
  return (await door.signIn(credentialsOf(status, staffId))).token;
}

/** All rows of a host, the records among them. */
export async function rowsOfHost(door: Door, token: string): Promise<RowsReply> {
  const rows: RowsReply = await (await door.get('/api/rows', token)).json();
  const { records }: RecordsReply = await (await door.get('/api/records', token)).json();
  return { ...rows, put: { ...rows.put, records } };
}

const lineSchema = z.object({ events: z.array(z.object({ id: z.string(), type: z.string() })) });

/** All events that can be read from the journal. */
export async function exportedEvents(door: Door, token: string): Promise<{ id: string; type: string }[]> {
  const response = await door.get('/api/export', token);
  if (!response.ok) throw new Error(`export: ${response.status}`);
  const lines = (await response.text()).split('\n').filter(Boolean);
  return lines.flatMap((line) => lineSchema.parse(JSON.parse(line)).events);
}

/** All recorded rows that a mirror shows. */
export async function rowsOfMirror(db: MirrorDatabase): Promise<AllRows> {
  const rows: AllRows = new Map();
  for (const table of bookTables) rows.set(table, byId(await db.table(table).toArray()));
  return rows;
}
