import { type CupsOptions, createCupsSpooler } from './cups.ts';
import type { Spooler } from './spooler.ts';

/** The spooler of the operating system the program runs on; `options` are for CUPS. */
export async function openSystemSpooler(options: CupsOptions = {}): Promise<Spooler> {
  if (process.platform !== 'win32') return createCupsSpooler(options);
  const { clearLeftOvers, createWindowsSpooler } = await import('./windows.ts');
  await clearLeftOvers().catch((error) => console.error('Documents left in the temporary folder', error));
  return createWindowsSpooler();
}
