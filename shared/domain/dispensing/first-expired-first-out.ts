export interface LotOnHand {
  id: string;
  /** `yyyy-MM-dd` */
  expiry: string;
  onHand: number;
}

/**
 * Which lots to hand out from: the first to expire first, never an expired one (`today`, `yyyy-MM-dd`).
 * What the lots cannot cover comes back as `missing`.
 */
export function firstExpiredFirstOut(
  lots: readonly LotOnHand[],
  quantity: number,
  today: string,
): { picks: { lot: string; quantity: number }[]; missing: number } {
  const usable = lots
    .filter((lot) => lot.expiry >= today && lot.onHand > 0)
    .toSorted((a, b) => (a.expiry === b.expiry ? (a.id < b.id ? -1 : 1) : a.expiry < b.expiry ? -1 : 1));
  const picks: { lot: string; quantity: number }[] = [];
  let missing = quantity;
  for (const lot of usable) {
    if (missing === 0) break;
    const units = Math.min(lot.onHand, missing);
    picks.push({ lot: lot.id, quantity: units });
    missing -= units;
  }
  return { picks, missing };
}
