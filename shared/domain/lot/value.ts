/** What the medicine that was handed out is worth, for the report to those who gave it. */
import type { LotReceipt } from './lot.ts';

export interface ValueGiven {
  /** Whole đồng: units × price of a unit, of lots with a price. */
  vnd: number;
  /** Units of lots without a price. */
  unpricedUnits: number;
}

/** `lots` by their ids; `given` are units that people were handed and still have. */
export function valueOfGiven(
  lots: ReadonlyMap<string, Pick<LotReceipt, 'unitPriceVnd'>>,
  given: readonly { lot: string; quantity: number }[],
): ValueGiven {
  let hundredths = 0;
  let unpricedUnits = 0;
  for (const { lot, quantity } of given) {
    const price = lots.get(lot)?.unitPriceVnd;
    if (price === undefined) unpricedUnits += quantity;
    // A price has two decimals at most: in hundredths of a đồng nothing is lost.
    else hundredths += quantity * Math.round(price * 100);
  }
  return { vnd: Math.round(hundredths / 100), unpricedUnits };
}
