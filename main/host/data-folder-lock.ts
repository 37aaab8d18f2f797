/**
 * One program at a time on a data folder. The lock is a local socket named after the folder, at which nobody listens any
 * more when the process is gone, however it ended: no guessing from process ids.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '#main/journal/file-layer.ts';

interface FolderLock {
  release(): Promise<void>;
}

/** Another program has the data folder open. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/** Takes the folder; answers with what gives it back. Throws `DataFolderInUse`. */
export async function lockDataFolder(dataDir: string): Promise<FolderLock> {
  const hash = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex');
  return lockAddress(addressOf(`tram-kham-${hash.slice(0, 32)}`));
}

/** Listens at an address as long as nobody does. Throws `DataFolderInUse`. */
export async function lockAddress(address: string): Promise<FolderLock> {
  try {
    return await listen(address);
  } catch (error) {
    const isFile = address.startsWith('/');
    if (!(error instanceof DataFolderInUse) || !isFile || (await answers(address))) throw error;
    await rm(address, { force: true });
    return listen(address);
  }
}

async function listen(address: string): Promise<FolderLock> {
  const server = createServer((socket) => socket.destroy()).listen(address);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw codeOf(error) === 'EADDRINUSE' ? new DataFolderInUse('The data folder is in use') : error;
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Whether a program listens at a socket's file; in doubt there is one. */
async function answers(address: string): Promise<boolean> {
  const socket = connect(address);
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    return codeOf(error) !== 'ECONNREFUSED';
  } finally {
    socket.destroy();
  }
}

function addressOf(name: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  // On Linux a name that begins with a zero byte is no file. Elsewhere the file outlives a crash.
  if (process.platform === 'linux') return `\0${name}`;
  return join(tmpdir(), `${name}.sock`);
}
