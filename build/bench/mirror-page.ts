/** The benchmark's own page, on a station with the big day, its mirror filled. */
import { passphrase } from './big-day.ts';
import type { OpeningParts } from './page/open-station.ts';
import { type OpenWindow, openWindow } from './window.ts';
import type { Workshop } from './workshop.ts';

export interface MirrorPage extends OpenWindow {
  opening: OpeningParts;
}

export async function openMirrorPage(workshop: Workshop): Promise<MirrorPage> {
  const {
    dataDir,
    id,
    doctor: { staffId, pin },
  } = await workshop.bigDay();
  const opened = await openWindow(workshop, { dataDir, rendererDir: await workshop.ownScreens() });
  try {
    await opened.page.waitForFunction(() => 'benchmark' in window);
    const opening = await opened.page.evaluate(
      ([day, words, who]) => window.benchmark.openStation(day, words, who),
      [id, passphrase, { staffId, pin }] as const,
    );
    return { ...opened, opening };
  } catch (error) {
    await opened[Symbol.asyncDispose]();
    throw error;
  }
}
