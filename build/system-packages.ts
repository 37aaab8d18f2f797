import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '#main/browser/chromium.ts';
import { canRun } from '#main/can-run.ts';
import { findNatsServer } from '#main/hub/server/find-program.ts';
import { run } from './run.ts';

/** What the operating system has to bring: its Debian name, and whether it is there already. */
export interface SystemPackage {
  name: string;
  isPresent(): boolean;
}

// Programs of administrators are often not on the PATH of others.
const programFolders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
const hasProgram = (name: string) => programFolders.some((folder) => canRun(join(folder, name)));

export const chromium: SystemPackage = { name: 'chromium', isPresent: () => findChromium() !== undefined };

/** Joins several computers to one queue; one alone does without. */
export const natsServer: SystemPackage = {
  name: 'nats-server',
  isPresent: () => findNatsServer() !== undefined,
};

/** For the tests: documents are printed on a spooler of their own and read back, computers are joined. */
export const forTests: SystemPackage[] = [
  chromium,
  natsServer,
  { name: 'cups', isPresent: () => hasProgram('cupsd') && hasProgram('lp') && hasProgram('lpadmin') },
  { name: 'printer-driver-cups-pdf', isPresent: () => existsSync('/usr/lib/cups/backend/cups-pdf') },
  // Networks of several computers, on one.
  { name: 'iproute2', isPresent: () => hasProgram('ip') },
  { name: 'poppler-utils', isPresent: () => hasProgram('pdftotext') && hasProgram('pdftoppm') },
];

/**
 * Installs what is missing where it may (root on Debian or Ubuntu), else says what to install and how.
 * True when all is there in the end.
 */
export async function ensurePackages(
  packages: SystemPackage[],
  mayInstall = process.getuid?.() === 0 && hasProgram('apt-get'),
  install = installWithApt,
): Promise<boolean> {
  const missing = () => packages.filter((wanted) => !wanted.isPresent()).map(({ name }) => name);
  if (mayInstall && missing().length > 0) await install(missing());
  const names = missing();
  if (names.length === 0) return true;
  console.error(`Not installed: ${names.join(', ')}`);
  console.error(`On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${names.join(' ')}`);
  if (names.includes(chromium.name)) {
    console.error('Chrome or Edge will do as well; TRAM_KHAM_CHROMIUM may name the program of any Chromium.');
  }
  if (names.includes(natsServer.name)) {
    console.error('It joins several computers, one alone does without; TRAM_KHAM_NATS may name the program.');
  }
  return false;
}

async function installWithApt(names: string[]): Promise<void> {
  console.log(`Installing ${names.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A machine that has just started may be busy with updates of its own.
  const apt = ['apt-get', '-qq', '-y', '-o', 'DPkg::Lock::Timeout=120'];
  await run([...apt, 'update'], { env });
  // One by one: a name that this distribution does not know must not keep the others away.
  for (const name of names) await run([...apt, 'install', '--no-install-recommends', name], { env });
}
