/** Whether all stations tell the same story in the end, and whether it is whole. */
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Door } from '../door.ts';
import { exportedEvents, rowsOfHost } from '../reopen.ts';
import { type AllRows, differences, rowsOfReply } from '../rows.ts';
import type { Member } from './disturbances.ts';

export interface Comparison {
  /** Rows of book tables that are not the same everywhere: table, id, fields, never what stands there. */
  differences: string[];
  /** Acknowledged events that some station has not got. */
  lost: string[];
  /** Event ids that a journal holds twice, and tickets that two visits have. */
  doubled: string[];
}

/** Rows as they are to be equal: but for its own letter in the row of the day. */
async function commonRows(door: Door, token: string): Promise<AllRows> {
  const rows = rowsOfReply(await rowsOfHost(door, token));
  for (const row of rows.get('day')?.values() ?? []) delete row.station;
  return rows;
}

/** Compares every station with the first, again until they are equal or the time is over. */
export async function compareAll(
  members: readonly Member[],
  acknowledged: readonly string[],
  withinMs: number,
): Promise<Comparison> {
  const until = Date.now() + withinMs;
  let differing = await compareRows(members);
  while (differing.length > 0 && Date.now() < until) {
    await delay(500);
    differing = await compareRows(members);
  }
  const lost = new Set<string>();
  const doubled = new Set<string>();
  for (const { remote, coordinator } of members) {
    const events = (await exportedEvents(remote.door, coordinator)).map(({ id }) => id);
    const held = new Set(events);
    for (const id of acknowledged) if (!held.has(id)) lost.add(id);
    for (const id of twice(events)) doubled.add(id);
    const visits = (await commonRows(remote.door, coordinator)).get('visits')?.values() ?? [];
    for (const ticket of twice([...visits].map((visit) => ticketOf.parse(visit).ticket))) doubled.add(ticket);
  }
  return { differences: differing, lost: [...lost], doubled: [...doubled] };
}

async function compareRows([first, ...others]: readonly Member[]): Promise<string[]> {
  if (!first) return [];
  const rows = await commonRows(first.remote.door, first.coordinator);
  const found: string[] = [];
  for (const { remote, coordinator } of others) {
    const theirs = await commonRows(remote.door, coordinator);
    const names = [`at ${first.remote.letter}`, `at ${remote.letter}`] as const;
    found.push(...differences(rows, theirs, names).map((each) => `${remote.letter} ${each}`));
  }
  return found;
}

const ticketOf = z.object({ ticket: z.string() });

function twice(values: readonly string[]): string[] {
  const once = new Set<string>();
  return values.filter((value) => once.size === once.add(value).size);
}
