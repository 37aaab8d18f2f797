import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, hasDisplay, sandboxFlags } from './chromium.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tram-kham-chromium-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o700);
  return path;
}

describe('finding Chromium', () => {
  it('takes the first browser it knows on the PATH', () => {
    program('google-chrome');
    const chromium = program('chromium');
    expect(findChromium({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(chromium);
  });

  it('takes only the one that was named', () => {
    program('chromium');
    const mine = program('my-chromium');
    expect(findChromium({ PATH: folder, TRAM_KHAM_CHROMIUM: mine }, 'linux')).toBe(mine);
    expect(findChromium({ PATH: folder, TRAM_KHAM_CHROMIUM: join(folder, 'gone') }, 'linux')).toBeUndefined();
  });

  it('does not take what cannot be run', () => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'chromium'), '', { mode: 0o600 });
    expect(findChromium({ PATH: join(folder, 'bin') }, 'linux')).toBeUndefined();
  });

  it('looks for Edge where Windows keeps it', () => {
    const root = join(folder, 'x86');
    const edge = `${root}\\Microsoft\\Edge\\Application\\msedge.exe`;
    writeFileSync(edge, '', { mode: 0o700 });
    expect(findChromium({ PROGRAMFILES: '/nowhere', 'PROGRAMFILES(X86)': root }, 'win32')).toBe(edge);
  });
});

describe('what the computer allows', () => {
  it('shows windows on Linux only where there is a display', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });

  it('gives up the sandbox only for root on Linux', () => {
    expect(sandboxFlags('linux', 0)).toEqual(['--no-sandbox']);
    expect(sandboxFlags('linux', 1000)).toEqual([]);
    expect(sandboxFlags('win32', undefined)).toEqual([]);
  });
});
