/** What goes to others after the day: everything medical to the responsible hospital, numbers to the sponsor. */
import { Hono } from 'hono';
import { exportPasswordSchema } from '#shared/host-api.ts';
import { hospitalTables } from '../exports/hospital-tables.ts';
import { sponsorTables } from '../exports/sponsor-tables.ts';
import { zipOf } from '../exports/zip.ts';
import { bodyOf } from '../problem.ts';
import { coordinatorOnly, type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

const zipHeaders = { 'content-type': 'application/zip' };

export function exportRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .post('/exports/hospital', signedIn(station), coordinatorOnly, async (context) => {
      const { password } = await bodyOf(context, exportPasswordSchema);
      const zip = await zipOf(hospitalTables(station.day.clinic.book), password);
      return context.body(zip, 200, zipHeaders);
    })
    .post('/exports/sponsor', signedIn(station), coordinatorOnly, async (context) =>
      context.body(await zipOf(sponsorTables(station.day.clinic.book)), 200, zipHeaders),
    );
}
