/** The calls of each place over all visits, in the order in which they were made. */
import { byCall, type QueueCall } from '#shared/domain/queue/calls.ts';
import type { QueueRow } from '#shared/rows.ts';
import type { ChangedRow } from './row-feed.ts';

/** As many as the order, the pace and the board look back over. */
const shown = 60;

export class CallLog {
  /** By place, then by visit. */
  readonly #calls = new Map<string, Map<string, readonly QueueCall[]>>();
  /** Made when they are asked for: a day that is opened replaces calls a thousand times before anybody reads them. */
  readonly #rows = new Map<string, QueueRow>();

  row(id: string): QueueRow | undefined {
    const ready = this.#rows.get(id);
    if (ready) return ready;
    const visits = this.#calls.get(id);
    if (!visits) return undefined;
    const calls = [...visits.values()].flat().toSorted(byCall);
    const row: QueueRow = { id, calls: calls.slice(-shown) };
    this.#rows.set(id, row);
    return row;
  }

  ids(): MapIterator<string> {
    return this.#calls.keys();
  }

  /** Replaces the calls of a visit, by place; answers with the rows that changed. */
  replace(visit: string, calls: ReadonlyMap<string, readonly QueueCall[]>): ChangedRow[] {
    const changed: ChangedRow[] = [];
    for (const place of new Set([...this.#calls.keys(), ...calls.keys()])) {
      const visits = this.#calls.get(place) ?? new Map<string, readonly QueueCall[]>();
      const before = visits.get(visit) ?? [];
      const after = calls.get(place) ?? [];
      if (before.length + after.length === 0 || JSON.stringify(before) === JSON.stringify(after)) continue;
      if (after.length > 0) visits.set(visit, after);
      else visits.delete(visit);
      if (visits.size > 0) this.#calls.set(place, visits);
      else this.#calls.delete(place);
      this.#rows.delete(place);
      changed.push({ table: 'queues', id: place });
    }
    return changed;
  }
}
