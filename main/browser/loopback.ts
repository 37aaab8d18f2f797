import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Host } from '../host/index.ts';
import { type GuardOptions, guard } from './guard.ts';

export interface LoopbackOptions extends Omit<GuardOptions, 'origin'> {
  /** 0, the default, lets the system choose a free port. */
  port?: number | undefined;
}

export interface Loopback {
  origin: string;
  /** The address that lets one window in, once, within the time given. */
  issueUrl(lifetimeMs: number): string;
  /** Answers what is under way, closes the host, then cuts whoever still waits; a second call waits for the first. */
  close(): Promise<void>;
}

/** Serves a host to this computer only. Throws the system's error when the port cannot be had. */
export async function serveOnLoopback(host: Host, options: LoopbackOptions = {}): Promise<Loopback> {
  let answer = (_request: Request): Response | Promise<Response> => unavailable();
  const server = createServer(getRequestListener((request) => answer(request)));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');

  // Only now is the port known, by which the guard tells our own requests from others.
  const origin = `http://127.0.0.1:${address.port}`;
  const guarded = guard(host, { ...options, origin });
  answer = guarded.fetch;

  async function close(): Promise<void> {
    answer = unavailable;
    const closed = once(server, 'close');
    server.close();
    await host.close();
    server.closeAllConnections();
    await closed;
  }
  let closing: Promise<void> | undefined;
  return {
    origin,
    issueUrl: guarded.issueUrl,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function unavailable(): Response {
  return new Response('Service Unavailable', { status: 503 });
}
