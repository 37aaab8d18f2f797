import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { serveOnLoopback } from './loopback.ts';

const quietHost = { fetch: async () => new Response(), close: async () => undefined };

describe('serving on loopback', () => {
  it('is not reachable through the addresses of the network', async () => {
    const loopback = await serveOnLoopback(quietHost);
    const { port } = new URL(loopback.origin);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => `http://${address}:${port}/`);
    for (const address of [...others, `http://127.0.0.2:${port}/`, `http://[::1]:${port}/`]) {
      await expect(fetch(address)).rejects.toThrow();
    }
    await loopback.close();
  });

  it('says so when the port is taken', async () => {
    const first = await serveOnLoopback(quietHost);
    const port = Number(new URL(first.origin).port);
    await expect(serveOnLoopback(quietHost, { port })).rejects.toMatchObject({ syscall: 'listen' });
    await first.close();
  });

  it('closes although a window still waits for news', async () => {
    const arrived = Promise.withResolvers<void>();
    const loopback = await serveOnLoopback({
      ...quietHost,
      fetch: () => {
        arrived.resolve();
        return new Promise<never>(() => undefined);
      },
    });
    const entry = await fetch(loopback.issueUrl(60_000), { redirect: 'manual' });
    const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
    const waiting = fetch(`${loopback.origin}/api/rows`, { headers: { cookie } });
    const cut = expect(waiting).rejects.toThrow();
    await arrived.promise;
    await loopback.close();
    await cut;
  });
});
