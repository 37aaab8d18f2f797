/** What a lot gained and lost besides what visits took and gave back. Quantities are units, signed: what it changed on hand. */
import type { Actor } from '../event.ts';

/** Why units left the shelf for nobody: broken or spoilt, not to be found, or set aside because they expired. */
export const lossKinds = ['damaged', 'lost', 'expired'] as const;
export type LossKind = (typeof lossKinds)[number];

export interface LotMovement {
  event: string;
  /** ISO instant. */
  at: string;
  by: Actor;
  /** A correction of what was written down may change nothing on hand; neither does a count that agrees. */
  kind: 'received' | 'corrected' | 'counted' | LossKind | 'sent-on';
  quantity: number;
  /** Of a count: the units that were there. */
  found?: number;
  reason?: string;
  /** Of what was sent on: where to. */
  to?: string;
}

/** The last thing that was found when a lot was counted; nothing before it was. */
export interface LotCount extends LotMovement {
  /** Units on the books just before. */
  expected: number;
  found: number;
}

/** Units that all movements together brought to the shelf. */
export function unitsMoved(movements: readonly LotMovement[]): number {
  return movements.reduce((sum, { quantity }) => sum + quantity, 0);
}

/**
 * The count that still holds: nothing was written down at the lot since, and its stock on hand (units) is what was found.
 * What was handed out and put back meanwhile leaves it true.
 */
export function countThatHolds(movements: readonly LotMovement[], onHand: number): LotCount | undefined {
  const last = movements.at(-1);
  if (last?.kind !== 'counted' || last.found !== onHand) return undefined;
  return { ...last, found: last.found, expected: last.found - last.quantity };
}
