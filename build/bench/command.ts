/**
 * From the key or the click until the screen shows what came of it: a doctor calls the next person and sends them
 * back, in a day of 1,000 visits. The floor is what no command can do without: one write and fdatasync of a line of
 * this size, and one bare Dexie transaction with the same rows.
 */
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { DayFolders } from '#main/host/day-folder.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import type { RowsReply } from '#shared/host-api.ts';
import { callNext, returnToQueue, signIn, unlock } from './desk.ts';
import type { Finding } from './finding.ts';
import { alternate, figure, spreadOf, timed } from './measure.ts';
import { openWindow } from './window.ts';
import type { Workshop } from './workshop.ts';

const warmUp = 20;

export async function measureCommand(workshop: Workshop): Promise<Finding> {
  const { dataDir, id, doctor } = await workshop.bigDay();
  const folder = await workshop.folder();
  const rendererDir = await workshop.ownScreens();
  await using app = await openWindow(workshop, { dataDir, rendererDir: await workshop.appScreens() });
  await using bare = await openWindow(workshop, { dataDir: folder, rendererDir });
  // The browser would keep the times of 250 requests only.
  await app.page.evaluate(() => performance.setResourceTimingBufferSize(5_000));
  await unlock(app.page);
  await signIn(app.page, doctor);

  const journal = new DayFolders(nodeFiles, dataDir).journalOf(id);
  const bytesBefore = (await stat(journal)).size;
  const [put] = await Promise.all([nextRows(app.page), callNext(app.page)]);
  const line = Buffer.alloc((await stat(journal)).size - bytesBefore, 'x');
  await returnToQueue(app.page);

  const beside = await open(join(folder, 'beside'), 'a');
  const calls: number[] = [];
  const returns: number[] = [];
  try {
    const { ours, floor } = await alternate(
      { rounds: workshop.rounds(100), warmUp },
      async (round) => {
        const isCall = round % 2 === 0;
        const ms = await (isCall ? callNext : returnToQueue)(app.page);
        if (round >= warmUp) (isCall ? calls : returns).push(ms);
        return ms;
      },
      async () => {
        const written = await timed(async () => {
          await beside.write(line);
          await beside.datasync();
        });
        return written + (await bare.page.evaluate((rows) => window.benchmark.putBareRows(rows), put));
      },
    );
    return {
      figure: figure('ms', ours, { floor, budget: { p95: 50, aim: 16 } }),
      more: {
        commandParts: {
          callMs: spreadOf(calls),
          returnMs: spreadOf(returns),
          requestMs: spreadOf(await requestTimes(app.page)),
          lineBytes: line.length,
        },
      },
    };
  } finally {
    await beside.close();
  }
}

/** The rows that the next command changes, as the mirror gets them. */
async function nextRows(page: Page): Promise<RowsReply['put']> {
  const response = await page.waitForResponse((each) => each.url().includes('/api/rows?after='));
  const reply: RowsReply = await response.json();
  return reply.put;
}

/** How long the host took for each command, as the page saw it. */
function requestTimes(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/api/commands'))
      .map(({ duration }) => duration),
  );
}
