/** What may still be handed out of each medicine. */
import type { LotRow } from '#shared/rows.ts';

/** Units of each medicine in lots that have not expired on a day (`yyyy-MM-dd`). */
export function stockOn(lots: readonly LotRow[], date: string): Map<string, number> {
  const stock = new Map<string, number>();
  for (const { medicine, expiry, onHand } of lots) {
    if (expiry >= date && onHand > 0) stock.set(medicine, (stock.get(medicine) ?? 0) + onHand);
  }
  return stock;
}
