/** What one clinic day tells the next of people: written into a folder there, taken in here. */
import { Hono } from 'hono';
import { assertOutside } from '#main/safekeeping/folders.ts';
import { intoFolderSchema, openCopySchema } from '#shared/copies.ts';
import { bodyOf } from '../problem.ts';
import { coordinatorOnly, type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function carryOverRoutes(station: Station): Hono<SignedInEnv> {
  const { uploads } = station;
  const { disks, folders } = station.parts;
  return new Hono<SignedInEnv>()
    .post('/carry-over', signedIn(station), coordinatorOnly, async (context) => {
      const { folder } = await bodyOf(context, intoFolderSchema);
      await assertOutside(disks, folder, folders.dataDir);
      return context.json(await station.day.writeCarryOver(folder, context.get('staff').name));
    })
    .post('/carry-over/take', signedIn(station), coordinatorOnly, async (context) => {
      const { file, passphrase } = await bodyOf(context, openCopySchema);
      const taken = await station.takeCarryOver(uploads.get(file), passphrase, context.get('staff'));
      uploads.forget(file);
      return context.json(taken);
    });
}
