/** This window's way to its host: one mirror, and the token of who is signed in here. */
import { createMirror } from '../mirror/index.ts';

const storageKey = 'signed-in';

/** Who is signed in at this window; kept for as long as the window lives. */
export interface WindowToken {
  token: string;
  staffId: string;
}

export function readToken(): WindowToken | undefined {
  const [staffId, token] = sessionStorage.getItem(storageKey)?.split(' ') ?? [];
  return staffId && token ? { staffId, token } : undefined;
}

export function writeToken(held: WindowToken | undefined): void {
  if (held) sessionStorage.setItem(storageKey, `${held.staffId} ${held.token}`);
  else sessionStorage.removeItem(storageKey);
}

export const mirror = createMirror({
  name: 'tram-kham',
  origin: location.origin,
  fetch: (request) => fetch(request),
  token: () => readToken()?.token,
  locks: navigator.locks,
});
