/** A window that nobody has used, on a station that has just been started. */
import type { Page } from 'playwright';
import { startStation } from './station.ts';
import type { Workshop } from './workshop.ts';

export interface OpenWindow extends AsyncDisposable {
  page: Page;
  /** From nothing to a station that can be asked. */
  hostStartMs: number;
}

interface WindowOptions {
  dataDir: string;
  /** The screens it shows. */
  rendererDir: string;
  /** Runs in the page before the page's own scripts. */
  before?: () => void;
}

/** Of the size of the laptops this is for. The page has loaded, its scripts may still be working. */
export async function openWindow(workshop: Workshop, options: WindowOptions): Promise<OpenWindow> {
  const browser = await workshop.browser();
  await using opening = new AsyncDisposableStack();
  const start = performance.now();
  const station = opening.use(await startStation(options.dataDir, options.rendererDir));
  const hostStartMs = performance.now() - start;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  opening.defer(() => context.close());
  if (options.before) await context.addInitScript(options.before);
  const page = await context.newPage();
  await page.goto(station.url);
  const opened = opening.move();
  return { page, hostStartMs, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}
