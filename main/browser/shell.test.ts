import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let started: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tram-kham-shell-'));
  started = [];
});
afterEach(async () => {
  for (const child of started.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  )) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true });
});

function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'index.ts'), ...args], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

/** The addresses a shell prints, each on a line of its own. */
async function* addresses(child: ReturnType<typeof start>): AsyncGenerator<string> {
  for await (const line of createInterface(child.stdout)) if (line.startsWith('http://')) yield line;
}

async function nextAddress(lines: AsyncGenerator<string>): Promise<string> {
  const { value } = await lines.next();
  return typeof value === 'string' ? value : '';
}

describe('the browser shell as a program', () => {
  it('prints an address that opens the station, then another for one more window, and ends when told to', async () => {
    const child = start(['--data', join(folder, 'station')]);
    const printed = addresses(child);
    const first = await nextAddress(printed);
    expect((await fetch(first, { redirect: 'manual' })).status).toBe(303);
    const second = await nextAddress(printed);
    expect(second).not.toBe(first);
    expect((await fetch(second, { redirect: 'manual' })).status).toBe(303);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('opens a window instead where there is a display, and ends with it', async () => {
    const browser = join(folder, 'browser.sh');
    writeFileSync(browser, '#!/bin/sh\nexit 0\n', { mode: 0o700 });
    const child = start(['--data', folder], { DISPLAY: ':0', TRAM_KHAM_CHROMIUM: browser });
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect([output, code]).toEqual(['', 0]);
    expect(existsSync(join(folder, 'browser-profile'))).toBe(false);
  });

  it('prints the address after all when the window fails', async () => {
    const browser = join(folder, 'browser.sh');
    writeFileSync(browser, '#!/bin/sh\nexit 21\n', { mode: 0o700 });
    const child = start(['--data', folder], { DISPLAY: ':0', TRAM_KHAM_CHROMIUM: browser });
    expect(await nextAddress(addresses(child))).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=/);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('refuses a data folder that another one holds', async () => {
    const first = start(['--data', folder]);
    await nextAddress(addresses(first));
    const second = start(['--data', folder]);
    const [problem, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
    expect(problem).toMatch(/đang được một chương trình .*\n.* in use by another/);
    expect(code).toBe(1);
  });

  it('says in both languages what is wrong with its folder or its arguments', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const [args, expected] of [
      [['--data', join(file, 'below')], /không phải là một thư mục.*\n.*not a folder/i],
      [['--nonsense'], /Tham số không hợp lệ.*\nArguments not understood/],
    ] as const) {
      const child = start([...args]);
      const [problem, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
      expect(problem).toMatch(expected);
      expect(code).toBe(1);
    }
  });
});
