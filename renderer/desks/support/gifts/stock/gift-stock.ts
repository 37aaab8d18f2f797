/** The shelf of the gifts, by gift and size, with the count that holds. */
import type { Gift } from '#shared/domain/day/setup.ts';
import { type GiftMovement, movementsOf } from '#shared/domain/gift-stock/gift-stock.ts';
import { giftStockOf } from '#shared/domain/gift-stock/totals.ts';
import { sizesOf } from '#shared/domain/gifts/rule.ts';
import { countThatHolds, type LotCount } from '#shared/domain/lot/movement.ts';
import type { GiftRow } from '#shared/rows.ts';
import { isLow, type Totals } from '../due.ts';

export interface ShelfSize {
  size: string | undefined;
  left: number;
  isLow: boolean;
  /** Nothing where it has to be counted. */
  count: LotCount | undefined;
}

export interface ShelfGift {
  gift: Gift;
  left: number;
  sizes: ShelfSize[];
  movements: readonly GiftMovement[];
  /** The book it is written into; nothing while nothing is. */
  book: GiftRow | undefined;
}

/** Asks for something that is then written into the book of a gift. */
export interface StockDialogProps {
  shelf: ShelfGift;
  /** It is written. */
  onDone: () => void;
  onClose: () => void;
}

export function shelfOf(gifts: readonly Gift[], books: readonly GiftRow[], totals: Totals): ShelfGift[] {
  return gifts.map((gift) => {
    const book = books.find(({ id }) => id === gift.id);
    const movements = book?.movements ?? [];
    const sizes = sizesOf(gift).map(({ size, quantity }): ShelfSize => {
      const left = totals.get(giftStockOf(gift.id, size)) ?? 0;
      const count = countThatHolds(movementsOf(movements, size), left);
      return { size, left, isLow: isLow(left, quantity), count };
    });
    return { gift, left: sizes.reduce((sum, each) => sum + each.left, 0), sizes, movements, book };
  });
}
