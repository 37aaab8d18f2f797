import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWindow } from './window.ts';

const url = 'http://127.0.0.1:4173/?key=once';
let dataDir: string;
let profile: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tram-kham-window-'));
  profile = join(dataDir, 'browser-profile');
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** A browser that writes down how it was called, then does what the script says. */
function browser(script: string): string {
  const path = join(dataDir, 'browser.sh');
  writeFileSync(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${dataDir}/called.tmp'\nmv '${dataDir}/called.tmp' '${dataDir}/called'\n${script}\n`,
    {
      mode: 0o700,
    },
  );
  return path;
}

const called = () => readFileSync(join(dataDir, 'called'), 'utf8').split('\n');

describe('the app window', () => {
  it('is incognito, in a profile of its own, and calls nobody', async () => {
    const window = await openWindow({ chromium: browser('exit 0'), url, dataDir });
    expect(await window.closed).toBe(true);
    expect(called()).toEqual(
      expect.arrayContaining([
        `--app=${url}`,
        '--incognito',
        `--user-data-dir=${profile}`,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--disable-breakpad',
      ]),
    );
  });

  it('has a profile that only this user may open, empty at the start and gone at the end', async () => {
    mkdirSync(profile);
    writeFileSync(join(profile, 'left by a power cut'), '');
    const window = await openWindow({
      chromium: browser(`ls -A '${profile}' > '${dataDir}/found'; sleep 60 & wait`),
      url,
      dataDir,
    });
    expect(statSync(profile).mode & 0o777).toBe(0o700);
    await vi.waitUntil(() => existsSync(join(dataDir, 'found')) && existsSync(join(dataDir, 'called')), {
      interval: 5,
    });
    await window.close();
    expect(readFileSync(join(dataDir, 'found'), 'utf8')).toBe('');
    expect(existsSync(profile)).toBe(false);
  });

  it('tells a window that was closed from one that failed', async () => {
    const failed = await openWindow({ chromium: browser('exit 21'), url, dataDir });
    expect(await failed.closed).toBe(false);
    const missing = await openWindow({ chromium: join(dataDir, 'no-such-browser'), url, dataDir });
    expect(await missing.closed).toBe(false);
  });
});
