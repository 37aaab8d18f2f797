/** What stages make of a case, also those that desks recorded which could not see each other. */
import { withDispute } from '../dispute.ts';
import type { Step } from '../subject.ts';
import { type AdvancedTo, type ReachedStage, stages } from './stages.ts';
import type { SupportCaseState } from './support-case.ts';

/**
 * Adds a stage. One that was reached already is counted once, as it was recorded first. What the committee approved is not
 * closed by a desk that had not heard of it as not approved. Both are disputes. Otherwise the furthest stage is where the
 * case is.
 */
export function withStage(state: SupportCaseState, next: ReachedStage): SupportCaseState {
  const approved = [...state.stages, next].find(({ stage }) => stage === 'approved');
  const refused = [...state.stages, next].find(({ outcome }) => outcome === 'not-approved');
  if (approved && refused && (next === approved || next === refused)) {
    const kept = [...state.stages, next].filter((each) => each !== refused);
    return disputed({ ...state, stages: inOrder(kept) }, 'case-approved-and-refused', [approved, refused]);
  }
  const first = state.stages.find(({ stage }) => stage === next.stage);
  if (first) return disputed(state, 'case-stage-twice', [first, next], next.stage);
  return { ...state, stages: inOrder([...state.stages, next]) };
}

/** Every step, by whoever may take it back: an approval is of whoever of the committee approved. */
export const stepsOfTheirs = ({ steps, stages }: Pick<SupportCaseState, 'steps' | 'stages'>): Step[] =>
  steps.map((step) => {
    const reached = stages.find(({ event }) => event === step.id);
    return { ...step, by: reached?.witness ?? step.by };
  });

const inOrder = (reached: ReachedStage[]): ReachedStage[] =>
  reached.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));

function disputed(
  state: SupportCaseState,
  kind: 'case-stage-twice' | 'case-approved-and-refused',
  between: readonly ReachedStage[],
  about?: string,
): SupportCaseState {
  const events = between.map(({ event }) => event);
  const values = between.map(({ stage, on, note, amountVnd, outcome }): AdvancedTo => {
    return { stage, on, note, amountVnd, outcome };
  });
  return withDispute(state, kind, events, { values, ...(about === undefined ? {} : { about }) });
}
