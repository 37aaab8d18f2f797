import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DayFolders } from '#main/host/day-folder.ts';
import { FaultyFiles, PowerCut, seededRandom } from '#main/journal/faulty-files.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { dayId, smallCopy } from './testing/small-copy.ts';
import { finishWipes, wipeDay } from './wipe.ts';

let small: Awaited<ReturnType<typeof smallCopy>>;
beforeAll(async () => {
  small = await smallCopy();
});

/** Everything a day may have in its folder. */
function contents(): Map<string, Buffer> {
  const day = Buffer.from(JSON.stringify(small.day));
  return new Map([
    ['day.json', day],
    ['day-copy.json', day],
    ['day.json.tmp', day],
    ['journal', small.content],
    ['journal.damaged-1', Buffer.from('torn')],
    [`files/${'0'.repeat(64)}.sealed`, Buffer.from('draft')],
    ['hub/lines', Buffer.from('sealed lines')],
  ]);
}

describe('a day that is wiped', () => {
  it('is gone with its folder, and nothing else is', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'tram-kham-wipe-'));
    const folders = new DayFolders(nodeFiles, dataDir);
    for (const [name, bytes] of contents()) {
      const path = join(folders.folderOf(dayId), name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
    await mkdir(join(dataDir, 'days', 'another'));
    await wipeDay(nodeFiles, folders, dayId);
    expect(await nodeFiles.list(join(dataDir, 'days'))).toEqual(['another']);
    await rm(dataDir, { recursive: true });
  });

  it('is either whole or can never be opened when the power goes in between, and the next start does the rest', async () => {
    const { sealed } = small.day.slot as { sealed: string };
    let [whole, gone] = [0, 0];
    for (let seed = 1; seed <= 15; seed += 1) {
      for (let calls = 0; ; calls += 1) {
        const disk = new FaultyFiles(seededRandom(seed));
        const folders = new DayFolders(disk, '/data');
        for (const [name, bytes] of contents()) disk.put(join(folders.folderOf(dayId), name), bytes);
        disk.callsUntilCut = calls;
        const isOver = await wipeDay(disk, folders, dayId).then(
          () => true,
          (error) => {
            expect(error).toBeInstanceOf(PowerCut);
            return false;
          },
        );
        const found = disk.afterPowerCut();
        const there = new DayFolders(found, '/data');
        const hasSlot = found.paths().some((path) => found.content(path).includes(sealed));
        const what = `${calls} calls, seed ${seed}`;
        if (hasSlot && (await there.read(dayId))) {
          whole += 1;
          expect(await there.read(dayId), what).toEqual(small.day);
          expect(found.content(there.journalOf(dayId)), what).toEqual(small.content);
          await finishWipes(found, there);
          expect(found.content(there.journalOf(dayId)), what).toEqual(small.content);
        } else {
          gone += 1;
          expect(await there.read(dayId), what).toBeUndefined();
        }
        if (isOver) {
          expect(found.paths()).toEqual([]);
          break;
        }
      }
    }
    expect(whole).toBeGreaterThan(10);
    expect(gone).toBeGreaterThan(10);
  });

  it('of which only erased slots and a rest are left is done away with, a damaged day is not', async () => {
    const disk = new FaultyFiles();
    const folders = new DayFolders(disk, '/data');
    const at = (name: string) => join(folders.folderOf(dayId), name);
    disk.put(at('day.json'), Buffer.from('{"torn'));
    disk.put(at('journal'), small.content);
    disk.list = async (folder) =>
      folder === '/data/days'
        ? [dayId]
        : disk
            .paths()
            .filter((path) => path.startsWith(`${folder}/`))
            .map((path) => path.slice(folder.length + 1));
    await finishWipes(disk, folders);
    expect(disk.paths()).toHaveLength(2);
    disk.put(at('day.json'), Buffer.alloc(30));
    await finishWipes(disk, folders);
    expect(disk.paths()).toEqual([]);
  });
});
