import { BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron';
import { stationUrl } from './scheme.ts';

/** Electron security checklist: sandbox, context isolation, no Node in pages; and no preload, so there is nothing to call. */
export function windowOptions(session: Session): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    title: 'Trạm Khám',
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // Chromium counts its PDF viewer as a plugin.
      plugins: true,
    },
  };
}

/** Opens the station's first window. */
export async function openWindow(session: Session): Promise<void> {
  await new BrowserWindow(windowOptions(session)).loadURL(stationUrl);
}
