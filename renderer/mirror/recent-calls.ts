/**
 * The last calls of each specialty, which the order of its queue depends on. Visits that are done have left every
 * index of the queue, so this short list is kept beside them, in the same transaction.
 */
import type { Priority } from '#shared/domain/queue/priority.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { MirrorDatabase } from './database.ts';

export interface Called {
  visit: string;
  /** ISO instant of the first call. */
  at: string;
  priority: Priority;
}

// The order looks back over two; the rest is there for calls that are taken back.
const kept = 30;

export const callsOf = (specialty: string) => `calls/${specialty}`;

/** Calls to a specialty after some visits have changed; a call that was taken back disappears. */
function withCalls(calls: readonly Called[], specialty: string, changed: readonly VisitSummary[]): Called[] {
  const ids = new Set(changed.map((visit) => visit.id));
  const now = changed.flatMap((visit) => {
    const first = visit.queue.find((entry) => entry.specialty === specialty)?.calls[0];
    return first ? [{ visit: visit.id, at: first.at, priority: visit.opened.priority }] : [];
  });
  return [...calls.filter((call) => !ids.has(call.visit)), ...now]
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(-kept);
}

/** Brings the lists up to date with changed visits; part of the transaction that puts these. */
export async function putCalls(db: MirrorDatabase, changed: readonly VisitSummary[]): Promise<void> {
  const specialties = [...new Set(changed.flatMap((visit) => visit.queue.map((entry) => entry.specialty)))];
  const rows = await db.meta.bulkGet(specialties.map(callsOf));
  const news = specialties.flatMap((specialty, i) => {
    const before = rows[i]?.calls ?? [];
    const calls = withCalls(before, specialty, changed);
    return JSON.stringify(calls) === JSON.stringify(before) ? [] : [{ id: callsOf(specialty), calls }];
  });
  if (news.length > 0) await db.meta.bulkPut(news);
}
