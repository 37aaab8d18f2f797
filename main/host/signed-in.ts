/** Lets a request through when its window's token belongs to somebody of the open day. */
import { createMiddleware } from 'hono/factory';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { windowTokenHeader } from '#shared/host-api.ts';
import { HostProblem } from './problem.ts';
import type { Station } from './station.ts';

export interface SignedInEnv {
  Variables: { staff: StaffMember };
}

/** Who came in with a PIN that was given to them chooses their own before anything else: `pinToBeChosen` is for that. */
export const signedIn = (station: Station, { pinToBeChosen = false } = {}) =>
  createMiddleware<SignedInEnv>(async (context, next) => {
    const staff = station.day.sessions.holder(context.req.header(windowTokenHeader));
    if (!staff) throw new HostProblem('not-signed-in');
    if (staff.pin === 'one-time' && !pinToBeChosen) throw new HostProblem('pin-to-be-chosen');
    context.set('staff', staff);
    await next();
  });

/** After `signedIn`: only a coordinator gets through. Throws `role-may-not`. */
export const coordinatorOnly = createMiddleware<SignedInEnv>(async (context, next) => {
  if (!context.get('staff').roles.includes('coordinator')) throw new HostProblem('role-may-not');
  await next();
});
