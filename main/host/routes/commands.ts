/** Commands: what people do. */
import { Hono } from 'hono';
import { type CommandReply, commandSchema } from '#shared/host-api.ts';
import { bodyOf } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function commandRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().post('/commands', signedIn(station), async (context) => {
    const { witness, ...order } = await bodyOf(context, commandSchema);
    const { clinic, sessions } = station.day;
    const second = witness ? await sessions.check(witness) : undefined;
    const { id, type, subject, data, basis, occurredAt } = order;
    const reply: CommandReply = await clinic.execute(
      {
        id,
        type,
        subject,
        data,
        ...(basis === undefined ? {} : { basis }),
        ...(occurredAt === undefined ? {} : { occurredAt }),
      },
      context.get('staff'),
      second,
    );
    return context.json(reply);
  });
}
