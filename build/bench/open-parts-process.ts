/** Opens a day step by step in a process that has done nothing yet, and tells its parent what each step took. */
import { randomBytes } from 'node:crypto';
import { Clinic } from '#main/clinic/clinic.ts';
import { DayFolders } from '#main/host/day-folder.ts';
import { allRows } from '#main/host/rows-reply.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { openJournal } from '#main/journal/journal.ts';
import { unwrapDayKey } from '#main/vault/keys.ts';

const [dataDir = '', dayId = '', passphrase = ''] = process.argv.slice(2);
const parts = new Map<string, number>();

async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  parts.set(name, performance.now() - start);
  return result;
}

const folders = new DayFolders(nodeFiles, dataDir);
const file = await folders.read(dayId);
if (!file) throw new Error('There is no such day');
const key = await step('scryptMs', () => unwrapDayKey(file.slot, passphrase));
if (!key) throw new Error('Wrong passphrase');
const { journal, lines } = await step('journalReadMs', () =>
  openJournal({ files: nodeFiles, path: folders.journalOf(dayId), key, dayId }),
);
const clinic = await step(
  'foldMs',
  () =>
    new Clinic(
      {
        station: file.station,
        record: (record) => journal.record(record),
        now: () => new Date(),
        newId: () => '',
        randomText: () => '',
        run: randomBytes(9).toString('base64url'),
      },
      lines,
    ),
);
const none = { row: () => undefined, ids: () => [] };
const reply = await step('rowsMs', () =>
  JSON.stringify(
    allRows({ ...clinic.book.readers, jobs: none, network: none, copies: none }, clinic.feed.position),
  ),
);
parts.set('rowsKb', Buffer.byteLength(reply) / 1024);
await journal.close();
process.send?.(Object.fromEntries(parts));
if (!process.send) console.log(Object.fromEntries(parts), process.memoryUsage().rss / 1e6);
