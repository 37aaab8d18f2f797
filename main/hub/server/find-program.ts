import { delimiter, join } from 'node:path';
import { appRoot } from '#main/app-root.ts';
import { canRun } from '#main/can-run.ts';

// Programs of administrators are often not on the PATH of others.
const otherFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** The path of a NATS server on this computer, or undefined: the bundled one, TRAM_KHAM_NATS, or one that was installed. */
export function findNatsServer(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  bundled: readonly string[] = bundledFolders(),
): string | undefined {
  const name = platform === 'win32' ? 'nats-server.exe' : 'nats-server';
  const installed = [...(env.PATH ?? '').split(delimiter), ...(platform === 'win32' ? [] : otherFolders)];
  const at = (folders: readonly string[]) => folders.filter(Boolean).map((folder) => join(folder, name));
  const named = env.TRAM_KHAM_NATS ? [env.TRAM_KHAM_NATS] : [];
  return [...at(bundled), ...named, ...at(installed)].find(canRun);
}

function bundledFolders(): string[] {
  // Only Electron says where an installed app keeps what is not in its archive.
  const { resourcesPath } = process as { resourcesPath?: string };
  return [resourcesPath, appRoot()].flatMap((folder) => (folder ? [join(folder, 'bin')] : []));
}
