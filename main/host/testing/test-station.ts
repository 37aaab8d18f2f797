/** A real host on a folder of its own, for tests: requests as a window would send them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { hiddenNetwork } from '#main/hub/local-network.ts';
import { type FileLayer, nodeFiles } from '#main/journal/file-layer.ts';
import type { Spooler } from '#main/printing/spooler.ts';
import type { CopyFiles } from '#main/safekeeping/other-disks.ts';
import { type CommandReply, type RowsReply, type Status, windowTokenHeader } from '#shared/host-api.ts';
import { createHost, type Host } from '../index.ts';

export const passphrase = 'một mật khẩu dài';

/** PINs of the practice day. */
export const pins = {
  'reception-1': '1111',
  'doctor-3': '3003',
  'pharmacist-1': '5551',
  'support-1': '6666',
  'committee-1': '7771',
  'committee-2': '7772',
  'coordinator-1': '999999',
};
export type StaffId = keyof typeof pins;

export interface Answer {
  status: number;
  body: unknown;
}

export interface TestStationOptions {
  now?: () => Date;
  files?: FileLayer;
  copyFiles?: CopyFiles;
  /** The port a hub of this station has. */
  hubPort?: number;
  /** Starts the host on the folder in another way. */
  startHost?: (dataDir: string) => Promise<Host>;
}

export class TestStation {
  readonly dataDir: string;
  readonly #startHost: (dataDir: string) => Promise<Host>;
  #host: Host | undefined;
  readonly #tokens = new Map<StaffId, string>();

  constructor(dataDir: string, options: TestStationOptions = {}) {
    const { now = () => new Date(), files = nodeFiles, copyFiles, hubPort, startHost } = options;
    this.dataDir = dataDir;
    this.#startHost =
      startHost ??
      (() =>
        createHost({
          dataDir,
          rendererDir: join(dataDir, 'screens'),
          now,
          spooler: noSpooler,
          files,
          ...(copyFiles ? { copyFiles } : {}),
          lan: hiddenNetwork(hubPort),
        }));
  }

  get host(): Host {
    if (!this.#host) throw new Error('The host is not started');
    return this.#host;
  }

  async start(): Promise<void> {
    this.#host = await this.#startHost(this.dataDir);
    this.#tokens.clear();
  }

  async stop(): Promise<void> {
    await this.#host?.close();
    this.#host = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Any request; a body that is no string is sent as JSON. */
  async request(method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
    const response = await this.host.fetch(
      new Request(`http://station${path}`, {
        method,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        headers: token === undefined ? {} : { [windowTokenHeader]: token },
      }),
    );
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('application/json');
    return { status: response.status, body: json ? JSON.parse(text) : text };
  }

  /** A request of somebody signed in. */
  async as(staffId: StaffId, method: string, path: string, body?: unknown): Promise<Answer> {
    const token = this.#tokens.get(staffId) ?? (await this.signIn(staffId));
    return this.request(method, path, body, token);
  }

  async signIn(staffId: StaffId): Promise<string> {
    const { status, body } = await this.request('POST', '/api/sign-in', { staffId, pin: pins[staffId] });
    if (status !== 200 || !isSignedIn(body)) throw new Error(`Not signed in: ${JSON.stringify(body)}`);
    this.#tokens.set(staffId, body.token);
    return body.token;
  }

  async command(
    staffId: StaffId,
    type: string,
    subject: string,
    data: object,
    extra: object = {},
  ): Promise<CommandReply> {
    const { body } = await this.as(staffId, 'POST', '/api/commands', {
      id: uuidv7(),
      type,
      subject,
      data,
      ...extra,
    });
    if (!isCommandReply(body)) throw new Error(`No reply to a command: ${JSON.stringify(body)}`);
    return body;
  }

  async rows(after?: string): Promise<RowsReply> {
    const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
    const { body } = await this.as('coordinator-1', 'GET', `/api/rows${query}`);
    if (!isRowsReply(body)) throw new Error(`No rows: ${JSON.stringify(body)}`);
    return body;
  }

  async status(): Promise<Status> {
    const { body } = await this.request('GET', '/api/status');
    if (!isStatus(body)) throw new Error('No status');
    return body;
  }

  createDay(): Promise<Answer> {
    return this.request('POST', '/api/days', { practiceDay: 'ha-giang', passphrase, station: 'A' });
  }

  async unlock(words = passphrase): Promise<Answer> {
    const [day] = (await this.status()).days;
    return this.request('POST', '/api/unlock', { day: day?.id ?? '', passphrase: words });
  }
}

/** A started host on an empty folder. */
export async function startTestStation(now: () => Date = () => new Date()): Promise<TestStation> {
  const station = new TestStation(await mkdtemp(join(tmpdir(), 'tram-kham-')), { now });
  await station.start();
  return station;
}

const gone = () => Promise.reject(new Error('These tests do not print'));
export const noSpooler: Spooler = {
  printers: async () => [],
  submit: gone,
  state: gone,
  find: gone,
  cancel: gone,
  purge: gone,
};

const has = <Key extends string>(value: unknown, ...keys: Key[]): value is Record<Key, unknown> =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);
const isSignedIn = (value: unknown): value is { token: string } => has(value, 'token');
const isCommandReply = (value: unknown): value is CommandReply => has(value, 'ok');
const isRowsReply = (value: unknown): value is RowsReply => has(value, 'position', 'put');
const isStatus = (value: unknown): value is Status => has(value, 'state', 'days');
