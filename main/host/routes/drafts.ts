/** What is typed but not yet sent, and the station's settings. A draft belongs to who typed it. */
import { Hono } from 'hono';
import { z } from 'zod';
import { type DraftReply, draftNamePattern, draftSchema } from '#shared/host-api.ts';
import { settingsSchema } from '#shared/settings.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function draftRoutes(station: Station): Hono<SignedInEnv> {
  const fileOf = (staffId: string, name: string) => {
    if (!draftNamePattern.test(name)) throw new HostProblem('bad-request', { field: 'name' });
    return `draft/${staffId}/${name}`;
  };
  return new Hono<SignedInEnv>()
    .use('/drafts/*', signedIn(station))
    .use('/settings', signedIn(station))
    .get('/drafts/:name', async (context) => {
      const file = fileOf(context.get('staff').id, context.req.param('name'));
      const value = z.record(z.string(), z.unknown()).safeParse(await station.day.sealed.read(file));
      const reply: DraftReply = value.success ? { value: value.data } : {};
      return context.json(reply);
    })
    .put('/drafts/:name', async (context) => {
      const file = fileOf(context.get('staff').id, context.req.param('name'));
      await station.day.sealed.write(file, (await bodyOf(context, draftSchema)).value);
      return context.json({});
    })
    .delete('/drafts/:name', async (context) => {
      await station.day.sealed.remove(fileOf(context.get('staff').id, context.req.param('name')));
      return context.json({});
    })
    .get('/settings', async (context) => context.json(await readSettings(station.day.sealed)))
    .put('/settings', async (context) => {
      const { automaticPrinting: _, ...wanted } = await bodyOf(context, settingsSchema);
      const { sealed } = station.day;
      const { automaticPrinting } = await readSettings(sealed);
      const settings = { ...wanted, ...(automaticPrinting && { automaticPrinting }) };
      await writeSettings(sealed, settings);
      return context.json(settings);
    });
}
