/** Lets a request through when its window's token belongs to somebody of the open day. */
import { createMiddleware } from 'hono/factory';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { windowTokenHeader } from '#shared/host-api.ts';
import { HostProblem } from './problem.ts';
import type { Station } from './station.ts';

export interface SignedInEnv {
  Variables: { staff: StaffMember };
}

export const signedIn = (station: Station) =>
  createMiddleware<SignedInEnv>(async (context, next) => {
    const staff = station.day.sessions.holder(context.req.header(windowTokenHeader));
    if (!staff) throw new HostProblem('not-signed-in');
    context.set('staff', staff);
    await next();
  });
