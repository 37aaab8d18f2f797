/** What the measurements share, each made when it is first asked for, and all of it gone at the end. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { rendererFolder } from '#main/app-root.ts';
import { findChromium, sandboxFlags } from '#main/browser/chromium.ts';
import { makePrivateFolder } from '#main/data-folder.ts';
import { root } from '../run.ts';
import { type BigDay, writeBigDay } from './big-day.ts';
import { buildPage } from './page-build.ts';

export class Workshop implements AsyncDisposable {
  /** Fewer runs: enough to see that everything works. */
  readonly quick: boolean;
  readonly #stack = new AsyncDisposableStack();
  #browser: Promise<Browser> | undefined;
  #bigDay: Promise<BigDay> | undefined;
  #appScreens: Promise<string> | undefined;
  #ownScreens: Promise<string> | undefined;

  constructor(quick: boolean) {
    this.quick = quick;
  }

  /** How often something is done. */
  rounds(usual: number): number {
    return this.quick ? Math.max(3, Math.ceil(usual / 5)) : usual;
  }

  /** A new folder, on the same disk as the project: /tmp may be memory, and then nothing is ever synced. */
  async folder(): Promise<string> {
    const parent = join(root, '.cache');
    makePrivateFolder(parent);
    const folder = await mkdtemp(join(parent, 'bench-'));
    this.#stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  }

  browser(): Promise<Browser> {
    this.#browser ??= this.#launch();
    return this.#browser;
  }

  /** Version of the browser, if one was needed and could be started. */
  async chromiumVersion(): Promise<string | undefined> {
    return (await this.#browser?.catch(() => undefined))?.version();
  }

  /** 1,000 visits with 60 events each. */
  bigDay(): Promise<BigDay> {
    this.#bigDay ??= this.folder().then((folder) => writeBigDay(folder, 1_000));
    return this.#bigDay;
  }

  /** The built app: a copy, so that a build made meanwhile changes nothing. */
  appScreens(): Promise<string> {
    this.#appScreens ??= this.folder().then(async (folder) => {
      await cp(rendererFolder(), folder, { recursive: true });
      return folder;
    });
    return this.#appScreens;
  }

  /** The benchmark's own screens, which a station serves in place of the app's. */
  ownScreens(): Promise<string> {
    this.#ownScreens ??= this.folder().then(buildPage);
    return this.#ownScreens;
  }

  async #launch(): Promise<Browser> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('Chromium is not installed');
    const browser = await chromium.launch({
      executablePath,
      args: sandboxFlags(),
      // Whoever interrupts the benchmark interrupts all of it, in its own order.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    this.#stack.defer(() => browser.close());
    return browser;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stack.disposeAsync();
  }
}
