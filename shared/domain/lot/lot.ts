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
  expiry: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  quantity: z.number().int().positive().max(10_000_000),
});
export type LotReceipt = z.infer<typeof lotReceiptSchema>;

export interface LotState extends SubjectState {
  receipt?: LotReceipt;
  /** Sum of what counts found more (or less) than the books said. */
  corrected: number;
}

const lotEvents = {
  'lot.received': lotReceiptSchema,
  'lot.counted': z.object({ found: z.number().int(), difference: z.number().int(), reason: z.string() }),
};

const undoable = ['lot.counted'];

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
    'lot.receive': command(lotReceiptSchema, (state: LotState, receipt, { rows }) => {
      if (state.receipt) return refuse('already-exists');
      if (!rows.day()?.formulary.some((medicine) => medicine.id === receipt.medicine))
        return refuse('unknown-medicine');
      return happened({ type: 'lot.received', data: receipt });
    }),
    'lot.count': command(
      z.object({
        found: z.number().int().nonnegative().max(10_000_000),
        reason: z.string().trim().min(1).max(300),
      }),
      (state: LotState, { found, reason }, { rows }) => {
        if (!state.receipt) return refuse('unknown-lot');
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
    'lot.received': (state, event) => ({ ...state, receipt: state.receipt ?? event.data }),
    'lot.counted': (state, event) => ({ ...state, corrected: state.corrected + event.data.difference }),
  }),
  contributes: (state): Record<string, number> =>
    state.receipt ? { [stockOf(state.id)]: state.receipt.quantity + state.corrected } : {},
};
