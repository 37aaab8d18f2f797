/** How far a case is. A case goes forward only; what was a mistake is undone. */
import { z } from 'zod';
import { formatDate } from '../calendar.ts';
import type { Actor } from '../event.ts';
import type { Refusal } from '../refusal.ts';

/** In their order; stages between may be left out, but nothing after `proposed` goes without `approved`, save the end. */
export const stages = ['proposed', 'approved', 'referred', 'admitted', 'helped', 'closed'] as const;
export type Stage = (typeof stages)[number];

/** How a case ended. */
export const outcomes = ['helped', 'not-approved', 'declined', 'not-reached', 'died', 'other'] as const;
type Outcome = (typeof outcomes)[number];

export const advancedSchema = z.object({
  stage: z.enum(stages),
  /** The day it was reached, `yyyy-MM-dd`; it may have become known later. */
  on: z.string(),
  note: z.string().optional(),
  /** Of `helped`: what was paid, in đồng. */
  amountVnd: z.number().int().optional(),
  /** Of `closed`. */
  outcome: z.enum(outcomes).optional(),
});

/** What an event says of a stage. */
export type AdvancedTo = z.infer<typeof advancedSchema>;

/** One stage that was reached. */
export interface ReachedStage extends AdvancedTo {
  /** Id of the event. */
  event: string;
  /** ISO instant of its recording. */
  at: string;
  by: Actor;
  /** Who of the committee approved, where somebody else recorded it. */
  witness?: Actor;
}

const on = z.iso.date();
const note = z.string().trim().min(1).max(500).optional();

export const approveSchema = z.object({ on, note });
export const advanceSchema = z.object({
  stage: z.enum(['referred', 'admitted', 'helped']),
  on,
  note,
  amountVnd: z.number().int().nonnegative().max(1_000_000_000_000).optional(),
});
export const closeSchema = z.object({ on, note, outcome: z.enum(outcomes) });

/** The stage a case is at; nothing before it is opened. */
export const stageOf = ({ stages }: { stages: readonly ReachedStage[] }): ReachedStage | undefined =>
  stages.at(-1);

/** Whether a case waits for something: it was opened and not closed. */
export const isCaseOpen = (of: { stages: readonly ReachedStage[] }): boolean => {
  const last = stageOf(of);
  return last !== undefined && last.stage !== 'closed';
};

/** What was paid for somebody, in đồng. */
export const helpedVnd = ({ stages }: { stages: readonly ReachedStage[] }): number =>
  stages.reduce((sum, { amountVnd = 0 }) => sum + amountVnd, 0);

/** Whether the committee has approved it. */
const isApproved = (of: { stages: readonly ReachedStage[] }): boolean =>
  of.stages.some(({ stage }) => stage === 'approved');

/** How a case may end: what was approved does not end as not approved. */
export const outcomesFor = (of: { stages: readonly ReachedStage[] }): Outcome[] =>
  outcomes.filter((outcome) => outcome !== 'not-approved' || !isApproved(of));

/** Stages that a case may be brought to next. */
export function nextStages(of: { stages: readonly ReachedStage[] }): Stage[] {
  return stages.filter((stage) => stageProblem(of, { stage }) === undefined);
}

/**
 * Why a case may not be brought to a stage: `unknown-case`, `case-closed`, `stage-not-forward` (it is there already or
 * further), `case-not-approved`; of a date besides `stage-before-last` (`date` of the latest one, `dd/MM/yyyy`) and `stage-in-future` (`today`
 * is the clinic's, `yyyy-MM-dd`). Nothing when it may.
 */
export function stageProblem(
  of: { stages: readonly ReachedStage[] },
  next: { stage: Stage; on?: string },
  today?: string,
): Refusal | undefined {
  const last = stageOf(of);
  if (!last) return { code: 'unknown-case' };
  if (last.stage === 'closed') return { code: 'case-closed' };
  if (stages.indexOf(next.stage) <= stages.indexOf(last.stage)) return { code: 'stage-not-forward' };
  if (next.stage !== 'approved' && next.stage !== 'closed' && !isApproved(of))
    return { code: 'case-not-approved' };
  if (next.on === undefined) return undefined;
  // Recorded apart, the last one need not be the latest.
  const latest = of.stages.reduce((date, each) => (each.on > date ? each.on : date), '');
  if (next.on < latest) return { code: 'stage-before-last', params: { date: formatDate(latest) } };
  return today !== undefined && next.on > today ? { code: 'stage-in-future' } : undefined;
}
