import type { DayPhase } from '#shared/domain/day/phase.ts';
import { type Desk, desksFor, type Role } from '#shared/domain/roles.ts';

/** Desks that somebody may sit at, the usual one first: while a day is prepared that is the set-up. */
export function desksInOrder(held: readonly Role[], phase: DayPhase | undefined): Desk[] {
  const usual = desksFor(held);
  if (phase !== 'preparing' || !usual.includes('setup')) return usual;
  return ['setup', ...usual.filter((desk) => desk !== 'setup')];
}
