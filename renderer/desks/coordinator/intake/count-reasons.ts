import { type TurnedAway, turnAwayReasons } from '#shared/domain/intake/intake.ts';

/** How many were turned away for each reason, those without any left out. */
export function countReasons(
  turnedAway: readonly Pick<TurnedAway, 'reason'>[],
): { reason: TurnedAway['reason']; count: number }[] {
  return turnAwayReasons
    .map((reason) => ({ reason, count: turnedAway.filter((each) => each.reason === reason).length }))
    .filter(({ count }) => count > 0);
}
