import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolderSchema } from '#shared/copies.ts';
import { foldersIn, makeFolderIn, startingPlaces } from './folders.ts';
import { createOtherDisks } from './other-disks.ts';

const disks = createOtherDisks();
afterAll(() => disks.close());
let root: string;
let dataDir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tram-kham-folders-'));
  dataDir = join(root, 'data');
  for (const name of ['data/days', 'USB/Ảnh', 'USB/Bản sao', '.hidden', 'Documents'])
    await mkdir(join(root, name), { recursive: true });
  await writeFile(join(root, 'USB', 'Giàng Thị Say.docx'), '');
});
afterEach(() => rm(root, { recursive: true }));

const gone = { name: 'FolderTrouble', code: 'backup-folder-missing' };

describe('choosing a folder', () => {
  it('shows folders with the room there is, and never a file', async () => {
    expect(await foldersIn(disks, join(root, 'USB'), dataDir)).toEqual({
      path: join(root, 'USB'),
      parent: root,
      folders: [
        { name: 'Ảnh', path: join(root, 'USB', 'Ảnh') },
        { name: 'Bản sao', path: join(root, 'USB', 'Bản sao') },
      ],
      freeBytes: expect.any(Number),
      isWritable: true,
    });
  });

  it('never leads to where the data lies, also not around a corner', async () => {
    const { folders } = await foldersIn(disks, root, dataDir);
    expect(folders.map(({ name }) => name)).toEqual(['Documents', 'USB']);
    await symlink(dataDir, join(root, 'USB', 'around'));
    for (const path of [
      dataDir,
      join(dataDir, 'days'),
      join(root, 'USB', '..', 'data'),
      join(root, 'USB', 'around'),
    ])
      await expect(foldersIn(disks, path, dataDir), path).rejects.toMatchObject(gone);
    await expect(makeFolderIn(disks, join(dataDir, 'days'), 'sao', dataDir)).rejects.toMatchObject(gone);
  });

  it('begins at sticks and the own folders, as far as they are there', async () => {
    const stick = { name: 'USB', path: join(root, 'USB') };
    const empty = { name: 'A:', path: join(root, 'no-such-drive') };
    const { path, folders } = await startingPlaces(disks, dataDir, root, async () => [stick, empty]);
    expect(path).toBeUndefined();
    expect(folders.map((each) => each.path)).toEqual([stick.path, root, join(root, 'Documents')]);
  });

  it('says when the folder is not there any more', async () => {
    await rm(join(root, 'USB'), { recursive: true });
    await expect(foldersIn(disks, join(root, 'USB'), dataDir)).rejects.toMatchObject(gone);
  });

  it('makes a new one, and enters one that is there already', async () => {
    for (const _ of [1, 2])
      expect(await makeFolderIn(disks, join(root, 'USB'), 'Ngày khám 23-11', dataDir)).toMatchObject({
        path: join(root, 'USB', 'Ngày khám 23-11'),
        folders: [],
      });
  });

  it.each(['', ' ', '.', '..', '../x', 'a/b', 'a\\b', 'a:b', 'what?', 'end.', '\u0007'])(
    'takes “%s” for no name',
    (name) => {
      expect(newFolderSchema.safeParse({ path: '/x', name }).success).toBe(false);
    },
  );
});
