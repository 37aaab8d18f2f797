/** `npm start`: opens the app, on a fresh machine too. Arguments: [--data DIR] [--port PORT] [--headless] */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasDisplay, sandboxFlags } from '#main/browser/chromium.ts';
import { ensureElectron } from './electron-binary.ts';
import { ensureBuilt } from './output.ts';
import { root, run } from './run.ts';
import { chromium, ensurePackages, natsServer } from './system-packages.ts';

const args = process.argv.slice(2);
const showsWindow = hasDisplay() && !args.includes('--headless');

if (!(await ensureBuilt())) process.exit(1);

// Without it the app opens all the same, it only cannot be the hub of several computers.
await ensurePackages([natsServer]);

const electron = showsWindow ? await ensureElectron() : undefined;
if (electron !== undefined) process.exit(await run([electron, ...sandboxFlags(), root, ...args]));

if (showsWindow) {
  console.log(
    'Electron is not to be had here: opening in a browser window. (npx install-electron fetches it.)',
  );
  // Without Chromium the browser shell prints its address, so going on is right either way.
  await ensurePackages([chromium]);
}
await import(pathToFileURL(join(root, 'dist', 'main', 'browser.js')).href);
