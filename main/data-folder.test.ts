import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder, makePrivateFolder } from './data-folder.ts';

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/lan/.local/share/tram-kham'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/tram-kham'],
    ['darwin', {}, '/home/lan/Library/Application Support/tram-kham'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/tram-kham'],
  ] as const)('is where %s keeps such things', (platform, env, expected) => {
    expect(defaultDataFolder(platform, env, '/home/lan')).toBe(expected);
  });

  it('is open to this user only', () => {
    const parent = mkdtempSync(join(tmpdir(), 'tram-kham-data-'));
    const folder = join(parent, 'a', 'station');
    makePrivateFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    rmSync(parent, { recursive: true });
  });
});
