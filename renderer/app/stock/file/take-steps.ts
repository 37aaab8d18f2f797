/** Records what a list brings, one step after the other. */
import { printedName } from '#shared/domain/medicine/medicine.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Mirror } from '../../../mirror/mirror.ts';
import type { Step } from './plan.ts';

export interface Refused {
  /** Of the file; none for a medicine, which several rows may name. */
  row?: number;
  name: string;
  refusal: Refusal;
}

/**
 * Goes on behind the first `from` steps; `onStep` hears after each how many are answered and what was refused. Rejects
 * when the host cannot be reached: what was answered before is saved.
 */
export async function takeSteps(
  mirror: Pick<Mirror, 'send'>,
  steps: readonly Step[],
  from: number,
  onStep: (done: number, refused: readonly Refused[]) => void,
): Promise<void> {
  for (const [at, step] of steps.entries()) {
    if (at < from) continue;
    const reply = await mirror.send({
      id: step.commandId,
      ...(step.kind === 'medicines'
        ? { type: 'day.list' as const, subject: 'day', data: { list: 'formulary', items: step.items } }
        : { type: 'lot.receive' as const, subject: `lot/${step.id}`, data: step.receipt }),
    });
    onStep(at + 1, reply.ok ? [] : refusedBy(step, reply.refusal));
  }
}

/** How many medicines and lots came of it. */
export function recordedOf(
  steps: readonly Step[],
  refused: readonly Refused[],
): { medicines: number; lots: number } {
  const medicines = steps.reduce((sum, step) => sum + (step.kind === 'medicines' ? step.items.length : 0), 0);
  const lots = steps.filter(({ kind }) => kind === 'lot').length;
  const refusedLots = refused.filter(({ row }) => row !== undefined).length;
  return { medicines: medicines - (refused.length - refusedLots), lots: lots - refusedLots };
}

function refusedBy(step: Step, refusal: Refusal): Refused[] {
  if (step.kind === 'lot') {
    return [{ row: step.row, name: `${step.name}, ${step.receipt.number}`, refusal }];
  }
  return step.items.map((medicine) => ({ name: `${printedName(medicine)} ${medicine.strength}`, refusal }));
}
