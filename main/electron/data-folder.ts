import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { defaultDataFolder, makePrivateFolder } from '../data-folder.ts';

/** The data folder that `--data DIR` names, else the usual one. */
export function chosenDataFolder(argv: string[]): string {
  // Not strict: Chromium has switches of its own.
  const { values } = parseArgs({ args: argv.slice(1), options: { data: { type: 'string' } }, strict: false });
  return resolve(typeof values.data === 'string' ? values.data : defaultDataFolder());
}

/** Makes the data folder, and puts Electron's own files and its instance lock below it. Throws the system's error. */
export function claimDataFolder(folder: string): void {
  const profile = resolve(folder, 'electron-profile');
  makePrivateFolder(profile);
  app.setPath('userData', profile);
}
