import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.ts';

const folder = join(root, 'node_modules', 'electron');
const downloads = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/';

/** The path of an Electron that runs here, fetched if that is quickly possible; undefined when it is not to be had. */
export async function ensureElectron(): Promise<string | undefined> {
  if (programPath() === undefined && (await isOnline())) {
    console.log('Fetching Electron …');
    await run([process.execPath, join(folder, 'install.js')], { timeoutMs: 60_000, quiet: true });
  }
  const program = programPath();
  // It may be there and still lack a library of the system.
  return program !== undefined && spawnSync(program, ['--version', '--no-sandbox']).status === 0
    ? program
    : undefined;
}

function programPath(): string | undefined {
  const nameFile = join(folder, 'path.txt');
  if (!existsSync(nameFile)) return undefined;
  const program = join(folder, 'dist', readFileSync(nameFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Asks before a download that would otherwise keep a person without internet waiting for its time to run out. */
async function isOnline(): Promise<boolean> {
  try {
    await fetch(downloads, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(3000) });
    return true;
  } catch {
    return false;
  }
}
