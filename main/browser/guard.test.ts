import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host/index.ts';
import { type Loopback, serveOnLoopback } from './loopback.ts';

const devOrigin = 'http://127.0.0.1:5173';
const minuteMs = 60_000;

let asked: string[];
let nowMs: number;
let loopback: Loopback;
let entered: number;

const host: Host = {
  async fetch(request) {
    const body = await request.text();
    asked.push(`${request.method} ${new URL(request.url).pathname} ${body.length}`);
    return new Response('from the host');
  },
  close: async () => undefined,
};

beforeEach(async () => {
  asked = [];
  nowMs = 0;
  entered = 0;
  loopback = await serveOnLoopback(host, { nowMs: () => nowMs, onEntered: () => (entered += 1) });
});
afterEach(() => loopback.close());

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request as any program on the computer may make it: every header is ours to forge. */
async function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; chunks?: Buffer[] } = {},
): Promise<Answer> {
  const { chunks = [], ...rest } = options;
  const sent = request(new URL(path, loopback.origin), { ...rest, agent: false });
  for (const chunk of chunks) sent.write(chunk);
  sent.end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

async function enter(address = loopback.issueUrl(minuteMs)): Promise<string> {
  const { headers } = await ask(address);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function ourHeaders(cookie: string): Record<string, string> {
  return { cookie, origin: loopback.origin, 'sec-fetch-site': 'same-origin' };
}

describe('the way in', () => {
  it('turns a one-time key into a cookie that scripts and other sites cannot use', async () => {
    const answer = await ask(loopback.issueUrl(minuteMs));
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^tram-kham-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    expect(entered).toBe(1);
    expect(asked).toEqual([]);
  });

  it('has keys of 256 bits', () => {
    expect(loopback.issueUrl(minuteMs)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}$/);
  });

  it('lets a window with the cookie through to the host', async () => {
    const cookie = await enter();
    expect((await ask('/', { headers: { cookie } })).body).toBe('from the host');
    expect(asked).toEqual(['GET / 0']);
  });

  it('takes a key only once', async () => {
    const address = loopback.issueUrl(minuteMs);
    await enter(address);
    const again = await ask(address);
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('takes no key after its time', async () => {
    const address = loopback.issueUrl(2 * minuteMs);
    nowMs = 2 * minuteMs;
    expect((await ask(address)).status).toBe(403);
  });

  it('takes a printed key whenever it is used', async () => {
    const address = loopback.issueUrl(Number.POSITIVE_INFINITY);
    nowMs = 24 * 60 * minuteMs;
    expect((await ask(address)).status).toBe(303);
  });

  it('spends no key on a HEAD request or on another path', async () => {
    const address = loopback.issueUrl(minuteMs);
    expect((await ask(address, { method: 'HEAD' })).status).toBe(403);
    expect((await ask(address.replace('/?', '/api/rows?'))).status).toBe(403);
    expect((await ask(address)).status).toBe(303);
  });

  it('stays open to the first window when a second one has come in', async () => {
    const first = await enter();
    const second = await enter();
    expect(first).not.toBe(second);
    expect((await ask('/', { headers: { cookie: first } })).status).toBe(200);
  });

  it('takes no key that was asked for by another site', async () => {
    const answer = await ask(loopback.issueUrl(minuteMs), { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(403);
  });
});

describe('without a cookie', () => {
  it.each(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'])(
    '%s is refused and never reaches the host',
    async (method) => {
      const answer = await ask('/api/commands', { method, headers: { origin: loopback.origin } });
      expect(answer.status).toBe(403);
      expect(asked).toEqual([]);
    },
  );

  it('says in both languages how to come in', async () => {
    const answer = await ask('/');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toMatch(/từ ứng dụng.*from the app/s);
  });

  it('a made-up cookie does not help', async () => {
    const [name] = (await enter()).split('=');
    expect((await ask('/', { headers: { cookie: `${name}=made-up` } })).status).toBe(403);
  });
});

describe('with the cookie', () => {
  let cookie: string;
  beforeEach(async () => {
    cookie = await enter();
  });

  it.each(['evil.example', 'localhost:PORT', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example:PORT'])(
    'a request to Host %s is refused',
    async (name) => {
      const port = new URL(loopback.origin).port;
      const answer = await ask('/', { headers: { cookie, host: name.replace('PORT', port) } });
      expect(answer.status).toBe(421);
      expect(asked).toEqual([]);
    },
  );

  it.each(['https://evil.example', 'null', 'http://localhost:5173', devOrigin])(
    'nothing is read or written for the origin %s',
    async (origin) => {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        expect((await ask('/api/commands', { method, headers: { cookie, origin } })).status).toBe(403);
      }
      expect(asked).toEqual([]);
    },
  );

  it.each(['cross-site', 'same-site'])('nothing is loaded into a page of a %s', async (site) => {
    expect((await ask('/api/rows', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
  });

  it('writing asks for proof that the page is ours', async () => {
    const post = (headers: Record<string, string>) =>
      ask('/api/commands', { method: 'POST', headers: { cookie, ...headers } });
    expect((await post({})).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'none' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await post({ origin: loopback.origin })).status).toBe(200);
  });

  it('no answer carries a CORS header', async () => {
    const answers = await Promise.all([
      ask('/', { headers: { cookie } }),
      ask('/api/rows', {
        method: 'OPTIONS',
        headers: { ...ourHeaders(cookie), 'access-control-request-method': 'PUT' },
      }),
      ask('/', { headers: { cookie, origin: 'https://evil.example' } }),
    ]);
    const names = answers.flatMap(({ headers }) => Object.keys(headers));
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('HEAD gets the headers and no body', async () => {
    const answer = await ask('/', { method: 'HEAD', headers: { cookie } });
    expect([answer.status, answer.body]).toEqual([200, '']);
  });

  it('a body of 1 MiB passes, announced or in chunks', async () => {
    const headers = ourHeaders(cookie);
    const body = Buffer.alloc(1024 * 1024, 'a');
    const announced = { ...headers, 'content-length': String(body.length) };
    expect((await ask('/api/commands', { method: 'POST', headers: announced, chunks: [body] })).status).toBe(
      200,
    );
    const chunks = [body.subarray(0, 1000), body.subarray(1000)];
    expect((await ask('/api/commands', { method: 'POST', headers, chunks })).status).toBe(200);
    expect(asked).toEqual(['POST /api/commands 1048576', 'POST /api/commands 1048576']);
  });

  it('a larger body is refused, announced or in chunks', async () => {
    const headers = ourHeaders(cookie);
    const body = Buffer.alloc(1024 * 1024 + 1, 'a');
    const announced = { ...headers, 'content-length': String(body.length) };
    expect((await ask('/api/commands', { method: 'POST', headers: announced, chunks: [body] })).status).toBe(
      413,
    );
    const chunks = [body.subarray(0, 1000), body.subarray(1000)];
    expect((await ask('/api/commands', { method: 'POST', headers, chunks })).status).toBe(413);
    expect(asked).toEqual([]);
  });
});

describe('a development server', () => {
  it('may use the host when it was named, and a key leads to it', async () => {
    await loopback.close();
    loopback = await serveOnLoopback(host, { devOrigin });
    const answer = await ask(loopback.issueUrl(minuteMs));
    expect(answer.headers.location).toBe(`${devOrigin}/`);
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const post = (origin: string) => ask('/api/commands', { method: 'POST', headers: { cookie, origin } });
    expect((await post(devOrigin)).status).toBe(200);
    expect((await post('http://127.0.0.1:5174')).status).toBe(403);
  });
});
