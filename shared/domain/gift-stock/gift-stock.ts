/**
 * The book of a gift: what came, was counted, was lost and was sent on besides what visits took. Subject `gift/<id>`. What the
 * day began with stands in its set-up; stock on hand is the total `gift-stock/<id>/<size>` over all three.
 */
import { z } from 'zod';
import { type Decision, happened, type Rows, refuse } from '../context.ts';
import type { Recorded } from '../event.ts';
import { hasSize } from '../gifts/rule.ts';
import type { LotMovement } from '../lot/movement.ts';
import {
  command,
  evolver,
  type SubjectDefinition,
  type SubjectState,
  settleCommand,
  undoCommand,
} from '../subject.ts';
import { giftInSize, giftStockOf } from './totals.ts';

const quantitySchema = z.number().int().positive().max(1_000_000);
const reasonSchema = z.string().trim().min(1).max(300);
const ofSize = { size: z.string().max(60).optional() };

/** Why pieces of a gift left the shelf for nobody. */
export const giftLossKinds = ['damaged', 'lost'] as const;
export type GiftLossKind = (typeof giftLossKinds)[number];

/** Quantities are pieces, signed: what it changed on hand. */
export interface GiftMovement extends LotMovement {
  size?: string;
}

export interface GiftStockState extends SubjectState {
  /** Oldest first. */
  movements: GiftMovement[];
}

const giftStockEvents = {
  'gift.received': z.object({ ...ofSize, quantity: quantitySchema, reason: reasonSchema.optional() }),
  'gift.counted': z.object({
    ...ofSize,
    found: z.number().int(),
    difference: z.number().int(),
    reason: z.string().optional(),
  }),
  'gift.loss-recorded': z.object({
    ...ofSize,
    quantity: quantitySchema,
    kind: z.enum(giftLossKinds),
    reason: reasonSchema,
  }),
  'gift.sent-on': z.object({ ...ofSize, quantity: quantitySchema, to: z.string().trim().min(1).max(120) }),
};
type GiftStockEvent = Recorded<typeof giftStockEvents, keyof typeof giftStockEvents>;

const undoable = Object.keys(giftStockEvents);

/** Movements of one size; of a gift without sizes, all. */
export const movementsOf = (movements: readonly GiftMovement[], size: string | undefined): GiftMovement[] =>
  movements.filter((each) => each.size === size);

export const giftStock: SubjectDefinition<GiftStockState> = {
  kind: 'gift',
  initial: (id) => ({ id, steps: [], recorded: [], disputes: [], movements: [] }),
  undoable,
  commands: {
    /** More of a gift came. Refused: `unknown-gift`, `unknown-gift-size`. */
    'gift.receive': command(
      giftStockEvents['gift.received'],
      (state: GiftStockState, data, { rows }) =>
        unknown(state.id, data.size, rows) ?? happened({ type: 'gift.received', data }),
    ),
    /**
     * What was found of a size when it was counted; why, when the books say otherwise.
     * Refused: `unknown-gift`, `unknown-gift-size`, `gift-count-differs` (from how many, without a reason).
     */
    'gift.count': command(
      z.object({
        ...ofSize,
        found: z.number().int().nonnegative().max(1_000_000),
        reason: reasonSchema.optional(),
      }),
      (state: GiftStockState, { found, ...data }, { rows }): Decision => {
        const problem = unknown(state.id, data.size, rows);
        if (problem) return problem;
        const expected = rows.total(giftStockOf(state.id, data.size));
        if (found !== expected && data.reason === undefined)
          return refuse('gift-count-differs', { name: nameOf(state.id, data.size, rows), expected });
        return happened({ type: 'gift.counted', data: { ...data, found, difference: found - expected } });
      },
    ),
    /** Takes pieces off the shelf that nobody gets. Refused: `unknown-gift`, `unknown-gift-size`, `not-enough-gifts` (what is left). */
    'gift.record-loss': command(
      giftStockEvents['gift.loss-recorded'],
      (state: GiftStockState, data, { rows }) =>
        leaving(state.id, data, rows) ?? happened({ type: 'gift.loss-recorded', data }),
    ),
    /** Hands pieces on to another day or place. Refused: `unknown-gift`, `unknown-gift-size`, `not-enough-gifts` (what is left). */
    'gift.send-on': command(
      giftStockEvents['gift.sent-on'],
      (state: GiftStockState, data, { rows }) =>
        leaving(state.id, data, rows) ?? happened({ type: 'gift.sent-on', data }),
    ),
    'gift.undo': undoCommand('gift', undoable),
    'gift.settle': settleCommand('gift'),
  },
  evolve: evolver<GiftStockState, typeof giftStockEvents>(giftStockEvents, {
    'gift.received': (state, event) => moved(state, event, 'received', event.data.quantity),
    'gift.counted': (state, event) =>
      moved(state, event, 'counted', event.data.difference, { found: event.data.found }),
    'gift.loss-recorded': (state, event) => moved(state, event, event.data.kind, -event.data.quantity),
    'gift.sent-on': (state, event) =>
      moved(state, event, 'sent-on', -event.data.quantity, { to: event.data.to }),
  }),
  contributes: ({ id, movements }) => {
    const totals: Record<string, number> = {};
    for (const { size, quantity } of movements) {
      const key = giftStockOf(id, size);
      totals[key] = (totals[key] ?? 0) + quantity;
    }
    return totals;
  },
};

const giftNamed = (id: string, rows: Rows) => rows.day()?.gifts.find((each) => each.id === id);

const nameOf = (id: string, size: string | undefined, rows: Rows) =>
  giftInSize(giftNamed(id, rows)?.name ?? { vi: id, en: id }, size);

function unknown(id: string, size: string | undefined, rows: Rows) {
  const gift = giftNamed(id, rows);
  if (!gift) return refuse('unknown-gift');
  return hasSize(gift, size) ? undefined : refuse('unknown-gift-size', { name: gift.name });
}

/** Why so many pieces cannot leave the shelf; nothing when they can. */
function leaving(
  id: string,
  { size, quantity }: { size?: string | undefined; quantity: number },
  rows: Rows,
) {
  const left = Math.max(0, rows.total(giftStockOf(id, size)));
  return (
    unknown(id, size, rows) ??
    (quantity > left ? refuse('not-enough-gifts', { name: nameOf(id, size, rows), left }) : undefined)
  );
}

function moved(
  state: GiftStockState,
  { id, at, by, data }: GiftStockEvent,
  kind: GiftMovement['kind'],
  quantity: number,
  more: { found?: number; to?: string } = {},
): GiftStockState {
  const { size } = data;
  const reason = 'reason' in data ? data.reason : undefined;
  const movement: GiftMovement = {
    event: id,
    at,
    by,
    kind,
    quantity,
    ...(size === undefined ? {} : { size }),
    ...(reason === undefined ? {} : { reason }),
    ...more,
  };
  return { ...state, movements: [...state.movements, movement] };
}
