/** Copies of the day: the backup, the archive, opening them again, and taking the day off this computer. */
import { Hono } from 'hono';
import { readCopyHeader } from '#main/safekeeping/copy-file.ts';
import { assertOutside, foldersIn, makeFolderIn, startingPlaces } from '#main/safekeeping/folders.ts';
import {
  backupSchema,
  intoFolderSchema,
  newFolderSchema,
  openCopySchema,
  type UploadedCopy,
  uploadPartSchema,
  wipeSchema,
} from '#shared/copies.ts';
import type { SignedIn, Status, Wiped } from '#shared/host-api.ts';
import type { JournalTaken } from '#shared/network.ts';
import { bodyOf } from '../problem.ts';
import { coordinatorOnly, type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function copyRoutes(station: Station): Hono<SignedInEnv> {
  const { uploads } = station;
  const { disks, folders } = station.parts;
  const { dataDir } = folders;
  /** What cannot be used is not held in memory either. */
  const headerOf = (file: string, bytes: Buffer) => {
    try {
      return readCopyHeader(bytes);
    } catch (error) {
      uploads.forget(file);
      throw error;
    }
  };
  return new Hono<SignedInEnv>()
    .post('/uploads', async (context) => {
      const part = await bodyOf(context, uploadPartSchema);
      const bytes = uploads.add(part);
      if (!bytes) return context.json({});
      const { kind, createdAt, day } = headerOf(part.file, bytes);
      const { date, name, practice, station: letter } = day;
      const reply: UploadedCopy = { kind, createdAt, day: { date, name, practice }, station: letter };
      return context.json(reply);
    })
    .post('/restore', async (context) => {
      const { file, passphrase } = await bodyOf(context, openCopySchema);
      await station.restore(uploads.get(file), passphrase);
      uploads.forget(file);
      return context.json(await station.status());
    })
    .post('/open-copy', async (context) => {
      const { file, passphrase } = await bodyOf(context, openCopySchema);
      const signedIn: SignedIn = await station.openCopy(uploads.get(file), passphrase);
      uploads.forget(file);
      const reply: { status: Status; signedIn: SignedIn } = { status: await station.status(), signedIn };
      return context.json(reply);
    })
    .get('/folders', signedIn(station), coordinatorOnly, async (context) => {
      const path = context.req.query('path');
      return context.json(
        path ? await foldersIn(disks, path, dataDir) : await startingPlaces(disks, dataDir),
      );
    })
    .post('/folders', signedIn(station), coordinatorOnly, async (context) => {
      const { path, name } = await bodyOf(context, newFolderSchema);
      return context.json(await makeFolderIn(disks, path, name, dataDir));
    })
    .put('/backup', signedIn(station), coordinatorOnly, async (context) => {
      const { folder } = await bodyOf(context, backupSchema);
      const { copies } = station.changeableDay;
      if (folder !== undefined) await assertOutside(disks, folder, dataDir);
      await copies.backup.choose(folder, context.get('staff').name);
      return context.json(copies.row);
    })
    .post('/backup', signedIn(station), coordinatorOnly, async (context) => {
      const { copies } = station.changeableDay;
      await copies.backup.copyNow();
      return context.json(copies.row);
    })
    .post('/backup/take-back', signedIn(station), coordinatorOnly, async (context) => {
      const taken: JournalTaken = await station.changeableDay.takeBack();
      return context.json(taken);
    })
    .post('/archive', signedIn(station), coordinatorOnly, async (context) => {
      const { folder } = await bodyOf(context, intoFolderSchema);
      const { copies } = station.changeableDay;
      await assertOutside(disks, folder, dataDir);
      await copies.archives.write(folder, context.get('staff').name);
      return context.json(copies.row);
    })
    .post('/wipe', signedIn(station), coordinatorOnly, async (context) => {
      const printsLeft = await station.wipe((await bodyOf(context, wipeSchema)).confirmation);
      const reply: Wiped = { ...(await station.status()), printsLeft };
      return context.json(reply);
    });
}
