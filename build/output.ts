import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.ts';

const sources = ['{main,renderer,shared,resources}/**/*', '*.config.ts', 'package-lock.json'];
const results = [
  'dist/renderer/index.html',
  'dist/main/index.js',
  'dist/main/browser.js',
  'dist/main/worker.js',
];

export const buildCommands = [
  ['vite', 'build'],
  ['vite', 'build', '--config', 'vite.main.config.ts'],
] as const;

/** Builds the screens and the program unless the build is newer than everything it is made from; false when that fails. */
export async function ensureBuilt(): Promise<boolean> {
  if (isUpToDate(root)) return true;
  console.log('Building …');
  for (const command of buildCommands) {
    if ((await run([...command, '--logLevel', 'warn'])) !== 0) return false;
  }
  return true;
}

/** Whether every result is there and none is older than any source. */
export function isUpToDate(folder: string): boolean {
  const modifiedMs = (file: string) => {
    const found = statSync(join(folder, file), { throwIfNoEntry: false });
    return found?.isFile() ? found.mtimeMs : 0;
  };
  const oldestResult = Math.min(...results.map(modifiedMs));
  return globSync(sources, { cwd: folder }).every((source) => modifiedMs(source) < oldestResult);
}
