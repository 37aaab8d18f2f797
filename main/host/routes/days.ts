/** The days of this station: which there are, opening one, locking it. */
import { Hono } from 'hono';
import { createDaySchema, unlockSchema } from '#shared/host-api.ts';
import { bodyOf } from '../problem.ts';
import type { Station } from '../station.ts';

export function dayRoutes(station: Station): Hono {
  return new Hono()
    .get('/status', async (context) => context.json(await station.status()))
    .post('/days', async (context) => {
      await station.create(await bodyOf(context, createDaySchema));
      return context.json(await station.status());
    })
    .post('/unlock', async (context) => {
      const { day, passphrase } = await bodyOf(context, unlockSchema);
      await station.unlock(day, passphrase);
      return context.json(await station.status());
    })
    .post('/lock', async (context) => {
      await station.lock();
      return context.json(await station.status());
    });
}
