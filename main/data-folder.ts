import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder a station keeps its record in when nobody names another, by the custom of the operating system. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home = homedir(),
): string {
  // Local, not roaming: a borrowed laptop must not copy the record to a server when its owner signs in.
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'tram-kham');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'tram-kham');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'tram-kham');
}

/** Makes a folder that only this user may open; one that exists is left as it is. Throws the system's error. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
