import { usableUnits } from '#shared/domain/lot/usable.ts';
import type { LotRow } from '#shared/rows.ts';

export interface StockOfMedicine {
  medicine: string;
  onHand: number;
  received: number;
}

/** A medicine is running out when less than this share of what came is left. */
const lowShare = 0.2;

/** Medicines running out, the emptiest first; lots that expired before `today` (`yyyy-MM-dd`) or are recalled do not count as stock. */
export function lowStock(lots: readonly LotRow[], today: string): StockOfMedicine[] {
  const stock = new Map<string, StockOfMedicine>();
  for (const lot of lots) {
    const sum = stock.get(lot.medicine) ?? { medicine: lot.medicine, onHand: 0, received: 0 };
    stock.set(lot.medicine, {
      ...sum,
      onHand: sum.onHand + usableUnits([lot], today),
      received: sum.received + lot.quantity,
    });
  }
  const share = ({ onHand, received }: StockOfMedicine) => onHand / received;
  return [...stock.values()].filter((each) => share(each) < lowShare).toSorted((a, b) => share(a) - share(b));
}
