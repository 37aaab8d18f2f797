/**
 * A recall: the maker, the authority or the pharmacist says that a lot must not be used. It stays on the books, is blocked at
 * once, and whoever received of it is to be told. (Withdrawn is another thing: a lot that was entered by mistake.)
 */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import type { Actor } from '../event.ts';
import { command } from '../subject.ts';
import type { LotState } from './lot.ts';

export interface Recall {
  /** ISO instant. */
  at: string;
  by: Actor;
  reason: string;
}

const reasonSchema = z.object({ reason: z.string().trim().min(1).max(300) });

export const recallEvents = { 'lot.recalled': reasonSchema, 'lot.recall-lifted': reasonSchema };

export const recallCommands = {
  /** Blocks a lot. Refused: `unknown-lot`, `already-recalled` (by whom). */
  'lot.recall': command(reasonSchema, ({ receipt, withdrawn, recalled }: LotState, data) => {
    if (!receipt || withdrawn) return refuse('unknown-lot');
    return recalled
      ? refuse('already-recalled', { lot: receipt.number, name: recalled.by.name })
      : happened({ type: 'lot.recalled', data });
  }),
  /** Says that it may be handed out again. Refused: `unknown-lot`, `not-recalled`. */
  'lot.lift-recall': command(reasonSchema, ({ receipt, withdrawn, recalled }: LotState, data) => {
    if (!receipt || withdrawn) return refuse('unknown-lot');
    return recalled
      ? happened({ type: 'lot.recall-lifted', data })
      : refuse('not-recalled', { lot: receipt.number });
  }),
};
