import { app } from 'electron';
import type { Host } from '../host/index.ts';

/** Ends the program with its last window, but not before the host has closed its files. */
export function closeWithLastWindow(host: Pick<Host, 'close'>): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    host.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
