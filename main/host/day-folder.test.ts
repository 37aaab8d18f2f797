import { beforeAll, describe, expect, it } from 'vitest';
import { FaultyFiles, PowerCut, seededRandom } from '#main/journal/faulty-files.ts';
import { dayId, smallCopy } from '#main/safekeeping/testing/small-copy.ts';
import { type DayFile, DayFolders } from './day-folder.ts';

let day: DayFile;
beforeAll(async () => {
  ({ day } = await smallCopy());
});

const names = ['day-copy.json', 'day.json'];
const onDisk = (disk: FaultyFiles, folders: DayFolders) =>
  names.map((name) => disk.content(`${folders.folderOf(dayId)}/${name}`));

describe('the file of a day whose place was changed', () => {
  it('is overwritten where it lies, and no file is put in its place', async () => {
    const disk = new FaultyFiles();
    const folders = new DayFolders(disk, '/data');
    await disk.makeFolder();
    await folders.write(day);
    const [before] = onDisk(disk, folders);
    // A new file would need a name of its own first.
    disk.failNext.set('rename', 'EIO');
    disk.failNext.set('create', 'EIO');
    await folders.rewrite({ ...day, name: 'Xã' });
    for (const bytes of onDisk(disk, folders)) expect(bytes).toHaveLength(before?.length ?? 0);
    expect(await folders.read(dayId)).toMatchObject({ name: 'Xã', slot: day.slot });
    const long = 'Trạm y tế xã có một cái tên dài hơn tên cũ rất nhiều';
    await folders.rewrite({ ...day, name: long });
    expect(await folders.read(dayId)).toMatchObject({ name: long, slot: day.slot });
  });

  it('opens after a power cut at any moment, also one after another', async () => {
    let cuts = 0;
    for (let seed = 1; seed <= 10; seed += 1) {
      for (let calls = 0; ; calls += 1) {
        let disk = new FaultyFiles(seededRandom(seed));
        for (const name of names) disk.put(`/data/days/${dayId}/${name}`, Buffer.from(JSON.stringify(day)));
        let isOver = false;
        for (const name of ['Một nơi khác', 'Nơi thứ ba']) {
          const folders = new DayFolders(disk, '/data');
          disk.callsUntilCut = calls;
          isOver = await folders.rewrite({ ...day, name }).then(
            () => true,
            (error) => {
              expect(error).toBeInstanceOf(PowerCut);
              cuts += 1;
              return false;
            },
          );
          disk = disk.afterPowerCut();
          expect(await new DayFolders(disk, '/data').read(dayId)).toMatchObject({ slot: day.slot });
        }
        if (isOver) break;
      }
    }
    expect(cuts).toBeGreaterThan(100);
  });
});
