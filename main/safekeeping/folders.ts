/** Folders a person can choose from for copies: names of folders only, never of files, never where the data lies. */
import { access, constants, mkdir, readdir, realpath, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { codeOf } from '#main/journal/file-layer.ts';
import type { FoldersReply } from '#shared/copies.ts';
import { FolderTrouble, folderTrouble } from './place-copy.ts';

type Folder = FoldersReply['folders'][number];

/** Where to begin: sticks first, then the person's own folders. `home` and `drives` are the system's, but for tests. */
export async function startingPlaces(
  dataDir: string,
  home = homedir(),
  drives: () => Promise<Folder[]> = systemDrives,
): Promise<FoldersReply> {
  const own = ['Desktop', 'Documents'].map((name) => ({ name, path: join(home, name) }));
  const candidates = [...(await drives()), { name: basename(home), path: home }, ...own];
  const folders: Folder[] = [];
  for (const each of candidates) {
    if ((await subfolders(each.path)) && !(await isInside(each.path, dataDir))) folders.push(each);
  }
  return { folders, isWritable: false };
}

/** The folders in a folder. Throws `FolderTrouble` when it is not there, or is of the data folder. */
export async function foldersIn(path: string, dataDir: string): Promise<FoldersReply> {
  await assertOutside(path, dataDir);
  const names = await subfolders(path);
  if (!names) throw new FolderTrouble('backup-folder-missing');
  const folders: Folder[] = [];
  for (const name of names) {
    const folder = { name, path: join(path, name) };
    if (!(await isInside(folder.path, dataDir))) folders.push(folder);
  }
  const parent = dirname(path);
  const free = await statfs(path).catch(() => undefined);
  return {
    path,
    ...(parent === path ? {} : { parent }),
    folders,
    ...(free ? { freeBytes: free.bavail * free.bsize } : {}),
    isWritable: await isWritable(path),
  };
}

/** Makes a folder and answers what is in it. Throws `FolderTrouble`; one that is there already is no error. */
export async function makeFolderIn(path: string, name: string, dataDir: string): Promise<FoldersReply> {
  await assertOutside(path, dataDir);
  const folder = join(path, name);
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw folderTrouble(error);
  }
  return foldersIn(folder, dataDir);
}

/** Copies in the data folder would be lost with it, and wiped with the day. Throws `FolderTrouble`. */
export async function assertOutside(path: string, dataDir: string): Promise<void> {
  if (await isInside(path, dataDir)) throw new FolderTrouble('backup-folder-missing');
}

async function isInside(path: string, dataDir: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([path, dataDir].map((each) => realpath(each).catch(() => each)));
  const way = relative(outer ?? dataDir, inner ?? path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way === inner);
}

/** Names in the order of the alphabet, hidden ones left out; nothing when it cannot be looked into. */
async function subfolders(path: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !/^[.$]/.test(entry.name))
      .map((entry) => entry.name)
      .toSorted((a, b) => a.localeCompare(b, 'vi'));
  } catch {
    return undefined;
  }
}

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Sticks and other drives, where each system shows them. */
async function systemDrives(): Promise<Folder[]> {
  if (process.platform === 'win32') {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    return letters.map((letter) => ({ name: `${letter}:`, path: `${letter}:\\` }));
  }
  if (process.platform === 'darwin') return drivesIn('/Volumes');
  const perUser = await Promise.all(
    ['/media', '/run/media'].map(async (root) => (await drivesIn(root)).map(({ path }) => drivesIn(path))),
  );
  const drives = await Promise.all(perUser.flat());
  return [...drives.flat(), ...(await drivesIn('/mnt'))];
}

const drivesIn = async (root: string): Promise<Folder[]> =>
  ((await subfolders(root)) ?? []).map((name) => ({ name, path: join(root, name) }));
