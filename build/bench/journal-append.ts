/** One line of the journal: sealed, written and synced. The floor writes and syncs as many bytes to a file beside it. */
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { createJournal } from '#main/journal/journal.ts';
import { createDayKey } from '#main/vault/keys.ts';
import type { Finding } from './finding.ts';
import { alternate, figure, timed } from './measure.ts';
import { exam } from './visit-life.ts';
import type { Workshop } from './workshop.ts';

export async function measureJournalAppend(workshop: Workshop): Promise<Finding> {
  const folder = await workshop.folder();
  const path = join(folder, 'journal');
  const now = new Date().toISOString();
  const key = createDayKey();
  const journal = await createJournal({ files: nodeFiles, path, key, dayId: uuidv7(), createdAt: now });
  const subject = `visit/${uuidv7()}`;
  let stationSeq = 0;
  const append = () => {
    stationSeq += 1;
    return journal.append({ station: 'A', stationSeq, subject, payload });
  };
  const payload = {
    command: uuidv7(),
    at: now,
    by: { id: 'doctor-1', name: 'Trần Quốc Bảo', licence: '000123/TH-CCHN' },
    basis: uuidv7(),
    events: [{ id: uuidv7(), type: 'exam.signed', v: 1, data: { ...exam, specialty: 'cardiology' } }],
  };

  const headerBytes = (await stat(path)).size;
  await append();
  const bytes = Buffer.alloc((await stat(path)).size - headerBytes, 'x');
  const beside = await open(join(folder, 'beside'), 'w');
  let position = 0;
  try {
    const { ours, floor } = await alternate(
      { rounds: workshop.rounds(300), warmUp: 20 },
      () => timed(append),
      () =>
        timed(async () => {
          await beside.write(bytes, 0, bytes.length, position);
          await beside.datasync();
          position += bytes.length;
        }),
    );
    return { figure: figure('ms', ours, { floor }), more: { journalLineBytes: bytes.length } };
  } finally {
    await beside.close();
    await journal.close();
    key.destroy();
  }
}
