/** A real server of a test's own, on a free port of this computer, with a temporary folder and fresh keys. */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ConnectionOptions,
  connect,
  type NatsConnection,
  nkeyAuthenticator,
  nkeys,
} from '@nats-io/transport-node';
import { type NatsServer, type NatsServerOptions, startNatsServer } from '../nats-server.ts';

const keys = { station: nkeys.createUser(), hub: nkeys.createUser() };

/** Who may come in when the test says nothing else. */
export const users = { station: keys.station.getPublicKey(), hub: keys.hub.getPublicKey() };

export interface HubForTest {
  folder: string;
  options: NatsServerOptions;
  start(more?: Partial<NatsServerOptions>): Promise<NatsServer>;
  connectAs(who: 'station' | 'hub' | Partial<ConnectionOptions>): Promise<NatsConnection>;
  /** Ends what was started and removes the folder. */
  remove(): Promise<void>;
}

/** Prepares a server without starting it. */
export async function hubForTest(): Promise<HubForTest> {
  const folder = await mkdtemp(join(tmpdir(), 'tram-kham-hub-'));
  const port = await freePort();
  const options: NatsServerOptions = {
    listenHost: '127.0.0.1',
    port,
    // What a folder may well be called here, and what a parser may trip over.
    storeDir: join(folder, 'Trạm "Khám" \\ 1 # {$HOME}', 'store'),
    users,
  };
  const servers: NatsServer[] = [];
  const connections: NatsConnection[] = [];
  return {
    folder,
    options,
    async start(more = {}) {
      const server = await startNatsServer({ ...options, ...more });
      servers.push(server);
      return server;
    },
    async connectAs(who) {
      const connection = await connect({
        servers: `127.0.0.1:${port}`,
        reconnectTimeWait: 20,
        ...(typeof who === 'string'
          ? { authenticator: nkeyAuthenticator(keys[who].getSeed()), inboxPrefix: '_INBOX' }
          : who),
      });
      connections.push(connection);
      return connection;
    },
    async remove() {
      await Promise.all(connections.map((connection) => connection.close()));
      await Promise.all(servers.map((server) => server.stop()));
      await rm(folder, { recursive: true });
    },
  };
}

/** A port of this computer at which nobody listens. */
export async function freePort(): Promise<number> {
  for (;;) {
    // Below those the system gives to callers: one that looks for a server that is not there would meet itself.
    const port = randomInt(20_000, 30_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
