/** The report of a day of 1,000 visits with 60 events each, as the host reckons it. The floor reads each visit and its record once. */
import { Clinic } from '#main/clinic/clinic.ts';
import { visitsWithRecords } from '#main/clinic/whole-day.ts';
import { DayFolders } from '#main/host/day-folder.ts';
import { dayReportOf } from '#main/host/report-source.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { openJournal } from '#main/journal/journal.ts';
import { unwrapDayKey } from '#main/vault/keys.ts';
import { passphrase } from './big-day.ts';
import type { Finding } from './finding.ts';
import { alternate, figure, timed } from './measure.ts';
import type { Workshop } from './workshop.ts';

export async function measureReport(workshop: Workshop): Promise<Finding> {
  const { dataDir, id, visits } = await workshop.bigDay();
  const folders = new DayFolders(nodeFiles, dataDir);
  const file = await folders.read(id);
  const key = file && (await unwrapDayKey(file.slot, passphrase));
  if (!key) throw new Error('The day cannot be opened');
  const { journal, lines } = await openJournal({
    files: nodeFiles,
    path: folders.journalOf(id),
    key,
    dayId: id,
  });
  try {
    const { book } = new Clinic(
      {
        station: file.station,
        record: (record) => journal.record(record),
        now: () => new Date(),
        newId: () => '',
        randomText: () => '',
        run: 'bench',
      },
      lines,
    );
    let figures = 0;
    const { ours, floor } = await alternate(
      { rounds: workshop.rounds(50), warmUp: 5 },
      () =>
        timed(async () => {
          figures += dayReportOf(book)?.tables.length ?? 0;
        }),
      () =>
        timed(async () => {
          figures += visitsWithRecords(book).length;
        }),
    );
    const replyKb = Buffer.byteLength(JSON.stringify(dayReportOf(book))) / 1024;
    return {
      figure: figure('ms', ours, { floor, budget: { p95: 500 } }),
      more: { reportFacts: { visits, figures, replyKb } },
    };
  } finally {
    await journal.close();
  }
}
