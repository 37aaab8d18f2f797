import type { DayPhase } from '#shared/domain/day/phase.ts';
import type { Desk } from '#shared/domain/roles.ts';

/**
 * The desk somebody comes to when they sign in: the usual one of this computer when they may sit there, else the first
 * of their own. While the day is prepared nobody sits at desks yet.
 */
export function landingDesk(
  allowed: readonly Desk[],
  phase: DayPhase,
  usual: Desk | undefined,
): Desk | undefined {
  return usual && phase !== 'preparing' && allowed.includes(usual) ? usual : allowed[0];
}
