import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findNatsServer } from './find-program.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tram-kham-find-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(path: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe('the NATS server', () => {
  it('is the bundled one, then the named one, then one on the PATH', () => {
    const bundled = program('bin/nats-server');
    const named = program('named/my-nats');
    const installed = program('path/nats-server');
    const env = { TRAM_KHAM_NATS: named, PATH: ['/nowhere', dirname(installed)].join(delimiter) };
    const find = () => findNatsServer(env, 'linux', [join(folder, 'bin')]);
    expect(find()).toBe(bundled);
    rmSync(bundled);
    expect(find()).toBe(named);
    rmSync(named);
    expect(find()).toBe(installed);
  });

  it('has a name of its own on Windows', () => {
    const bundled = program('bin/nats-server.exe');
    expect(findNatsServer({}, 'win32', [join(folder, 'bin')])).toBe(bundled);
  });

  it('may be missing', () => {
    expect(findNatsServer({ TRAM_KHAM_NATS: '/nowhere/nats' }, 'win32', [folder])).toBeUndefined();
  });
});
