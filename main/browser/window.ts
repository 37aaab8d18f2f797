import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from '../data-folder.ts';
import { sandboxFlags } from './chromium.ts';

export interface AppWindow {
  /** Resolves when the last window is closed: true when a person closed it, false when Chromium failed. */
  closed: Promise<boolean>;
  close(): Promise<void>;
}

/** Opens an app window in an incognito profile of its own, which is emptied when the window has been closed. */
export async function openWindow(options: {
  chromium: string;
  url: string;
  dataDir: string;
}): Promise<AppWindow> {
  const profile = join(options.dataDir, 'browser-profile');
  // A power cut may have left an older one.
  await empty(profile);
  makePrivateFolder(profile);
  const child = spawn(options.chromium, chromiumFlags(options.url, profile), { stdio: 'ignore' });
  const closed = exitCode(child).then(async (code) => {
    await empty(profile);
    return code === 0;
  });
  return {
    closed,
    async close() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

/** What makes a browser an app window that leaves nothing behind and calls nobody. */
function chromiumFlags(url: string, profile: string): string[] {
  return [
    `--app=${url}`,
    '--incognito',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    // A crash dump holds the memory of the page: names and diagnoses.
    '--disable-breakpad',
    '--disable-features=Translate',
    // Otherwise a locked desktop keyring asks volunteers for its password.
    '--password-store=basic',
    ...sandboxFlags(),
  ];
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  try {
    const [code] = await once(child, 'exit');
    return code;
  } catch {
    // Chromium could not be started at all.
    return null;
  }
}

/** Windows keeps files locked for a moment after a program has ended, hence the patience. */
async function empty(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
