/** One batch of one medicine. Subject `lot/<uuid>`. Stock on hand is the total `stock/<id>` over all subjects. */
import { z } from 'zod';
import { happened, type Rows, refuse } from '../context.ts';
import type { Recorded } from '../event.ts';
import { printedName } from '../medicine/medicine.ts';
import {
  command,
  evolver,
  type SubjectDefinition,
  type SubjectState,
  settleCommand,
  undoCommand,
} from '../subject.ts';
import { type LotMovement, lossKinds, unitsMoved } from './movement.ts';
import { type Recall, recallCommands, recallEvents } from './recall.ts';
import { freeUnits } from './usable.ts';

const quantitySchema = z.number().int().positive().max(10_000_000);
const reasonSchema = z.string().trim().min(1).max(300);

export const lotReceiptSchema = z.object({
  medicine: z.string(),
  number: z.string().min(1).max(40),
  /** `yyyy-MM-dd`, the last day it may be handed out. */
  expiry: z.iso.date(),
  /** Units, whatever they are packed in. */
  quantity: quantitySchema,
  /** Units in one pack. */
  packSize: z.number().int().positive().max(100_000).optional(),
  donor: z.string().trim().min(1).max(120).optional(),
  /** Đồng for one unit, with two decimals at most; for the report. */
  unitPriceVnd: z.number().nonnegative().max(1_000_000_000).multipleOf(0.01).optional(),
});
export type LotReceipt = z.infer<typeof lotReceiptSchema>;

export interface LotState extends SubjectState {
  receipt?: LotReceipt;
  /** What it gained and lost besides what visits took and gave back, oldest first. */
  movements: LotMovement[];
  /** Instant of the last count. */
  countedAt?: string;
  /** It is on the books, and must not be handed out. */
  recalled?: Recall;
  /** It was entered by mistake, or taken away before anything was handed out. */
  withdrawn?: boolean;
}

const lotEvents = {
  'lot.received': lotReceiptSchema,
  'lot.corrected': lotReceiptSchema.omit({ medicine: true }),
  'lot.withdrawn': z.object({}),
  'lot.counted': z.object({
    found: z.number().int(),
    difference: z.number().int(),
    reason: z.string().optional(),
  }),
  'lot.loss-recorded': z.object({ quantity: quantitySchema, kind: z.enum(lossKinds), reason: reasonSchema }),
  'lot.sent-on': z.object({ quantity: quantitySchema, to: z.string().trim().min(1).max(120) }),
  ...recallEvents,
};
type LotEvent = Recorded<typeof lotEvents, keyof typeof lotEvents>;

const undoable = ['lot.counted', 'lot.corrected', 'lot.withdrawn', 'lot.loss-recorded', 'lot.sent-on'];

/** Key of the total that is a lot's stock on hand. */
export const stockOf = (lotId: string) => `stock/${lotId}`;

/** Key of the total of a lot's units that stand prepared. */
export const reservedOf = (lotId: string) => `reserved/${lotId}`;

/** The lot whose stock a total is; nothing for another total. */
export const lotOfStock = (total: string) =>
  total.startsWith('stock/') ? total.slice('stock/'.length) : undefined;

/** The lot in whose row a total stands: its stock, or what of it stands prepared; nothing for another total. */
export const lotOfTotal = (total: string) => /^(?:stock|reserved)\/(.+)$/.exec(total)?.[1];

