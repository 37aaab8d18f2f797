/** Those who can prepare the day, open and close it, and let others in: there is always one of them. */
import { withDispute } from '../dispute.ts';
import type { DayState } from './day.ts';
import type { Staff } from './setup.ts';

const canCoordinate = ({ roles, revoked, pinHash }: Staff) =>
  roles.includes('coordinator') && !revoked && pinHash !== undefined;

/** Whether somebody could still sign in and go on with the day. */
export const hasCoordinator = (staff: readonly Staff[]) => staff.some(canCoordinate);

/**
 * What an event makes of a day, unless nobody could coordinate it any more. Computers that could not see each other may
 * each have taken access away from the other's coordinator: whoever would be the last stays as they were, and the event
 * becomes a dispute. What else it says holds.
 */
export function keepCoordinator(before: DayState, after: DayState, event: string): DayState {
  if (!before.setup || !after.setup) return after;
  const kept = before.setup.staff.filter(canCoordinate);
  if (kept.length === 0 || hasCoordinator(after.setup.staff)) return after;
  const others = after.setup.staff.filter(({ id }) => !kept.some((each) => each.id === id));
  const names = kept.map(({ name }) => name).join(', ');
  return withDispute(
    { ...after, setup: { ...after.setup, staff: [...kept, ...others] } },
    'last-coordinator',
    [event],
    { values: [names] },
  );
}
