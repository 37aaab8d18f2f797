/** Takes a day off this computer: first the only way to its key, then all the rest. */
import { basename, dirname, join } from 'node:path';
import type { DayFolders } from '#main/host/day-folder.ts';
import type { FileLayer } from '#main/journal/file-layer.ts';

/**
 * Everything of a closed day is gone when this resolves. When the power goes in between, either the day is whole, or
 * nothing of it can be opened any more, and `finishWipes` does the rest.
 */
export async function wipeDay(files: FileLayer, folders: DayFolders, id: string): Promise<void> {
  for (const path of await folders.slotFilesOf(id)) {
    const { length } = await files.read(path);
    const file = await files.openExisting(path);
    try {
      // In place: a new file would leave the old bytes where they are.
      await file.write(Buffer.alloc(length), 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await removeAll(files, folders, id);
}

/** Goes on with wipes that the power cut short. */
export async function finishWipes(files: FileLayer, folders: DayFolders): Promise<void> {
  for (const id of await folders.ids()) {
    const slots = await Promise.all((await folders.slotFilesOf(id)).map((path) => files.read(path)));
    // Only a wipe makes them so: where they are missing or damaged, somebody may still mend them.
    if (slots.length > 0 && slots.every(isErased)) await removeAll(files, folders, id);
  }
}

const isErased = (bytes: Buffer) => bytes.length > 0 && bytes.every((byte) => byte === 0);

/** The erased slots last: they tell what is to be done with the rest. */
async function removeAll(files: FileLayer, folders: DayFolders, id: string): Promise<void> {
  const folder = folders.folderOf(id);
  const slots = new Set((await folders.slotFilesOf(id)).map((path) => basename(path)));
  for (const name of await files.list(folder)) {
    if (!slots.has(name)) await files.removeAll(join(folder, name));
  }
  await files.syncFolder(folder);
  await files.removeAll(folder);
  await files.syncFolder(dirname(folder));
}
