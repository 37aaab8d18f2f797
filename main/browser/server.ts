import { rendererFolder } from '../app-root.ts';
import { makePrivateFolder } from '../data-folder.ts';
import { createHost } from '../host/index.ts';
import { serveOnLoopback } from './loopback.ts';

export interface BrowserShellOptions {
  dataDir: string;
  /** 0, the default, lets the system choose a free port. */
  port?: number;
  devOrigin?: string;
  rendererDir?: string;
  now?: () => Date;
  /** Told each time a key has opened a window. */
  onEntered?: () => void;
}

export interface BrowserShell {
  /** Opens the first window: it works once, whenever that is. */
  url: string;
  /** Another address that works once, within the time given or, by default, until it is used. */
  issueUrl(lifetimeMs?: number): string;
  close(): Promise<void>;
}

/**
 * Opens a station and serves it on 127.0.0.1.
 * Throws DataFolderInUse, or the system's error when the folder or the port cannot be used.
 */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const { dataDir, rendererDir = rendererFolder(), now } = options;
  makePrivateFolder(dataDir);
  const host = await createHost({ dataDir, rendererDir, ...(now && { now }) });
  try {
    const { port, devOrigin, onEntered } = options;
    const loopback = await serveOnLoopback(host, { port, devOrigin, onEntered });
    const issueUrl = (lifetimeMs = Number.POSITIVE_INFINITY) => loopback.issueUrl(lifetimeMs);
    return { url: issueUrl(), issueUrl, close: () => loopback.close() };
  } catch (error) {
    await host.close();
    throw error;
  }
}
