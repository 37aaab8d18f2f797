import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensurePackages, forTests } from './system-packages.ts';

let present: Set<string>;
const packages = ['chromium', 'cups'].map((name) => ({ name, isPresent: () => present.has(name) }));
const install = vi.fn(async (names: string[]) => {
  for (const name of names) present.add(name);
});
const said = vi.spyOn(console, 'error');

beforeEach(() => {
  present = new Set();
  said.mockImplementation(() => undefined);
});
afterEach(() => vi.clearAllMocks());

describe('the packages of the operating system', () => {
  it('are left alone when they are there', async () => {
    present = new Set(['chromium', 'cups']);
    expect(await ensurePackages(packages, true, install)).toBe(true);
    expect(install).not.toHaveBeenCalled();
  });

  it('are installed when missing, and only those', async () => {
    present = new Set(['cups']);
    expect(await ensurePackages(packages, true, install)).toBe(true);
    expect(install).toHaveBeenCalledExactlyOnceWith(['chromium']);
  });

  it('are named, with the command, where they may not be installed', async () => {
    expect(await ensurePackages(packages, false, install)).toBe(false);
    expect(install).not.toHaveBeenCalled();
    expect(said.mock.calls.join('\n')).toContain('apt-get install --no-install-recommends chromium cups');
  });

  it('are named when installing did not help', async () => {
    const inVain = async () => undefined;
    expect(await ensurePackages(packages, true, inVain)).toBe(false);
    expect(said.mock.calls.join('\n')).toContain('chromium, cups');
  });

  it('say that one computer does without a NATS server', async () => {
    const missing = { name: 'nats-server', isPresent: () => false };
    expect(await ensurePackages([missing], false, install)).toBe(false);
    expect(said.mock.calls.join('\n')).toContain('one alone does without');
  });

  it('are all asked for before the tests', () => {
    expect(forTests.map(({ name }) => name)).toContain('nats-server');
  });
});
