/** The book of a gift: everything that changed how many there are, in the order in which it happened. Quantities are pieces. */
import type { Gift } from '../day/setup.ts';
import { type GiftsOfVisit, giftPieces } from '../gifts/gifts.ts';
import { sizesOf } from '../gifts/rule.ts';
import { withBalance } from '../lot/ledger.ts';
import type { GiftMovement } from './gift-stock.ts';

/** What the book of a gift reads of a visit. */
export interface VisitOfGiftLedger extends GiftsOfVisit {
  id: string;
}

interface GiftLedgerEntry extends Omit<GiftMovement, 'kind'> {
  /** `destroyed`: taken back and thrown away; changes nothing on hand. */
  kind: GiftMovement['kind'] | 'given' | 'taken-back' | 'destroyed';
  /** Pieces on hand behind it. */
  balance: number;
  /** The visit that took or gave back. */
  visit?: string;
}

export interface GiftLedger {
  /** What the day began with. */
  planned: number;
  /** Oldest first; the balance of the last one is the stock on hand. */
  entries: GiftLedgerEntry[];
}

/** The book of one size of a gift, or of all of them together. Visits that have nothing of it may be among them. */
export function giftLedgerOf(
  gift: Pick<Gift, 'id' | 'stock'>,
  movements: readonly GiftMovement[],
  visits: readonly VisitOfGiftLedger[],
  only?: { size: string | undefined },
): GiftLedger {
  const isMeant = ({ size }: { size?: string | undefined }) => only === undefined || size === only.size;
  const isOfGift = (item: { gift: string; size?: string }) => item.gift === gift.id && isMeant(item);
  const planned = giftPieces(sizesOf(gift).filter(isMeant));
  const ofVisits = visits.flatMap(({ id, gifts, giftsTakenBack }) => [
    ...gifts.filter(isOfGift).map(({ event, at, by, size, quantity, exception }) => ({
      event,
      at,
      by,
      kind: 'given' as const,
      quantity: -quantity,
      visit: id,
      ...(size === undefined ? {} : { size }),
      ...(exception === undefined ? {} : { reason: exception }),
    })),
    ...giftsTakenBack.filter(isOfGift).map(({ event, at, by, size, quantity, backOnShelf, reason }) => ({
      event,
      at,
      by,
      reason,
      visit: id,
      kind: backOnShelf ? ('taken-back' as const) : ('destroyed' as const),
      quantity: backOnShelf ? quantity : 0,
      ...(size === undefined ? {} : { size }),
    })),
  ]);
  return { planned, entries: withBalance([...movements.filter(isMeant), ...ofVisits], planned) };
}
