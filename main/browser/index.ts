/** The browser shell: the station in a Chromium app window, or at an address that is printed. */
import { explainStart } from '../start-problem.ts';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { findChromium, hasDisplay } from './chromium.ts';
import { type BrowserShell, startBrowserShell } from './server.ts';
import { openWindow } from './window.ts';

const windowKeyLifetimeMs = 2 * 60_000;

const options = readArguments(process.argv.slice(2));
if (options === undefined) {
  fail(`Tham số không hợp lệ. Cách dùng: ${usage}`, `Arguments not understood. Usage: ${usage}`);
}
try {
  const chromium = options.headless || !hasDisplay() ? undefined : findChromium();
  await (chromium === undefined ? serveAddresses(options) : serveWindow(options, chromium));
} catch (error) {
  const { vi, en } = explainStart(error, options);
  fail(vi, en);
}

async function serveAddresses(options: Arguments): Promise<void> {
  const shell = await startBrowserShell({
    ...options,
    onEntered: () => printAddress(shell, 'Thêm một cửa sổ', 'One more window'),
  });
  endOnSignal(() => shell.close());
  printAddress(shell, 'Mở trong trình duyệt', 'Open in a browser');
}

async function serveWindow(options: Arguments, chromium: string): Promise<void> {
  const shell = await startBrowserShell(options);
  const window = await openWindow({
    chromium,
    url: shell.issueUrl(windowKeyLifetimeMs),
    dataDir: options.dataDir,
  });
  let ending = false;
  endOnSignal(async () => {
    ending = true;
    await window.close();
    await shell.close();
  });
  const closedByPerson = await window.closed;
  if (closedByPerson) await shell.close();
  else if (!ending)
    printAddress(
      shell,
      'Cửa sổ đã dừng bất ngờ, mở lại tại',
      'The window stopped unexpectedly, open again at',
    );
}

function endOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => close().then(() => process.exit(0)));
  }
}

function printAddress(shell: BrowserShell, vi: string, en: string): void {
  console.log(`${vi} / ${en} (1×):\n${shell.issueUrl()}`);
}

function fail(vi: string, en: string): never {
  console.error(`${vi}\n${en}`);
  process.exit(1);
}
