/** What the record holds of the gifts of a visit: given, with who received and signed, and taken back. */
import { z } from 'zod';
import type { Actor } from '../event.ts';
import { giftStockOf, giftsGivenOf, giftsOf } from '../gift-stock/totals.ts';
import { type ReceiptProof, receiptProofs } from '../support/receipt.ts';

const pieces = z.number().int().positive().max(99);
const reason = z.string().trim().min(1, 'required').max(300);

export const giftReceiverSchema = z.object({
  name: z.string().trim().min(1, 'required').max(120),
  /** To the person the gift is for. */
  relation: z.string().trim().min(1, 'required').max(60),
});

export const wantedGiftSchema = z.object({
  gift: z.string().max(60),
  /** Left out: the gift has no sizes. */
  size: z.string().max(60).optional(),
  quantity: pieces,
});

const named = { name: z.object({ vi: z.string(), en: z.string() }) };

export const givingSchema = z.object({
  items: z.array(wantedGiftSchema).min(1).max(30),
  /** A member of the family who takes it for the person; left out: the person themselves. */
  receiver: giftReceiverSchema.optional(),
  proof: z.enum(receiptProofs),
  /** Why somebody gets it whom the rule does not name. */
  exception: reason.optional(),
});

const backSchema = wantedGiftSchema.extend({
  /** Id of the event that gave it. */
  given: z.string().max(60),
  /** Whether it goes back on the shelf; otherwise it is thrown away. */
  backOnShelf: z.boolean(),
});

export const takingBackSchema = z.object({
  items: z
    .array(
      // Given in its place in the same breath.
      backSchema.extend({ instead: z.object({ size: z.string().max(60).optional() }).optional() }),
    )
    .min(1)
    .max(30),
  reason,
});

export const giftEvents = {
  'gifts.given': givingSchema.extend({ items: z.array(wantedGiftSchema.extend(named)) }),
  'gifts.taken-back': z.object({ items: z.array(backSchema.extend(named)), reason }),
};

interface Recorded {
  /** Id of the event. */
  event: string;
  /** ISO instant. */
  at: string;
  by: Actor;
}

/** Pieces of one gift in one size that were handed over, with the words of that day. */
export interface GivenGift extends Recorded {
  gift: string;
  name: { vi: string; en: string };
  size?: string;
  quantity: number;
  receiver?: z.infer<typeof giftReceiverSchema>;
  proof: ReceiptProof;
  exception?: string;
}

export interface TakenBackGift extends Recorded {
  /** Id of the event that gave it. */
  given: string;
  gift: string;
  size?: string;
  quantity: number;
  backOnShelf: boolean;
  reason: string;
}

export interface HeldGift {
  gift: string;
  size?: string;
  quantity: number;
}

export interface GiftsOfVisit {
  gifts: readonly GivenGift[];
  giftsTakenBack: readonly TakenBackGift[];
}

export const giftPieces = (items: readonly { quantity: number }[]): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);

/** Whether something taken back is of these pieces that were given. */
const isOf = (back: Pick<TakenBackGift, 'given' | 'gift' | 'size'>, given: GivenGift) =>
  back.given === given.event && back.gift === given.gift && back.size === given.size;

/** What is left with the person of everything that was given, each with its pieces. */
export function giftsStillHeld({ gifts, giftsTakenBack }: GiftsOfVisit): GivenGift[] {
  const back = giftsTakenBack.map((each) => ({ each, left: each.quantity }));
  return gifts.flatMap((given) => {
    let { quantity } = given;
    for (const one of back) {
      if (!isOf(one.each, given)) continue;
      const taken = Math.min(quantity, one.left);
      quantity -= taken;
      one.left -= taken;
    }
    return quantity > 0 ? [{ ...given, quantity }] : [];
  });
}

/** What the person has of each gift and size. */
export function giftsHeld(visit: GiftsOfVisit): HeldGift[] {
  const held = new Map<string, HeldGift>();
  for (const { gift, size, quantity } of giftsStillHeld(visit)) {
    const key = giftStockOf(gift, size);
    const before = held.get(key)?.quantity ?? 0;
    held.set(key, { gift, ...(size === undefined ? {} : { size }), quantity: before + quantity });
  }
  return [...held.values()];
}

/** What a visit adds to the stock of gifts and to what its person has. */
export function giftTotals(visit: GiftsOfVisit, patientId: string): Record<string, number> {
  const totals: Record<string, number> = {};
  const add = (key: string, quantity: number) => {
    totals[key] = (totals[key] ?? 0) + quantity;
  };
  for (const { gift, size, quantity } of visit.gifts) {
    add(giftStockOf(gift, size), -quantity);
    add(giftsGivenOf(gift, size), quantity);
    add(giftsOf(patientId, gift), quantity);
  }
  for (const { gift, size, quantity, backOnShelf } of visit.giftsTakenBack) {
    if (backOnShelf) add(giftStockOf(gift, size), quantity);
    add(giftsOf(patientId, gift), -quantity);
  }
  return totals;
}
