/** What may still be handed out of each medicine. */
import { usableUnits } from '#shared/domain/lot/usable.ts';
import type { LotRow } from '#shared/rows.ts';

/** Units of each medicine in lots that may be handed out on a day (`yyyy-MM-dd`). */
export function stockOn(lots: readonly LotRow[], date: string): Map<string, number> {
  const byMedicine = Map.groupBy(lots, ({ medicine }) => medicine);
  const units = [...byMedicine].map(([medicine, own]) => [medicine, usableUnits(own, date)] as const);
  return new Map(units.filter(([, usable]) => usable > 0));
}
