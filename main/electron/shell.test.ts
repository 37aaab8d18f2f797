import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fakeHost = vi.hoisted(() => ({ asked: [] as string[], isOpen: false, problem: [] as Error[] }));

vi.mock('../host/index.ts', () => ({
  createHost: async () => {
    for (const problem of fakeHost.problem) throw problem;
    fakeHost.isOpen = true;
    return {
      fetch: async (request: Request) => {
        fakeHost.asked.push(request.url);
        return new Response('from the host');
      },
      close: async () => {
        fakeHost.isOpen = false;
      },
    };
  },
}));

const argv = process.argv;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tram-kham-electron-'));
  process.argv = ['electron', '.', '--data', folder];
  vi.resetModules();
  fakeHost.asked = [];
  fakeHost.problem = [];
});
afterEach(() => {
  process.argv = argv;
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** Starts the whole shell on a fresh double; `prepare` sees the double first. */
async function start(
  prepare: (electron: typeof import('./testing/electron-double.ts').electron) => void = () => undefined,
) {
  const { electron } = await import('./testing/electron-double.ts');
  vi.doMock('electron', () => electron);
  prepare(electron);
  await import('../index.ts');
  const beforeReady = { windows: electron.BrowserWindow.opened.length, schemes: electron.schemes.declared };
  electron.app.ready.resolve();
  const outcome = () => [
    electron.BrowserWindow.opened[0]?.address,
    electron.app.exitCode,
    electron.app.quits || undefined,
  ];
  await vi.waitUntil(() => outcome().some((sign) => sign !== undefined), { interval: 1 });
  return { ...electron, beforeReady };
}

async function startWithWindow() {
  const electron = await start();
  const [window] = electron.BrowserWindow.opened;
  const [session] = electron.session.made;
  if (window === undefined || session === undefined) throw new Error('the shell opened no window');
  return { ...electron, window, session, page: window.webContents };
}

describe('the Electron shell', () => {
  it('declares its scheme before Electron is ready, and opens its window after', async () => {
    const { beforeReady, window } = await startWithWindow();
    expect(beforeReady.windows).toBe(0);
    expect(beforeReady.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    expect(window.address).toBe('app://station/');
  });

  it('keeps what pages store in memory', async () => {
    const { session, page } = await startWithWindow();
    expect(session.partition).toBe('station');
    expect(session.partition).not.toMatch(/^persist:/);
    expect(page.session).toBe(session);
  });

  it('answers pages from the host', async () => {
    const { session } = await startWithWindow();
    const answer = await session.handlers.get('app')?.(new Request('app://station/api/status'));
    expect(await answer?.text()).toBe('from the host');
  });

  it.each(['app://elsewhere/', 'app://station.evil/', 'app://station:81/'])(
    'answers nothing at %s',
    async (address) => {
      const { session } = await startWithWindow();
      const answer = await session.handlers.get('app')?.(new Request(address));
      expect(answer?.status).toBe(404);
      expect(fakeHost.asked).toEqual([]);
    },
  );

  it('gives pages a sandbox, an isolated world and no Node', async () => {
    const { window } = await startWithWindow();
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      plugins: true,
    });
    expect(window.options.webPreferences).not.toHaveProperty('preload');
  });

  it.each([
    ['media', false],
    ['geolocation', false],
    ['openExternal', false],
    ['fullscreen', true],
    ['screen-wake-lock', true],
  ])('gives the board the monitor and nobody anything else: %s', async (permission, isGiven) => {
    const { session } = await startWithWindow();
    const answers: boolean[] = [];
    session.requestPermission(permission, (granted) => answers.push(granted));
    expect([...answers, session.checkPermission(permission)]).toEqual([isGiven, isGiven]);
    expect(session.checkDevice()).toBe(false);
  });

  it.each([
    ['the export of the journal', 'blob:app://station/5b2c', 'tram-kham-2026-11-23.ndjson', true],
    ['the list of medicines', 'blob:app://station/5b2c', 'danh-muc-thuoc-2026-11-23.csv', true],
    ['a paper from the PDF viewer', 'blob:app://station/5b2c', 'Đơn thuốc.pdf', false],
    ['a paper from the host', 'app://station/api/documents/ticket/visit~v', 'visit~v', false],
    ['what another page calls an export', 'blob:https://evil.example/5b2c', 'journal.ndjson', false],
  ])('saves %s: %s, %s: %s', async (_, url, filename, isSaved) => {
    const { session } = await startWithWindow();
    expect(session.saves({ url, filename })).toBe(isSaved);
  });

  it('reaches no network, no file and no spelling dictionary', async () => {
    const { session } = await startWithWindow();
    expect(session.blockedUrls).toEqual(
      expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*']),
    );
    expect(session.spellChecker).toBe(false);
  });

  it.each([
    ['app://station/reception', true, true],
    ['https://evil.example/', true, false],
    ['https://evil.example/', false, false],
    ['app://station.evil.example/', true, false],
    ['app://elsewhere/', true, false],
    ['file:///etc/passwd', true, false],
    ['javascript:alert(1)', true, false],
    ['blob:app://station/5b2c', false, true],
    ['blob:app://station/5b2c', true, false],
    ['blob:https://evil.example/5b2c', false, false],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', false, true],
    ['chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/index.html', false, false],
    ['not an address', true, false],
  ])('navigation to %s (main frame: %s) goes through: %s', async (url, isMainFrame, isAllowed) => {
    const { page } = await startWithWindow();
    expect(page.allows('will-frame-navigate', { url, isMainFrame })).toBe(isAllowed);
  });

  it('follows no redirect away from the station, and attaches no webview', async () => {
    const { page } = await startWithWindow();
    expect(page.allows('will-redirect', { url: 'https://evil.example/' })).toBe(false);
    expect(page.allows('will-redirect', { url: 'app://station/board' })).toBe(true);
    expect(page.allows('will-attach-webview')).toBe(false);
  });

  it('opens new windows only for our own pages, as confined as the first', async () => {
    const { page, window } = await startWithWindow();
    expect(page.openWindow({ url: 'https://evil.example/' })).toEqual({ action: 'deny' });
    expect(page.openWindow({ url: 'about:blank' })).toEqual({ action: 'deny' });
    expect(page.openWindow({ url: 'app://station/board' })).toMatchObject({
      action: 'allow',
      overrideBrowserWindowOptions: { webPreferences: window.options.webPreferences },
    });
  });

  it('has no menu', async () => {
    expect((await startWithWindow()).Menu.menu).toBeNull();
  });

  it('quits when it is the second program on a data folder, without opening the host', async () => {
    fakeHost.isOpen = false;
    const electron = await start(({ app }) => {
      app.isFirstInstance = false;
    });
    expect(electron.app.quits).toBe(1);
    expect(electron.app.paths.get('userData')).toBe(join(folder, 'electron-profile'));
    expect([electron.BrowserWindow.opened, fakeHost.isOpen]).toEqual([[], false]);
  });

  it('comes to the front when it is started a second time', async () => {
    const { app, window } = await startWithWindow();
    window.isMinimizedNow = true;
    app.emit('second-instance');
    expect([window.isMinimizedNow, window.focused]).toEqual([false, 1]);
  });

  it('reloads a page that died, but not for ever', async () => {
    const { page, dialog } = await startWithWindow();
    vi.useFakeTimers();
    for (let crashes = 0; crashes < 3; crashes += 1) page.crash();
    expect([page.reloads, dialog.shown.length]).toEqual([3, 0]);
    page.crash();
    expect([page.reloads, dialog.shown.length]).toEqual([3, 1]);
    vi.advanceTimersByTime(60_000);
    page.crash();
    expect(page.reloads).toBe(4);
  });

  it('leaves a page alone that ended as it should', async () => {
    const { page } = await startWithWindow();
    page.crash('clean-exit');
    expect(page.reloads).toBe(0);
  });

  it('closes the host before it ends', async () => {
    const { app } = await startWithWindow();
    let prevented = 0;
    const event = { preventDefault: () => (prevented += 1) };
    app.emit('window-all-closed');
    app.emit('will-quit', event);
    await vi.waitUntil(() => app.quits === 2, { interval: 1 });
    expect([prevented, fakeHost.isOpen]).toEqual([1, false]);
    app.emit('will-quit', event);
    expect(prevented).toBe(1);
  });

  it('says in both languages that its folder cannot be used', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    process.argv = ['electron', '.', '--data', file];
    const { app, dialog } = await start();
    expect(dialog.shown[0]).toMatch(/không phải là một thư mục.*not a folder/is);
    expect(app.exitCode).toBe(1);
  });

  it('says in both languages why it cannot start', async () => {
    fakeHost.problem = [Object.assign(new Error('locked'), { name: 'DataFolderInUse' })];
    const { app, dialog } = await start();
    expect(dialog.shown[0]).toMatch(/đang được một chương trình .* in use by another/s);
    expect(app.exitCode).toBe(1);
  });
});
