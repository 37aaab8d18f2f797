/** Times inside the page what a person waits for: from a key or a click until the screen shows what it led to. */
import type { Page } from 'playwright';

export interface Wait {
  /** A key's name, or `click`. */
  from: string;
  /** CSS selectors of which the screen has to hold the first and must no longer hold the second. */
  shows?: string;
  lacks?: string;
}

const patienceMs = 30_000;

/** Milliseconds by the page's clock, from the event to the change of the document. Throws when it does not come. */
export async function timeInPage(page: Page, wait: Wait, act: () => Promise<void>): Promise<number> {
  const watch = await page.evaluateHandle(
    ({ from, shows, lacks, patienceMs }) => {
      const isThere = (selector: string) => document.querySelector(selector) !== null;
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      setTimeout(() => reject(new Error(`The screen did not change after ${from}`)), patienceMs);
      let startedAt: number | undefined;
      const onEvent = (event: Event) => {
        if (event instanceof KeyboardEvent && event.key !== from) return;
        startedAt ??= event.timeStamp;
      };
      const observer = new MutationObserver(() => {
        if (startedAt === undefined) return;
        if ((shows && !isThere(shows)) || (lacks && isThere(lacks))) return;
        observer.disconnect();
        removeEventListener(from === 'click' ? 'click' : 'keydown', onEvent, true);
        resolve(performance.now() - startedAt);
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      addEventListener(from === 'click' ? 'click' : 'keydown', onEvent, true);
      return { shown: promise };
    },
    { ...wait, patienceMs },
  );
  await act();
  const ms = await watch.evaluate(({ shown }) => shown);
  await watch.dispose();
  return ms;
}
