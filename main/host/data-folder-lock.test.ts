import { once } from 'node:events';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockAddress } from './data-folder-lock.ts';

let folder: string;
let address: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tram-kham-lock-'));
  address = join(folder, 'lock.sock');
});
afterEach(() => rm(folder, { recursive: true }));

/** The file of a socket at which nobody listens any more, as a crash leaves it. */
async function leaveStaleSocket() {
  const dying = createServer().listen(`${address}.before`);
  await once(dying, 'listening');
  await rename(`${address}.before`, address);
  dying.close();
  await once(dying, 'close');
}

describe('a lock that is a file', () => {
  it('is refused while another program holds it, and free when that gives it back', async () => {
    const first = await lockAddress(address);
    await expect(lockAddress(address)).rejects.toMatchObject({ name: 'DataFolderInUse' });
    await first.release();
    await (await lockAddress(address)).release();
  });

  it('is taken over from a program that crashed', async () => {
    await leaveStaleSocket();
    expect((await stat(address)).isSocket()).toBe(true);
    const lock = await lockAddress(address);
    await expect(lockAddress(address)).rejects.toMatchObject({ name: 'DataFolderInUse' });
    await lock.release();
  });
});
