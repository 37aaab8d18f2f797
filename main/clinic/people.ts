/** Which records are of one person, and whose visits those are: merges are pointers from one record to another. */
import { isMergeEntry } from '#shared/domain/patient/log.ts';
import type { PatientState } from '#shared/domain/patient/patient.ts';
import type { VisitState } from '#shared/domain/visit/visit.ts';
import type { ChangedRow } from './row-feed.ts';

export class People {
  /** From a merged record to the one it was merged into. */
  readonly #into = new Map<string, string>();
  readonly #merged = new Map<string, Set<string>>();
  /** By record, all that were ever merged into it. */
  readonly #everMerged = new Map<string, Set<string>>();
  readonly #visits = new Map<string, Set<string>>();

  /**
   * The record that goes on for a person. Two records that stations who could not see each other merged into one
   * another go on as the one with the smaller id.
   */
  rootOf(id: string): string {
    const seen = [id];
    for (let next = this.#into.get(id); next !== undefined; next = this.#into.get(next)) {
      const start = seen.indexOf(next);
      if (start >= 0) return seen.slice(start).toSorted()[0] ?? id;
      seen.push(next);
    }
    return seen.at(-1) ?? id;
  }

  isRoot(id: string): boolean {
    return this.rootOf(id) === id;
  }

  /** Every record of the person, the one that goes on first, the others in an order that is not that of arrival. */
  recordsOf(id: string): string[] {
    const records = new Set([this.rootOf(id)]);
    for (const each of records)
      for (const merged of [...(this.#merged.get(each) ?? [])].toSorted()) records.add(merged);
    return [...records];
  }

  /** Every record that was ever merged into one of these, also if it was taken apart again. */
  everMergedInto(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => [...(this.#everMerged.get(id) ?? [])]))].toSorted();
  }

  /** Takes in a record; answers with the rows of everybody it is, or was, read together with, and of their visits. */
  changed(id: string, state: PatientState | undefined): ChangedRow[] {
    const before = this.#into.get(id);
    const into = state?.mergedInto?.into;
    const touched = new Set(this.recordsOf(id));
    if (before !== undefined) this.#merged.get(before)?.delete(id);
    if (into === undefined) this.#into.delete(id);
    else {
      this.#into.set(id, into);
      this.#merged.set(into, (this.#merged.get(into) ?? new Set()).add(id));
    }
    for (const { into: other } of state?.log.filter(isMergeEntry) ?? [])
      this.#everMerged.set(other, (this.#everMerged.get(other) ?? new Set()).add(id));
    for (const each of this.recordsOf(id)) touched.add(each);
    return [...touched].flatMap((record) => [
      { table: 'patients' as const, id: record },
      ...this.visitsOf(record).map((visit) => ({ table: 'visits' as const, id: visit })),
    ]);
  }

  /** Visits that were opened with a record. */
  visitsOf(record: string): string[] {
    return [...(this.#visits.get(record) ?? [])];
  }

  /** Everybody who has a visit. */
  visitors(): string[] {
    return [...this.#visits.keys()];
  }

  /** Remembers whose visit it is. */
  visited({ id, opened }: VisitState): void {
    if (!opened) return;
    this.#visits.set(opened.patientId, (this.#visits.get(opened.patientId) ?? new Set()).add(id));
  }
}
