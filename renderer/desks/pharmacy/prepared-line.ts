/** What stands prepared for a line of a prescription: what of it can be handed over, and what has to come out of the bag. */
import type { PickedItem } from '#shared/domain/dispensing/dispensing.ts';
import { firstExpiredFirstOut } from '#shared/domain/dispensing/first-expired-first-out.ts';
import { whyNotOffered } from '#shared/domain/lot/usable.ts';
import type { LotRow } from '#shared/rows.ts';

/** Units of a lot that stand prepared and must not be handed over any more. */
export interface ToTakeOut {
  lot: string;
  lotNumber: string;
  /** Units. */
  quantity: number;
  why: 'recalled' | 'expired' | 'withdrawn';
}

interface Proposed {
  lot: string;
  quantity: number;
}

/** Prepared items whose lots went bad meanwhile. `lots` are those on the books, `today` is `yyyy-MM-dd`. */
export function toTakeOut(items: readonly PickedItem[], lots: readonly LotRow[], today: string): ToTakeOut[] {
  return items.flatMap(({ lot, lotNumber, quantity }) => {
    const why = whyNotAnyMore(
      lots.find(({ id }) => id === lot),
      today,
    );
    return why ? [{ lot, lotNumber, quantity, why }] : [];
  });
}

function whyNotAnyMore(lot: LotRow | undefined, today: string): ToTakeOut['why'] | undefined {
  if (!lot) return 'withdrawn';
  const why = whyNotOffered(lot, today);
  return why === 'recalled' || why === 'expired' ? why : undefined;
}

/**
 * What is proposed of a line that was prepared: what stands ready, no more than is owed, and in place of what has to come
 * out of the bag the same units from the line's `own` lots, first to expire first.
 */
export function proposeFromPrepared(
  items: readonly PickedItem[],
  out: readonly ToTakeOut[],
  line: { own: readonly LotRow[]; owed: number; days: number; today: string },
): Proposed[] {
  let left = line.owed;
  const kept = new Map<string, number>();
  for (const { lot, quantity } of items) {
    if (out.some((each) => each.lot === lot)) continue;
    const units = Math.min(quantity, left);
    left -= units;
    kept.set(lot, (kept.get(lot) ?? 0) + units);
  }
  const wanted = Math.min(
    left,
    out.reduce((sum, { quantity }) => sum + quantity, 0),
  );
  const others = line.own.map((lot) => ({
    ...lot,
    reserved: (lot.reserved ?? 0) + (kept.get(lot.id) ?? 0),
  }));
  const { picks } = firstExpiredFirstOut(others, wanted, line.today, line.days);
  for (const { lot, quantity } of picks) kept.set(lot, (kept.get(lot) ?? 0) + quantity);
  return [...kept].flatMap(([lot, quantity]) => (quantity > 0 ? [{ lot, quantity }] : []));
}
