/** From the start of the navigation until the passphrase can be typed, in a browser that has cached nothing. */
import { writeBigDay } from './big-day.ts';
import type { Finding } from './finding.ts';
import { figure, spreadOf } from './measure.ts';
import { openWindow } from './window.ts';
import type { Workshop } from './workshop.ts';

export async function measureFirstScreen(workshop: Workshop): Promise<Finding> {
  const { dataDir } = await writeBigDay(await workshop.folder(), 0);
  const samples: number[] = [];
  const hostStarts: number[] = [];
  for (let round = 0; round < workshop.rounds(15); round += 1) {
    await using opened = await openWindow(workshop, {
      dataDir,
      rendererDir: await workshop.appScreens(),
      before: markWhenTheFieldHasTheCursor,
    });
    const markedAt = await opened.page.waitForFunction(
      () => performance.getEntriesByName('first-screen')[0]?.startTime,
    );
    samples.push((await markedAt.jsonValue()) ?? Number.NaN);
    hostStarts.push(opened.hostStartMs);
  }
  return {
    figure: figure('ms', spreadOf(samples), { budget: { p95: 2_000 } }),
    more: { hostStartMs: spreadOf(hostStarts) },
  };
}

/** Runs in the page, where it knows nothing of this file. */
function markWhenTheFieldHasTheCursor(): void {
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'password') performance.mark('first-screen');
  });
}
