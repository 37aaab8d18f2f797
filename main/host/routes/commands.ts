/** Commands: what people do. */
import { Hono } from 'hono';
import { type CommandReply, commandSchema } from '#shared/host-api.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function commandRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().post('/commands', signedIn(station), async (context) => {
    const { witness, ...order } = await bodyOf(context, commandSchema);
    const { clinic, sessions } = station.day;
    const second = witness ? await sessions.check(witness) : undefined;
    // Whoever gave it to them knows it too, and could be the second person as well as the first.
    if (second?.pin === 'one-time') throw new HostProblem('pin-to-be-chosen');
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
