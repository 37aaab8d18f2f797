import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the application's package.json, whether run from its sources or from a build. */
export function appRoot(from = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json of the application was not found');
  return appRoot(parent);
}

/** The folder of the built screens, which the host serves. */
export function rendererFolder(): string {
  return join(appRoot(), 'dist', 'renderer');
}
