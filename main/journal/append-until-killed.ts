/** A program for a test: appends to a journal for ever and prints every count once it is acknowledged. */
import { writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DayKey } from '#main/vault/keys.ts';
import { nodeFiles } from './file-layer.ts';
import { createJournal, openJournal } from './journal.ts';

const [, , path = '', key = ''] = process.argv;
const place = { files: nodeFiles, path, key: new DayKey(Buffer.from(key, 'hex')), dayId: 'day-1' };
const isThere = (await nodeFiles.list(dirname(path))).includes(basename(path));
const { journal, lines } = isThere
  ? await openJournal(place)
  : { journal: await createJournal({ ...place, createdAt: '2026-11-23T00:00:00.000Z' }), lines: [] };

for (let stationSeq = lines.length + 1; ; stationSeq += 1) {
  await journal.append({
    station: 'A',
    stationSeq,
    subject: 'visit/1',
    payload: 'x'.repeat(stationSeq % 5_000),
  });
  writeSync(1, `${stationSeq}\n`);
}
