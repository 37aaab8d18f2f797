import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { callIpp, cupsAddress } from './ipp-client.ts';

const request = { operation: 'CUPS-Get-Printers', path: '/', attributes: {} };

async function serving(answer: Parameters<typeof createServer>[1], work: (port: number) => Promise<void>) {
  const server = createServer(answer ?? (() => undefined)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  try {
    await work(typeof address === 'object' && address ? address.port : 0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('the address of the print server', () => {
  it.each([
    ['/run/my.sock', { socketPath: '/run/my.sock' }],
    ['print.local', { host: 'print.local', port: 631 }],
    ['127.0.0.1:8631', { host: '127.0.0.1', port: 8631 }],
    ['print.local:8631/version=1.1', { host: 'print.local', port: 8631 }],
    ['[::1]:8631', { host: '::1', port: 8631 }],
  ])('%s is read as the CUPS tools read it', (text, address) => {
    expect(cupsAddress(text)).toEqual(address);
  });
});

describe('a print server that does not behave', () => {
  it('is given up when it does not answer in time', async () => {
    await serving(
      () => undefined,
      async (port) => {
        const call = callIpp({ host: '127.0.0.1', port }, { ...request, timeoutMs: 100 });
        await expect(call).rejects.toMatchObject({ code: 'no-answer' });
      },
    );
  });

  it('is not believed when its answer is not IPP', async () => {
    await serving(
      (_incoming, outgoing) => outgoing.end('<html>hello</html>'),
      async (port) => {
        const call = callIpp({ host: '127.0.0.1', port }, { ...request, timeoutMs: 5_000 });
        await expect(call).rejects.toMatchObject({ code: 'no-answer' });
      },
    );
  });

  it('refuses in its own words when it is a web server that forbids us', async () => {
    await serving(
      (_incoming, outgoing) => outgoing.writeHead(403).end(),
      async (port) => {
        const call = callIpp({ host: '127.0.0.1', port }, { ...request, timeoutMs: 5_000 });
        await expect(call).rejects.toMatchObject({ code: 'refused', message: 'HTTP 403 Forbidden' });
      },
    );
  });

  it('is nobody when the connection is refused or the socket is missing', async () => {
    let closed = 0;
    await serving(
      () => undefined,
      async (port) => {
        closed = port;
      },
    );
    for (const address of [{ host: '127.0.0.1', port: closed }, { socketPath: '/nonexistent/cups.sock' }]) {
      const call = callIpp(address, { ...request, timeoutMs: 5_000 });
      await expect(call).rejects.toMatchObject({ code: 'no-spooler' });
    }
  });
});
