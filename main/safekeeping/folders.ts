/** Folders a person can choose from for copies: names of folders only, never of files, never where the data lies. */
import { homedir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { codeOf } from '#main/journal/file-layer.ts';
import type { FoldersReply } from '#shared/copies.ts';
import type { DiskLook } from './other-disks.ts';
import { FolderTrouble, folderTrouble } from './place-copy.ts';

type Folder = FoldersReply['folders'][number];

/** Where to begin: sticks first, then the person's own folders. `home` and `drives` are the system's, but for tests. */
export async function startingPlaces(
  disks: DiskLook,
  dataDir: string,
  home = homedir(),
  drives: () => Promise<Folder[]> = () => systemDrives(disks),
): Promise<FoldersReply> {
  const own = ['Desktop', 'Documents'].map((name) => ({ name, path: join(home, name) }));
  const candidates = [...(await drives()), { name: basename(home), path: home }, ...own];
  const folders: Folder[] = [];
  for (const each of candidates) {
    if ((await subfolders(disks, each.path)) && !(await isInside(disks, each.path, dataDir)))
      folders.push(each);
  }
  return { folders, isWritable: false };
}

/** The folders in a folder. Throws `FolderTrouble` when it is not there, or is of the data folder. */
export async function foldersIn(disks: DiskLook, path: string, dataDir: string): Promise<FoldersReply> {
  await assertOutside(disks, path, dataDir);
  const names = await subfolders(disks, path);
  if (!names) throw new FolderTrouble('backup-folder-missing');
  const folders: Folder[] = [];
  for (const name of names) {
    const folder = { name, path: join(path, name) };
    if (!(await isInside(disks, folder.path, dataDir))) folders.push(folder);
  }
  const parent = dirname(path);
  const freeBytes = await disks.freeBytes(path).catch(() => undefined);
  return {
    path,
    ...(parent === path ? {} : { parent }),
    folders,
    ...(freeBytes === undefined ? {} : { freeBytes }),
    isWritable: await isWritable(disks, path),
  };
}

/** Makes a folder and answers what is in it. Throws `FolderTrouble`; one that is there already is no error. */
export async function makeFolderIn(
  disks: DiskLook,
  path: string,
  name: string,
  dataDir: string,
): Promise<FoldersReply> {
  await assertOutside(disks, path, dataDir);
  const folder = join(path, name);
  try {
    await disks.newFolder(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw folderTrouble(error);
  }
  return foldersIn(disks, folder, dataDir);
}

/** Copies in the data folder would be lost with it, and wiped with the day. Throws `FolderTrouble`. */
export async function assertOutside(disks: DiskLook, path: string, dataDir: string): Promise<void> {
  if (await isInside(disks, path, dataDir)) throw new FolderTrouble('backup-folder-missing');
}

async function isInside(disks: DiskLook, path: string, dataDir: string): Promise<boolean> {
  const real = (each: string) => disks.realPath(each).catch(() => each);
  const inner = await real(path);
  const way = relative(await real(dataDir), inner);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way === inner);
}

/** Names in the order of the alphabet, hidden ones left out; nothing when it cannot be looked into. */
async function subfolders(disks: DiskLook, path: string): Promise<string[] | undefined> {
  try {
    const names = await disks.foldersIn(path);
    return names.filter((name) => !/^[.$]/.test(name)).toSorted((a, b) => a.localeCompare(b, 'vi'));
  } catch {
    return undefined;
  }
}

async function isWritable(disks: DiskLook, path: string): Promise<boolean> {
  try {
    await disks.assertWritable(path);
    return true;
  } catch {
    return false;
  }
}

/** Sticks and other drives, where each system shows them. */
async function systemDrives(disks: DiskLook): Promise<Folder[]> {
  if (process.platform === 'win32') {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    return letters.map((letter) => ({ name: `${letter}:`, path: `${letter}:\\` }));
  }
  if (process.platform === 'darwin') return drivesIn(disks, '/Volumes');
  const perUser = await Promise.all(
    ['/media', '/run/media'].map(async (root) =>
      (await drivesIn(disks, root)).map(({ path }) => drivesIn(disks, path)),
    ),
  );
  const drives = await Promise.all(perUser.flat());
  return [...drives.flat(), ...(await drivesIn(disks, '/mnt'))];
}

const drivesIn = async (disks: DiskLook, root: string): Promise<Folder[]> =>
  ((await subfolders(disks, root)) ?? []).map((name) => ({ name, path: join(root, name) }));
