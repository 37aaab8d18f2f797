/**
 * The part of the day that holds its counts of the gifts: of each gift and size what the books said, what was found, why it
 * differs, signed by two, as the medicines are (`stock-count.ts`).
 */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import type { DayState } from '../day/day.ts';
import { giftSchema } from '../day/setup.ts';
import { type Actor, actorSchema } from '../event.ts';
import { movementsOf } from '../gift-stock/gift-stock.ts';
import { giftStockOf } from '../gift-stock/totals.ts';
import { sizesOf } from '../gifts/rule.ts';
import { countThatHolds } from '../lot/movement.ts';
import { command, type Evolver, evolver } from '../subject.ts';

const lineSchema = z.object({
  gift: z.string(),
  name: giftSchema.shape.name,
  size: z.string().optional(),
  /** Pieces on the books just before the size was counted. */
  expected: z.number().int(),
  /** Pieces that were there. */
  found: z.number().int(),
  reason: z.string().optional(),
});
export type GiftCountLine = z.infer<typeof lineSchema>;

const giftCountEvents = {
  'gift-count.signed': z.object({ lines: z.array(lineSchema), witness: actorSchema }),
};

export interface GiftCount {
  event: string;
  /** ISO instant. */
  at: string;
  by: Actor;
  witness: Actor;
  /** Gifts and their sizes in the order of the set-up. */
  lines: GiftCountLine[];
}

export const giftCountCommands = {
  /**
   * Signs what was counted of every gift and size, as the record knows it. Two sign: who sends it, and a witness.
   * Refused: `day-not-open` (nothing is set up), `witness-needed`, `no-gifts-to-count`, `gifts-not-counted` (how many were
   * never counted, or changed since).
   */
  'day.sign-gift-count': command(z.object({}), (_: DayState, __, { rows, witness }): Decision => {
    const day = rows.day();
    if (!day) return refuse('day-not-open');
    if (!witness) return refuse('witness-needed');
    const all = day.gifts.flatMap((gift) =>
      sizesOf(gift).map(({ size }): GiftCountLine | undefined => {
        const movements = movementsOf(rows.giftStock(gift.id)?.movements ?? [], size);
        const count = countThatHolds(movements, rows.total(giftStockOf(gift.id, size)));
        if (!count) return undefined;
        const { expected, found, reason } = count;
        return {
          gift: gift.id,
          name: gift.name,
          expected,
          found,
          ...(size === undefined ? {} : { size }),
          ...(reason === undefined ? {} : { reason }),
        };
      }),
    );
    if (all.length === 0) return refuse('no-gifts-to-count');
    const lines = all.filter((line) => line !== undefined);
    return lines.length < all.length
      ? refuse('gifts-not-counted', { count: all.length - lines.length })
      : happened({ type: 'gift-count.signed', data: { lines, witness } });
  }),
};

export const evolveGiftCount: Evolver<DayState> = evolver<DayState, typeof giftCountEvents>(giftCountEvents, {
  'gift-count.signed': (day, { id, at, by, data }) => ({
    ...day,
    giftCounts: [...day.giftCounts, { ...data, event: id, at, by }],
  }),
});
