import { delimiter, join } from 'node:path';
import { canRun } from '#main/can-run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const macPrograms = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

/** The path of a Chromium on this computer, or undefined. TRAM_KHAM_CHROMIUM names one and is then the only one asked. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const chosen = env.TRAM_KHAM_CHROMIUM;
  return (chosen ? [chosen] : candidates(env, platform)).find(canRun);
}

/** Chromium's own sandbox refuses to run for root on Linux, where only tests and containers are root. */
export function sandboxFlags(platform = process.platform, uid = process.getuid?.()): string[] {
  return platform === 'linux' && uid === 0 ? ['--no-sandbox'] : [];
}

/** Whether a window can be shown at all. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? windowsPrograms.map((program) => `${root}\\${program}`) : []));
  }
  if (platform === 'darwin')
    return macPrograms.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
