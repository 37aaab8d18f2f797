import { protocol, type Session } from 'electron';
import type { Host } from '../host/index.ts';

/** The address of this station's pages. A scheme of our own needs no port that other programs could reach. */
export const stationUrl = 'app://station/';

/** Declares `app:` a place where pages may live. Has to be called before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Lets the pages of a session speak to the host, and to no other name under `app:`. */
export function serveHost(session: Session, host: Pick<Host, 'fetch'>): void {
  session.protocol.handle('app', (request) =>
    isOurs(request.url) ? host.fetch(request) : new Response('Not Found', { status: 404 }),
  );
}

/** Whether an address is one of our own pages. (`URL.origin` is no help: it is "null" for a scheme of our own.) */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === 'app:' && url.host === 'station';
}
