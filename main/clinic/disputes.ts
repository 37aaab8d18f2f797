/** Everything that waits for the coordinator: each subject's disputes, and what only shows between subjects. */
import { booksLeft, leftForSavingsBooks } from '#shared/domain/day/day.ts';
import type { Dispute, SpanningKind } from '#shared/domain/dispute.ts';
import { giftOfStock } from '#shared/domain/gift-stock/totals.ts';
import { lotOfStock } from '#shared/domain/lot/lot.ts';
import type { SubjectState } from '#shared/domain/subject.ts';
import type { DisputeRow } from '#shared/rows.ts';

/** Where a dispute between subjects waits, and what it says. */
export interface Spanning extends Pick<DisputeRow, 'facts' | 'about'> {
  subject: string;
  dispute: string;
  kind: SpanningKind;
}

export class Disputes {
  readonly #rows = new Map<string, DisputeRow>();
  /** What was found between subjects, by what it is about. */
  readonly #spanning = new Map<string, Spanning>();
  /** By subject, how such disputes were settled there. */
  readonly #settled = new Map<string, SubjectState['settled']>();

  row(id: string): DisputeRow | undefined {
    return this.#rows.get(id);
  }

  ids(): string[] {
    return [...this.#rows.keys()];
  }

  /** Replaces the disputes of a subject; answers with the ids of the rows that changed. */
  replace(subject: string, { disputes, settled }: Pick<SubjectState, 'disputes' | 'settled'>): string[] {
    const changed: string[] = [];
    const spanning = [...this.#spanning.values()].filter((each) => each.subject === subject);
    const kept = new Set([...disputes.map(({ id }) => id), ...spanning.map(({ dispute }) => dispute)]);
    for (const row of this.#rows.values())
      if (row.subject === subject && !kept.has(row.dispute)) changed.push(...this.#drop(row.id));
    for (const dispute of disputes) changed.push(...this.#put(subject, dispute));
    this.#settled.set(subject, settled);
    for (const each of spanning) changed.push(...this.#show(each));
    return changed;
  }

  /** Looks at a total that changed: stock and budget must not fall below zero, and no event says when they do. */
  watch(key: string, value: number): string[] {
    const lot = lotOfStock(key);
    const gift = giftOfStock(key);
    if (lot === undefined && !gift && key !== leftForSavingsBooks && key !== booksLeft) return [];
    if (value >= 0) return this.span(key, undefined);
    if (lot !== undefined)
      return this.span(key, {
        subject: `lot/${lot}`,
        dispute: 'stock-below-zero',
        kind: 'stock-below-zero',
        facts: [],
      });
    if (gift)
      return this.span(key, {
        subject: `gift/${gift.gift}`,
        dispute: `gifts-below-zero:${gift.size ?? ''}`,
        kind: 'gifts-below-zero',
        ...(gift.size === undefined ? {} : { about: gift.size }),
        facts: [],
      });
    const kind = key === booksLeft ? 'too-many-books' : 'budget-overspent';
    // By how much: what was settled at one sum is not when more is overspent.
    const about = String(-value);
    return this.span(key, { subject: 'day', dispute: `${kind}:${about}`, kind, about, facts: [] });
  }

  /** Says what is found between subjects about a key, or that there is nothing any more. */
  span(key: string, found: Spanning | undefined): string[] {
    const before = this.#spanning.get(key);
    if (found) this.#spanning.set(key, found);
    else this.#spanning.delete(key);
    const isSame = before?.subject === found?.subject && before?.dispute === found?.dispute;
    const gone = before && !isSame ? this.#drop(`${before.subject}:${before.dispute}`) : [];
    return [...gone, ...(found ? this.#show(found) : [])];
  }

  #show({ subject, dispute: id, ...rest }: Spanning): string[] {
    const settled = this.#settled.get(subject)?.[id];
    return this.#put(subject, { id, events: [], ...rest, ...(settled ? { settled } : {}) });
  }

  #put(subject: string, dispute: Dispute): string[] {
    const id = `${subject}:${dispute.id}`;
    const row = { ...dispute, id, subject, dispute: dispute.id };
    if (JSON.stringify(this.#rows.get(id)) === JSON.stringify(row)) return [];
    this.#rows.set(id, row);
    return [id];
  }

  #drop(id: string): string[] {
    return this.#rows.delete(id) ? [id] : [];
  }
}
