/** Everything that waits for the coordinator: each subject's disputes, and totals that fell below zero. */
import { leftForSavingsBooks } from '#shared/domain/day/day.ts';
import { lotOfStock } from '#shared/domain/lot/lot.ts';
import type { Dispute } from '#shared/domain/subject.ts';
import type { DisputeRow } from '#shared/rows.ts';

export class Disputes {
  readonly #rows = new Map<string, DisputeRow>();

  row(id: string): DisputeRow | undefined {
    return this.#rows.get(id);
  }

  ids(): string[] {
    return [...this.#rows.keys()];
  }

  /** Replaces the disputes of a subject; answers with the ids of the rows that changed. */
  replace(subject: string, disputes: readonly Dispute[]): string[] {
    const changed: string[] = [];
    const kept = new Set(disputes.map((dispute) => `${subject}:${dispute.id}`));
    for (const row of this.#rows.values()) {
      if (row.subject !== subject || kept.has(row.id) || row.events.length === 0) continue;
      this.#rows.delete(row.id);
      changed.push(row.id);
    }
    for (const dispute of disputes) {
      const id = `${subject}:${dispute.id}`;
      const before = this.#rows.get(id);
      if (before && before.settled?.at === dispute.settled?.at) continue;
      this.#rows.set(id, { ...dispute, id, subject, dispute: dispute.id });
      changed.push(id);
    }
    return changed;
  }

  /** Looks at a total that changed: stock and budget must not fall below zero, and no event says when they do. */
  watch(key: string, value: number): string[] {
    const lot = lotOfStock(key);
    if (lot !== undefined) return this.#toggle(`lot/${lot}`, 'stock-below-zero', value < 0);
    if (key === leftForSavingsBooks) return this.#toggle('day', 'budget-overspent', value < 0);
    return [];
  }

  #toggle(subject: string, kind: Dispute['kind'], present: boolean): string[] {
    const id = `${subject}:${kind}`;
    if (this.#rows.has(id) === present) return [];
    if (present) this.#rows.set(id, { id, subject, dispute: kind, kind, events: [] });
    else this.#rows.delete(id);
    return [id];
  }
}
