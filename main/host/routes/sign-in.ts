/** Signing in and out of one window. */
import { Hono } from 'hono';
import { credentialsSchema, type SignedIn, windowTokenHeader } from '#shared/host-api.ts';
import { bodyOf } from '../problem.ts';
import type { Station } from '../station.ts';

export function signInRoutes(station: Station): Hono {
  return new Hono()
    .post('/sign-in', async (context) => {
      const { sessions } = station.day;
      const staff = await sessions.check(await bodyOf(context, credentialsSchema));
      const reply: SignedIn = { token: sessions.open(staff.id), staff };
      return context.json(reply);
    })
    .post('/sign-out', (context) => {
      const token = context.req.header(windowTokenHeader);
      if (token !== undefined) station.day.sessions.close(token);
      return context.json({});
    });
}
