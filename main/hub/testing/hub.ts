/** The hub of a test: a real server on this computer, on a port of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DayKey } from '#main/vault/keys.ts';
import { hubCredentials } from '../credentials.ts';
import { type Hub, startHub } from '../hub.ts';
import { freePort } from '../server/testing/hub-for-test.ts';

export class HubForTest {
  readonly folder: string;
  readonly port: number;
  hub: Hub | undefined;
  readonly #key: DayKey;
  #epochs = 0;

  private constructor(folder: string, port: number, key: DayKey) {
    this.folder = folder;
    this.port = port;
    this.#key = key;
  }

  static async prepare(key: DayKey): Promise<HubForTest> {
    return new HubForTest(await mkdtemp(join(tmpdir(), 'tram-kham-hub-')), await freePort(), key);
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Starts it, each time with a new epoch. */
  async start(id = 'aaaaaaaa', more: { mostBytes?: number } = {}): Promise<Hub> {
    this.#epochs += 1;
    this.hub = await startHub({
      credentials: hubCredentials(this.#key),
      folder: this.folder,
      listenHost: '127.0.0.1',
      port: this.port,
      epoch: { number: this.#epochs, id },
      ...more,
    });
    return this.hub;
  }

  async stop(): Promise<void> {
    await this.hub?.stop();
    this.hub = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
