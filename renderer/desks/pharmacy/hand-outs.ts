import type { HandedOutItem } from '#shared/domain/dispensing/dispensing.ts';
import type { VisitRow } from '#shared/rows.ts';

/** What was handed over at one time. */
export interface HandOut {
  /** ISO instant. */
  at: string;
  /** Name of who handed it over. */
  by: string;
  items: HandedOutItem[];
}

/** Hand-outs of a visit, the last one first. */
export function handOutsOf(visit: Pick<VisitRow, 'dispensed'>): HandOut[] {
  const byInstant = Map.groupBy(visit.dispensed, (item) => item.at);
  return [...byInstant].map(([at, items]) => ({ at, items, by: items[0]?.by.name ?? '' })).toReversed();
}
