import { freeUnits, type LotOnShelf, whyNotOffered } from '../lot/usable.ts';

export interface LotOnHand extends LotOnShelf {
  id: string;
}

/**
 * Which lots to hand out from for a course of so many `days`: the first to expire first, never one that has expired
 * (`today`, `yyyy-MM-dd`), was recalled or expires before the course is over. What the lots cannot cover comes back as
 * `missing`. All are lots of one medicine; `quantity` and picks are in its units.
 */
export function firstExpiredFirstOut(
  lots: readonly LotOnHand[],
  quantity: number,
  today: string,
  days = 1,
): { picks: { lot: string; quantity: number }[]; missing: number } {
  const usable = lots
    .filter((lot) => freeUnits(lot) > 0 && whyNotOffered(lot, today, days) === undefined)
    .toSorted((a, b) => (a.expiry === b.expiry ? (a.id < b.id ? -1 : 1) : a.expiry < b.expiry ? -1 : 1));
  const picks: { lot: string; quantity: number }[] = [];
  let missing = quantity;
  for (const lot of usable) {
    if (missing === 0) break;
    const units = Math.min(freeUnits(lot), missing);
    picks.push({ lot: lot.id, quantity: units });
    missing -= units;
  }
  return { picks, missing };
}

/** Why a picked lot needs a reason: it expires during the course, or one that expires earlier is not empty yet. */
export type OutOfTurn = 'expires-during-course' | 'not-first-expired';

/**
 * Why picking from a lot needs a reason; nothing where first-expired-first-out comes to it. `lots` are all lots of its
 * medicine, `taken` the units that are picked from each of them.
 */
export function outOfTurn(
  lot: LotOnHand,
  lots: readonly LotOnHand[],
  taken: ReadonlyMap<string, number>,
  today: string,
  days: number,
): OutOfTurn | undefined {
  if (whyNotOffered(lot, today, days) === 'expires-during-course') return 'expires-during-course';
  const isPassedOver = (other: LotOnHand) =>
    other.expiry < lot.expiry &&
    whyNotOffered(other, today, days) === undefined &&
    (taken.get(other.id) ?? 0) < freeUnits(other);
  return lots.some(isPassedOver) ? 'not-first-expired' : undefined;
}
