/**
 * One program at a time on a data folder. The lock is a local socket named after the folder, which the operating system
 * takes away with the process, however it ends: no stale lock file, no guessing from process ids.
 */
import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another program has the data folder open. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/** Takes the folder; answers with what gives it back. Throws `DataFolderInUse`. */
export async function lockDataFolder(dataDir: string): Promise<{ release(): Promise<void> }> {
  const name = `tram-kham-${createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 32)}`;
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const inUse = 'code' in error && error.code === 'EADDRINUSE';
      reject(inUse ? new DataFolderInUse('The data folder is in use') : error);
    });
    server.listen(addressOf(name), resolve);
  });
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function addressOf(name: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  // On Linux a name that begins with a zero byte is no file: nothing is left behind.
  if (process.platform === 'linux') return `\0${name}`;
  return join(tmpdir(), `${name}.sock`);
}
