/** The totals that say how many of a gift are left, by size, and how many somebody has. Quantities are pieces. */
import type { Gift } from '../day/setup.ts';
import { sizesOf } from '../gifts/rule.ts';

/** Key of the total of a gift's stock on hand; a gift without sizes is counted under the empty one. */
export const giftStockOf = (gift: string, size: string | undefined) => `gift-stock/${gift}/${size ?? ''}`;

/** The gift and size whose stock a total is; nothing for another total. */
export function giftOfStock(total: string): { gift: string; size?: string } | undefined {
  const [, gift, size] = /^gift-stock\/([^/]+)\/(.*)$/.exec(total) ?? [];
  return gift === undefined ? undefined : { gift, ...(size ? { size } : {}) };
}

/** Key of the total of pieces of a gift and size that were ever handed over, also when they came back. */
export const giftsGivenOf = (gift: string, size: string | undefined) => `gifts-given/${gift}/${size ?? ''}`;

/** Key of the total of pieces of a gift that a record's person was given and still has. */
export const giftsOf = (patientId: string, gift: string) => `gifts-of/${patientId}/${gift}`;

/** What a refusal calls a gift, in both languages: `Áo khoác M`. */
export const giftInSize = ({ vi, en }: Gift['name'], size: string | undefined): Gift['name'] =>
  size === undefined ? { vi, en } : { vi: `${vi} ${size}`, en: `${en} ${size}` };

/** What the day begins with: the share of its set-up in the stock. */
export function plannedGifts(gifts: readonly Pick<Gift, 'id' | 'stock'>[]): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const gift of gifts)
    for (const { size, quantity } of sizesOf(gift)) {
      const key = giftStockOf(gift.id, size);
      totals[key] = (totals[key] ?? 0) + quantity;
    }
  return totals;
}
