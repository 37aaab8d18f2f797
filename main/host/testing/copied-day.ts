/** Helps tests take a day from one station to another by its copy. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { encodeHeader, encodeLine } from '#main/journal/format.ts';
import { scanJournal } from '#main/journal/scan.ts';
import { subkey, unwrapDayKey } from '#main/vault/keys.ts';
import type { CopiesRow } from '#shared/copies.ts';
import { bookTables } from '#shared/rows.ts';
import { dayFileSchema } from '../day-folder.ts';
import { type Answer, passphrase, type TestStation } from './test-station.ts';

const partLength = 50_000;

/** Sends a copy as a window does; answers its name and what the last part was answered with. */
export async function upload(station: TestStation, bytes: Buffer): Promise<Answer & { file: string }> {
  const file = uuidv7();
  const text = bytes.toString('latin1');
  for (let start = 0, number = 0; ; start += partLength, number += 1) {
    const isLast = start + partLength >= text.length;
    const part = { file, part: number, text: text.slice(start, start + partLength), isLast };
    const answer = await station.request('POST', '/api/uploads', part);
    if (isLast || answer.status !== 200) return { ...answer, file };
  }
}

/** Uploads a copy and opens it in one of the two ways. */
export async function openedFrom(
  station: TestStation,
  way: 'restore' | 'open-copy',
  bytes: Buffer,
  words = passphrase,
): Promise<Answer> {
  const { file } = await upload(station, bytes);
  return station.request('POST', `/api/${way}`, { file, passphrase: words });
}

export async function copiesOf(station: TestStation): Promise<CopiesRow> {
  const [row] = (await station.rows()).put.copies ?? [];
  if (!row) throw new Error('There is no row of copies');
  return row;
}

/** Everything that follows from the journal, in one order; without the station's own letter, and what the letter's own event moves. */
export async function bookOf(station: TestStation, token: string): Promise<Record<string, object[]>> {
  const rows = await station.request('GET', '/api/rows', undefined, token);
  const records = await station.request('GET', '/api/records', undefined, token);
  const { put } = rowsSchema.parse(rows.body);
  const all: z.infer<typeof rowsSchema>['put'] = { ...put, ...recordsSchema.parse(records.body) };
  return Object.fromEntries(
    bookTables.map((table) => [
      table,
      (all[table] ?? [])
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((row) => ({
          ...row,
          ...(table === 'day' ? { station: '' } : {}),
          ...(table === 'intake' ? { lastEvent: '', lastStep: '' } : {}),
        })),
    ]),
  );
}

const rowList = z.array(z.looseObject({ id: z.string() }));
const recordsSchema = z.object({ records: rowList });
const rowsSchema = z.object({ put: z.record(z.string(), rowList) });

/** Makes a stopped station's practice day a real one, as its journal says. */
export async function makeReal(dataDir: string): Promise<void> {
  for (const id of await readdir(join(dataDir, 'days'))) {
    const folder = join(dataDir, 'days', id);
    const day = dayFileSchema.parse(JSON.parse(await readFile(join(folder, 'day.json'), 'utf8')));
    for (const name of ['day.json', 'day-copy.json'])
      await writeFile(join(folder, name), JSON.stringify({ ...day, practice: false }));
    const key = await unwrapDayKey(day.slot, passphrase);
    if (!key) throw new Error('Another passphrase');
    const sealKey = subkey(key, 'journal');
    const { lines } = await scanJournal(await readFile(join(folder, 'journal')), sealKey, id);
    const real = lines.map(({ payload, ...line }) => {
      const text = JSON.stringify(payload).replace('"practice":true', '"practice":false');
      return encodeLine(sealKey, id, { ...line, payload: JSON.parse(text) });
    });
    const journal = Buffer.concat([encodeHeader(sealKey, id, day.createdAt), ...real]);
    await writeFile(join(folder, 'journal'), journal);
  }
}

/** Every byte under a folder, names of files among them. */
export async function everythingIn(folder: string): Promise<Buffer> {
  const found: Buffer[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found.push(Buffer.from(path));
    if (entry.isFile()) found.push(await readFile(path));
  }
  return Buffer.concat(found);
}
