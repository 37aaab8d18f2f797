/** What becomes of those who may already be here: somebody decides on each, or on all that are left. */
import type { Candidate } from './candidates.ts';
import type { Similar } from './similar.ts';

export type Decision = 'same' | 'new';
/** By row. */
export type Decisions = ReadonlyMap<number, Decision>;

export const decide = (decisions: Decisions, row: number, decision: Decision): Decisions =>
  new Map(decisions).set(row, decision);

/** Decides on all that nobody has decided on. */
export function decideRest(decisions: Decisions, similar: readonly Similar[], decision: Decision): Decisions {
  return new Map([
    ...similar.map(({ candidate }): [number, Decision] => [candidate.row, decision]),
    ...decisions,
  ]);
}

/** Those nobody has decided on yet, in the order of the list. */
export function undecided(decisions: Decisions, similar: readonly Similar[]): Similar[] {
  return similar.filter(({ candidate }) => !decisions.has(candidate.row));
}

/** Whoever is to be registered: everybody but those who are the same as somebody else, or may be. */
export function toTake(
  candidates: readonly Candidate[],
  similar: readonly Similar[],
  decisions: Decisions,
): Candidate[] {
  const isSimilar = new Set(similar.map(({ candidate }) => candidate.row));
  return candidates.filter(({ row }) => !isSimilar.has(row) || decisions.get(row) === 'new');
}
