/** Several computers on one day: joining it, being its hub, letting others join. */
import { Hono } from 'hono';
import { HubNotStarted } from '#main/hub/server/problem.ts';
import { uploadPartSchema } from '#shared/copies.ts';
import type { FoundDays, JournalTaken, Pairing } from '#shared/network.ts';
import { hubAddressSchema, joinSchema } from '#shared/network.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { coordinatorOnly, type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function networkRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .get('/hubs', (context) => {
      const reply: FoundDays = { days: [...station.parts.lan.discovery.found()] };
      return context.json(reply);
    })
    .post('/join', async (context) => {
      await station.join(await bodyOf(context, joinSchema));
      return context.json(await station.status());
    })
    .use('/network/*', signedIn(station), coordinatorOnly)
    .post('/network/hub', async (context) => {
      try {
        await station.changeableDay.network.becomeHub();
      } catch (error) {
        if (!(error instanceof HubNotStarted)) throw error;
        if (error.problem === 'no-program') throw new HostProblem('hub-no-program');
        throw new HostProblem('hub-not-started', { reason: error.problem });
      }
      return context.json({});
    })
    .post('/network/pairing', async (context) => {
      const pairing: Pairing | undefined = await station.changeableDay.network.pair();
      if (!pairing) throw new HostProblem('not-the-hub');
      return context.json(pairing);
    })
    .post('/network/journal', async (context) => {
      const part = await bodyOf(context, uploadPartSchema);
      const bytes = station.uploads.add(part);
      if (!bytes) return context.json({});
      station.uploads.forget(part.file);
      const taken: JournalTaken = await station.changeableDay.takeJournal(bytes);
      return context.json(taken);
    })
    .put('/network/address', async (context) => {
      await station.changeableDay.network.lookAt((await bodyOf(context, hubAddressSchema)).address);
      return context.json({});
    });
}
