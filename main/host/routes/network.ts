/** Several computers on one day: joining it, being its hub, letting others join. */
import { Hono } from 'hono';
import { HubNotStarted } from '#main/hub/server/problem.ts';
import type { FoundDays, JournalTaken, Pairing } from '#shared/network.ts';
import { hubAddressSchema, joinSchema, journalPartSchema } from '#shared/network.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

/** Of a journal that is sent: more than any day fills. */
const mostParts = 2_000;

export function networkRoutes(station: Station): Hono<SignedInEnv> {
  // One file at a time: another that is begun takes the place of one that was given up.
  const uploads = new Map<string, Buffer[]>();
  return new Hono<SignedInEnv>()
    .get('/hubs', (context) => {
      const reply: FoundDays = { days: [...station.parts.lan.discovery.found()] };
      return context.json(reply);
    })
    .post('/join', async (context) => {
      await station.join(await bodyOf(context, joinSchema));
      return context.json(await station.status());
    })
    .use('/network/*', signedIn(station), async (context, next) => {
      if (!context.get('staff').roles.includes('coordinator')) throw new HostProblem('role-may-not');
      await next();
    })
    .post('/network/hub', async (context) => {
      try {
        await station.day.network.becomeHub();
      } catch (error) {
        if (!(error instanceof HubNotStarted)) throw error;
        if (error.problem === 'no-program') throw new HostProblem('hub-no-program');
        throw new HostProblem('hub-not-started', { reason: error.problem });
      }
      return context.json({});
    })
    .post('/network/pairing', async (context) => {
      const pairing: Pairing | undefined = await station.day.network.pair();
      if (!pairing) throw new HostProblem('not-the-hub');
      return context.json(pairing);
    })
    .post('/network/journal', async (context) => {
      const { file, text, isLast } = await bodyOf(context, journalPartSchema);
      const parts = uploads.get(file) ?? [];
      uploads.clear();
      uploads.set(file, parts);
      parts.push(Buffer.from(text, 'latin1'));
      if (parts.length > mostParts) throw new HostProblem('too-large');
      if (!isLast) return context.json({});
      uploads.delete(file);
      const taken: JournalTaken = await station.day.takeJournal(Buffer.concat(parts));
      return context.json(taken);
    })
    .put('/network/address', async (context) => {
      await station.day.network.lookAt((await bodyOf(context, hubAddressSchema)).address);
      return context.json({});
    });
}
