import { type HandedOutItem, stillHeld } from '#shared/domain/dispensing/dispensing.ts';
import type { LotRow, VisitRow } from '#shared/rows.ts';

/** What was handed over at one time. */
export interface HandOut {
  /** Id of the event. */
  event: string;
  /** ISO instant. */
  at: string;
  /** Name of who handed it over. */
  by: string;
  items: HandedOutItem[];
  /** What of it the patient still has. */
  held: HandedOutItem[];
}

/** Hand-outs of a visit, the last one first. */
export function handOutsOf(visit: Pick<VisitRow, 'dispensed' | 'returned'>): HandOut[] {
  const held = stillHeld(visit);
  const byEvent = Map.groupBy(visit.dispensed, (item) => item.event);
  return [...byEvent]
    .map(([event, items]) => ({
      event,
      items,
      at: items[0]?.at ?? '',
      by: items[0]?.by.name ?? '',
      held: held.filter((item) => item.event === event),
    }))
    .toReversed();
}

/** What the patient still has of lots that were recalled since, and the hand-out it came from; the last one first. */
export function recalledHeld(
  visit: Pick<VisitRow, 'dispensed' | 'returned'>,
  lots: readonly Pick<LotRow, 'id' | 'recalled'>[],
): { handOut: HandOut; item: HandedOutItem }[] {
  const recalled = new Set(lots.filter((lot) => lot.recalled).map(({ id }) => id));
  return handOutsOf(visit).flatMap((handOut) =>
    handOut.held.filter(({ lot }) => recalled.has(lot)).map((item) => ({ handOut, item })),
  );
}
