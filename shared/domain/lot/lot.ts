/** One batch of one medicine. Subject `lot/<uuid>`. Stock on hand is the total `stock/<id>` over all subjects. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import {
  command,
  evolver,
  type SubjectDefinition,
  type SubjectState,
  settleCommand,
  undoCommand,
} from '../subject.ts';

export const lotReceiptSchema = z.object({
  medicine: z.string(),
  number: z.string().min(1).max(40),
  /** `yyyy-MM-dd`, the last day it may be handed out. */
  expiry: z.iso.date(),
  quantity: z.number().int().positive().max(10_000_000),
});
export type LotReceipt = z.infer<typeof lotReceiptSchema>;

export interface LotState extends SubjectState {
  receipt?: LotReceipt;
  /** Sum of what counts found more (or less) than the books said. */
  corrected: number;
  /** Instant of the last count. */
  countedAt?: string;
  /** It was entered by mistake, or taken away before anything was handed out. */
  withdrawn?: boolean;
}

const lotEvents = {
  'lot.received': lotReceiptSchema,
  'lot.corrected': lotReceiptSchema.omit({ medicine: true }),
  'lot.withdrawn': z.object({}),
  'lot.counted': z.object({ found: z.number().int(), difference: z.number().int(), reason: z.string() }),
};

const undoable = ['lot.counted', 'lot.corrected', 'lot.withdrawn'];

/** Key of the total that is a lot's stock on hand. */
export const stockOf = (lotId: string) => `stock/${lotId}`;

/** The lot whose stock a total is; nothing for another total. */
export const lotOfStock = (total: string) =>
  total.startsWith('stock/') ? total.slice('stock/'.length) : undefined;

export const lot: SubjectDefinition<LotState> = {
  kind: 'lot',
  initial: (id) => ({ id, steps: [], disputes: [], corrected: 0 }),
  undoable,
  commands: {
    /** One that was withdrawn may be received anew. Refused: `already-exists`, `unknown-medicine`. */
    'lot.receive': command(lotReceiptSchema, (state: LotState, receipt, { rows }) => {
      if (state.receipt && !state.withdrawn) return refuse('already-exists');
      if (!rows.day()?.formulary.some((medicine) => medicine.id === receipt.medicine))
        return refuse('unknown-medicine');
      return happened({ type: 'lot.received', data: receipt });
    }),
    /** Mends what was written down of it. Refused: `unknown-lot`, `lot-gone-out` (the least that was received). */
    'lot.correct': command(lotEvents['lot.corrected'], (state: LotState, data, { rows }) => {
      const { receipt, withdrawn } = state;
      if (!receipt || withdrawn) return refuse('unknown-lot');
      const least = receipt.quantity - rows.total(stockOf(state.id));
      // What stands below zero already may be mended upwards step by step, or counted.
      return data.quantity < Math.min(least, receipt.quantity)
        ? refuse('lot-gone-out', { least })
        : happened({ type: 'lot.corrected', data });
    }),
    /** Refused: `unknown-lot`, `lot-in-use` (something was handed out of it). */
    'lot.withdraw': command(lotEvents['lot.withdrawn'], (state: LotState, _, { rows }) => {
      if (!state.receipt || state.withdrawn) return refuse('unknown-lot');
      return rows.total(stockOf(state.id)) === state.receipt.quantity + state.corrected
        ? happened({ type: 'lot.withdrawn', data: {} })
        : refuse('lot-in-use', { number: state.receipt.number });
    }),
    'lot.count': command(
      z.object({
        found: z.number().int().nonnegative().max(10_000_000),
        reason: z.string().trim().min(1).max(300),
      }),
      (state: LotState, { found, reason }, { rows }) => {
        if (!state.receipt || state.withdrawn) return refuse('unknown-lot');
        return happened({
          type: 'lot.counted',
          data: { found, difference: found - rows.total(stockOf(state.id)), reason },
        });
      },
    ),
    'lot.undo': undoCommand('lot', undoable),
    'lot.settle': settleCommand('lot'),
  },
  evolve: evolver<LotState, typeof lotEvents>(lotEvents, {
    'lot.received': ({ withdrawn, countedAt, ...state }, event) =>
      withdrawn
        ? { ...state, receipt: event.data, corrected: 0 }
        : { ...state, ...(countedAt ? { countedAt } : {}), receipt: state.receipt ?? event.data },
    'lot.corrected': (state, event) =>
      state.receipt ? { ...state, receipt: { ...state.receipt, ...event.data } } : state,
    'lot.withdrawn': (state) => ({ ...state, withdrawn: true }),
    'lot.counted': (state, event) => ({
      ...state,
      corrected: state.corrected + event.data.difference,
      countedAt: event.at,
    }),
  }),
  contributes: (state): Record<string, number> =>
    state.receipt && !state.withdrawn
      ? { [stockOf(state.id)]: state.receipt.quantity + state.corrected }
      : {},
};
