import { app, BrowserWindow } from 'electron';

/** True for the only program on a data folder; a second start brings the first one's window to the front instead. */
export function isOnlyInstance(): boolean {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  return app.requestSingleInstanceLock();
}
