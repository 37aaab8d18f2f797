/**
 * Positions and what changed since: every change of rows gets the next number of this start of the host.
 * A position of another start cannot be continued from, and is answered with everything.
 */
import type { Table } from '#shared/rows.ts';

export interface ChangedRow {
  table: Table;
  id: string;
}

export class RowFeed {
  readonly #run: string;
  #number = 0;
  readonly #log: (ChangedRow & { number: number })[] = [];
  readonly #waiting = new Set<() => void>();

  /** `run` names this start of the host; no two starts share one. */
  constructor(run: string) {
    this.#run = run;
  }

  get position(): string {
    return `${this.#run}:${this.#number}`;
  }

  /** Rows that changed together. */
  changed(rows: readonly ChangedRow[]): void {
    if (rows.length === 0) return;
    this.#number += 1;
    for (const { table, id } of rows) this.#log.push({ table, id, number: this.#number });
    for (const wake of this.#waiting) wake();
  }

  /** Rows changed after a position, each once; nothing when the position is not of this start. */
  since(position: string): ChangedRow[] | undefined {
    const after = this.#numberOf(position);
    if (after === undefined) return undefined;
    const seen = new Map<string, ChangedRow>();
    for (let index = this.#log.length - 1; index >= 0; index -= 1) {
      const entry = this.#log[index];
      if (!entry || entry.number <= after) break;
      seen.set(`${entry.table}/${entry.id}`, { table: entry.table, id: entry.id });
    }
    return [...seen.values()];
  }

  /** Resolves when there is something after the position, or the signal ends the wait. */
  async waitPast(position: string, signal: AbortSignal): Promise<void> {
    while (this.#numberOf(position) === this.#number && !signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#waiting.add(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
      await promise;
      this.#waiting.delete(resolve);
    }
  }

  /** Calls `heard` after every change, until the answer is called. */
  watch(heard: () => void): () => undefined {
    this.#waiting.add(heard);
    return () => {
      this.#waiting.delete(heard);
    };
  }

  #numberOf(position: string): number | undefined {
    const [run, number] = position.split(':');
    const parsed = Number(number);
    return run === this.#run && Number.isInteger(parsed) && parsed <= this.#number ? parsed : undefined;
  }
}