export const lot: SubjectDefinition<LotState> = {
  kind: 'lot',
  initial: (id) => ({ id, steps: [], recorded: [], disputes: [], movements: [] }),
  undoable,
  commands: {
    /** One that was withdrawn may be received anew. Refused: `already-exists`, `unknown-medicine`. */
    'lot.receive': command(lotReceiptSchema, (state: LotState, receipt, { rows }) => {
      if (state.receipt && !state.withdrawn) return refuse('already-exists');
      if (!rows.day()?.formulary.some((medicine) => medicine.id === receipt.medicine))
        return refuse('unknown-medicine');
      return happened({ type: 'lot.received', data: receipt });
    }),
    /**
     * Mends what was written down of it; what is left out is not known any more.
     * Refused: `unknown-lot`, `lot-gone-out` (the least that was received).
     */
    'lot.correct': command(lotEvents['lot.corrected'], (state: LotState, data, { rows }) => {
      const { receipt, withdrawn } = state;
      if (!receipt || withdrawn) return refuse('unknown-lot');
      const left = rows.total(stockOf(state.id)) - rows.total(reservedOf(state.id));
      const least = receipt.quantity - left;
      // What stands below zero already may be mended upwards step by step, or counted.
      return data.quantity < Math.min(least, receipt.quantity)
        ? refuse('lot-gone-out', { least })
        : happened({ type: 'lot.corrected', data });
    }),
    /** Refused: `unknown-lot`, `lot-in-use` (something was handed out, lost or sent on of it, or stands prepared). */
    'lot.withdraw': command(lotEvents['lot.withdrawn'], (state: LotState, _, { rows }) => {
      const { receipt, withdrawn, movements } = state;
      if (!receipt || withdrawn) return refuse('unknown-lot');
      const stayed: readonly LotMovement['kind'][] = ['received', 'corrected', 'counted'];
      return rows.total(stockOf(state.id)) === unitsMoved(movements) &&
        rows.total(reservedOf(state.id)) === 0 &&
        movements.every(({ kind }) => stayed.includes(kind))
        ? happened({ type: 'lot.withdrawn', data: {} })
        : refuse('lot-in-use', { number: receipt.number });
    }),
    /**
     * What was found when it was counted; why, when the books say otherwise.
     * Refused: `unknown-lot`, `count-differs` (from how many, without a reason).
     */
    'lot.count': command(
      z.object({
        found: z.number().int().nonnegative().max(10_000_000),
        reason: reasonSchema.optional(),
      }),
      (state: LotState, { found, reason }, { rows }) => {
        if (!state.receipt || state.withdrawn) return refuse('unknown-lot');
        const expected = rows.total(stockOf(state.id));
        if (found !== expected && reason === undefined)
          return refuse('count-differs', { lot: state.receipt.number, expected });
        const data = { found, difference: found - expected, ...(reason === undefined ? {} : { reason }) };
        return happened({ type: 'lot.counted', data });
      },
    ),
    /** Takes units off the shelf that nobody gets. Refused: `unknown-lot`, `not-enough-stock` (what is left). */
    'lot.record-loss': command(
      lotEvents['lot.loss-recorded'],
      (state: LotState, data, { rows }) =>
        leaving(state, data.quantity, rows) ?? happened({ type: 'lot.loss-recorded', data }),
    ),
    /** Hands units on to another day or place. Refused: `unknown-lot`, `not-enough-stock` (what is left). */
    'lot.send-on': command(
      lotEvents['lot.sent-on'],
      (state: LotState, data, { rows }) =>
        leaving(state, data.quantity, rows) ?? happened({ type: 'lot.sent-on', data }),
    ),
    ...recallCommands,
    'lot.undo': undoCommand('lot', undoable),
    'lot.settle': settleCommand('lot'),
  },
  evolve: evolver<LotState, typeof lotEvents>(lotEvents, {
    'lot.received': ({ withdrawn, countedAt, ...state }, event) => {
      const received = moved({ ...state, movements: [] }, event, 'received', event.data.quantity);
      if (withdrawn) return { ...received, receipt: event.data };
      // Two stations that could not see each other received the same lot: it came once.
      if (state.receipt) return countedAt === undefined ? state : { ...state, countedAt };
      return { ...received, receipt: event.data };
    },
    'lot.corrected': (state, event) => {
      const { receipt } = state;
      if (!receipt) return state;
      const change = event.data.quantity - receipt.quantity;
      return {
        ...moved(state, event, 'corrected', change),
        receipt: { medicine: receipt.medicine, ...event.data },
      };
    },
    'lot.withdrawn': (state) => ({ ...state, withdrawn: true }),
    'lot.counted': (state, event) => {
      const { difference, found, reason } = event.data;
      return { ...moved(state, event, 'counted', difference, { found, reason }), countedAt: event.at };
    },
    'lot.loss-recorded': (state, event) => {
      const { kind, quantity, reason } = event.data;
      return moved(state, event, kind, -quantity, { reason });
    },
    'lot.sent-on': (state, event) => {
      const { quantity, to } = event.data;
      return moved(state, event, 'sent-on', -quantity, { to });
    },
    'lot.recalled': (state, { at, by, data }) => ({
      ...state,
      recalled: state.recalled ?? { at, by, reason: data.reason },
    }),
    'lot.recall-lifted': ({ recalled: _, ...state }) => state,
  }),
  contributes: ({ id, receipt, withdrawn, movements }): Record<string, number> =>
    receipt && !withdrawn ? { [stockOf(id)]: unitsMoved(movements) } : {},
};

/** Why so many units cannot leave a lot; nothing when they can. */
function leaving({ id, receipt, withdrawn }: LotState, quantity: number, rows: Rows) {
  if (!receipt || withdrawn) return refuse('unknown-lot');
  // What stands prepared for somebody has to be put back first.
  const left = freeUnits({ onHand: rows.total(stockOf(id)), reserved: rows.total(reservedOf(id)) });
  const medicine = rows.day()?.formulary.find((each) => each.id === receipt.medicine);
  const name = medicine ? printedName(medicine) : receipt.medicine;
  return quantity > left ? refuse('not-enough-stock', { name, lot: receipt.number, left }) : undefined;
}

function moved(
  state: LotState,
  { id, at, by }: LotEvent,
  kind: LotMovement['kind'],
  quantity: number,
  { found, reason, to }: { found?: number; reason?: string | undefined; to?: string } = {},
): LotState {
  const movement: LotMovement = {
    event: id,
    at,
    by,
    kind,
    quantity,
    ...(found === undefined ? {} : { found }),
    ...(reason === undefined ? {} : { reason }),
    ...(to === undefined ? {} : { to }),
  };
  return { ...state, movements: [...state.movements, movement] };
}
