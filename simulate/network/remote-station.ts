/** A station in a process of its own, and its door: started, killed as by a power cut, started again. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { type Credentials, windowTokenHeader } from '#shared/host-api.ts';
import { type Door, doorTo } from '../door.ts';
import type { Cut } from './cable.ts';
import type { Order } from './station-process.ts';

const startedSchema = z.object({ url: z.url() });
const serverSchema = z.object({ pid: z.int().positive() });

/** The way in: where the host is, and the cookie with which it knows the window. */
interface Way {
  origin: string;
  cookie: string;
}

export class RemoteStation {
  readonly letter: string;
  readonly dataDir: string;
  /** `host:port` under which it is found as the hub. */
  readonly address: string;
  /** As windows knock: while the station is down they wait, and who was signed in is signed in again. */
  readonly door: Door;
  readonly #log: string;
  readonly #signedIn = new Map<string, { credentials: Credentials; token: string }>();
  #child: ChildProcess | undefined;
  #up = Promise.withResolvers<Way>();
  #dayId: string | undefined;
  isUp = false;

  private constructor(place: { letter: string; dataDir: string; address: string; log: string }) {
    this.letter = place.letter;
    this.dataDir = place.dataDir;
    this.address = place.address;
    this.#log = place.log;
    const door = doorTo(
      async (request) => this.#send(await this.#up.promise, request),
      () => this.close(),
    );
    this.door = {
      ...door,
      signIn: async (credentials) => {
        const signedIn = await door.signIn(credentials);
        this.#signedIn.set(signedIn.token, { credentials, token: signedIn.token });
        return signedIn;
      },
    };
  }

  /** A station with an empty folder; it does not run yet. */
  static async at(letter: string, folder: string, logs: string): Promise<RemoteStation> {
    const dataDir = join(folder, letter);
    await mkdir(dataDir, { recursive: true });
    await mkdir(logs, { recursive: true });
    const address = `127.0.0.1:${await freePort()}`;
    return new RemoteStation({ letter, dataDir, address, log: join(logs, `station-${letter}.log`) });
  }

  /** Starts the program and lets `enter` open a day; `now` is the clinic's time in milliseconds since 1970. */
  async start(now: number, enter: (door: Door) => Promise<unknown>): Promise<void> {
    const way = await this.#run(now);
    const door = doorTo(
      (request) => this.#send(way, request),
      () => this.close(),
    );
    await enter(door);
    this.#dayId = (await door.status()).open?.day.id;
    for (const window of this.#signedIn.values())
      window.token = (await door.signIn(window.credentials)).token;
    this.isUp = true;
    this.#up.resolve(way);
  }

  async #run(now: number): Promise<Way> {
    const log = openSync(this.#log, 'a');
    const child = fork(join(import.meta.dirname, 'station-process.ts'), [this.dataDir, String(now)], {
      env: { ...process.env, TRAM_KHAM_HUB: this.address },
      execArgv: [],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.#child = child;
    const [message] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error(`station ${this.letter} ended at once`))),
    ]);
    const { url } = startedSchema.parse(message);
    const entered = await fetch(url, { redirect: 'manual' });
    const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
    return { origin: new URL(url).origin, cookie };
  }

  async #send({ origin, cookie }: Way, request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.set('cookie', cookie);
    headers.set('origin', origin);
    const known = this.#signedIn.get(headers.get(windowTokenHeader) ?? '');
    if (known) headers.set(windowTokenHeader, known.token);
    return fetch(new URL(pathname + search, origin), {
      method: request.method,
      headers,
      signal: request.signal,
      ...(request.body ? { body: await request.text() } : {}),
    });
  }

  #order(order: Order): void {
    if (this.#child?.connected) this.#child.send(order);
  }

  /** Moves its clock on. */
  tick(now: number): void {
    this.#order({ clock: now });
  }

  pull(cut: Cut): void {
    this.#order({ pull: cut });
  }

  plugIn(): void {
    this.#order({ plugIn: true });
  }

  /** Ends at once: with the power the server of a hub is gone too; when only the `program` dies, it goes on without it. */
  async kill(what: 'power' | 'program' = 'power'): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.isUp = false;
    this.#up = Promise.withResolvers();
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGKILL');
    const server = what === 'power' ? await this.#serverPid() : undefined;
    if (server !== undefined) endNow(server);
    await ended;
  }

  async #serverPid(): Promise<number | undefined> {
    const file = join(this.dataDir, 'days', this.#dayId ?? '', 'hub', 'store', 'nats-server.pid');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : serverSchema.parse(JSON.parse(text)).pid;
  }

  /** Ends it as when the program is closed. */
  async close(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    if (child.connected) child.send({ close: true } satisfies Order);
    await ended;
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended in between.
  }
}

/** A port of this computer at which nobody listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
