/** The host's contract from outside of a window. */
import { createClient, type HostClient } from '#renderer/mirror/client.ts';
import type { Station } from './station.ts';

/** Clients of a station that has been started: one for each token, one without for nobody. */
export async function clientsAt(station: Station): Promise<(token: string | undefined) => HostClient> {
  const entry = await fetch(await station.address(), { redirect: 'manual' });
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (token) =>
    createClient({
      origin: station.origin,
      token: () => token,
      fetch: (request) => {
        request.headers.set('cookie', cookie);
        request.headers.set('origin', station.origin);
        return fetch(request);
      },
    });
}
