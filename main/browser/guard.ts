/**
 * Stands between 127.0.0.1 and the host. Any program and any web page on this computer can reach the port, so:
 *
 *   wrong Host                     → 421   a web page whose name was pointed at 127.0.0.1 (DNS rebinding)
 *   another site asks or posts     → 403   cross-site requests, also from other ports of 127.0.0.1
 *   GET /?key=…  with a good key   → 303 to /, with the cookie: the one way in
 *   no cookie                      → 403   a page that says how to open the app
 *   a body over 1 MiB              → 413
 *   everything else                → the host
 *
 * It never sends a CORS header.
 */
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { Problem } from '#shared/host-api.ts';
import type { Host } from '../host/index.ts';
import { closedDoorPage } from './closed-door.ts';
import { digest, newSecret, OneTimeKeys } from './one-time-keys.ts';

export interface GuardOptions {
  /** The only address this server is known by, e.g. `http://127.0.0.1:4173`. */
  origin: string;
  /** A development server whose pages may use this one; it is where a good key then leads. */
  devOrigin?: string | undefined;
  nowMs?: (() => number) | undefined;
  /** Told each time a key has opened a window. */
  onEntered?: (() => void) | undefined;
}

export interface Guard {
  fetch(request: Request): Response | Promise<Response>;
  /** The address that lets one window in, once, within the time given. */
  issueUrl(lifetimeMs: number): string;
}

/** A bound for the whole server; the host's own is narrower. */
const maxBodyBytes = 1024 * 1024;

/** Puts the guard in front of a host. */
export function guard(host: Pick<Host, 'fetch'>, options: GuardOptions): Guard {
  const { origin, devOrigin, nowMs = Date.now, onEntered } = options;
  const address = new URL(origin);
  // Browsers send cookies to every port of a host: the port in the name keeps two stations apart.
  const cookie = `tram-kham-${address.port}`;
  const keys = new OneTimeKeys(nowMs);
  const windows = new Set<string>();

  const redeemKey: MiddlewareHandler = async (c, next) => {
    const key = c.req.query('key');
    if (c.req.method !== 'GET' || key === undefined || !keys.redeem(key)) return next();
    const secret = newSecret();
    windows.add(digest(secret));
    setCookie(c, cookie, secret, { httpOnly: true, sameSite: 'Strict', path: '/' });
    c.header('Cache-Control', 'no-store');
    onEntered?.();
    return c.redirect(`${devOrigin ?? ''}/`, 303);
  };
  const onlyWithCookie: MiddlewareHandler = async (c, next) => {
    const secret = getCookie(c, cookie);
    return secret !== undefined && windows.has(digest(secret)) ? next() : closedDoorPage();
  };

  const app = new Hono();
  app.use(onlyOurHost(address.host));
  app.use(onlyOurPages([origin, ...(devOrigin ? [devOrigin] : [])]));
  app.get('/', redeemKey);
  app.use(onlyWithCookie);
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge }));
  app.all('*', (c) => host.fetch(c.req.raw));

  return {
    fetch: (request) => app.fetch(request),
    issueUrl: (lifetimeMs) => `${origin}/?key=${keys.issue(lifetimeMs)}`,
  };
}

function onlyOurHost(host: string): MiddlewareHandler {
  return async (c, next) => (c.req.header('host') === host ? next() : c.text('Misdirected Request', 421));
}

function onlyOurPages(origins: string[]): MiddlewareHandler {
  return async (c, next) => {
    const from = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    if (from !== undefined && !origins.includes(from)) return closedDoorPage();
    // `none` is an address opened by the person or by the launcher; absent, it is not a browser of today.
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return closedDoorPage();
    const onlyReads = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    return onlyReads || from !== undefined || site === 'same-origin' ? next() : closedDoorPage();
  };
}

function tooLarge(): Response {
  const problem: Problem = { error: 'too-large' };
  return Response.json(problem, { status: 413 });
}
