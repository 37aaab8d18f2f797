/** The program as `npm start` opens it on a desk: with its own Chromium window, which a test can take hold of. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { findChromium } from '#main/browser/chromium.ts';
import { builtProgram } from './station.ts';

export interface AppWindow {
  page: Page;
  /** Ends the program, which closes its window. */
  close(): Promise<void>;
}

/** `folder` gets the data folder `data` and, in `temporary`, whatever program and browser put aside. */
export async function openAppWindow(folder: string, cupsServer: string): Promise<AppWindow> {
  const [data, temporary] = [join(folder, 'data'), join(folder, 'temporary')];
  await mkdir(temporary, { recursive: true });
  const program = spawn(process.execPath, [builtProgram, '--data', data], {
    env: {
      ...process.env,
      TMPDIR: temporary,
      CUPS_SERVER: cupsServer,
      DISPLAY: ':none',
      TRAM_KHAM_CHROMIUM: await headlessChromium(folder),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const browser = await takeHold(join(data, 'browser-profile', 'DevToolsActivePort'));
  const page = browser.contexts().flatMap((context) => context.pages())[0];
  if (!page) throw new Error('The program opened no window');
  return {
    page,
    async close() {
      if (program.exitCode !== null) return;
      const ended = once(program, 'exit');
      program.kill('SIGTERM');
      await ended;
    },
  };
}

/** The browser with exactly the arguments the program gives it, but without a display and open to tests. */
async function headlessChromium(folder: string): Promise<string> {
  const path = join(folder, 'chromium');
  await writeFile(path, `#!/bin/sh\nexec '${findChromium()}' --headless --remote-debugging-port=0 "$@"\n`);
  await chmod(path, 0o700);
  return path;
}

/** Connects as soon as the browser has written down where. */
async function takeHold(portFile: string): Promise<Browser> {
  const port = async () => (await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0] ?? '';
  await expect.poll(port, { message: 'The program opens a window', timeout: 30_000 }).not.toBe('');
  return chromium.connectOverCDP(`http://127.0.0.1:${await port()}`);
}
