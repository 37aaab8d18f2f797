/** The hub of a day on this computer: the server with the stream of a new epoch, for as long as it is open. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Epoch } from '#main/journal/format.ts';
import type { HubCredentials } from './credentials.ts';
import { connectTo } from './link.ts';
import { type NatsServer, startNatsServer } from './server/nats-server.ts';
import { createStream, streamName } from './stream.ts';

export interface HubOptions {
  credentials: HubCredentials;
  /** The folder for the server's files; what an earlier epoch left there goes. */
  folder: string;
  /** Which addresses of this computer it listens on. */
  listenHost: string;
  port: number;
  epoch: Epoch;
  /** What the stream takes at most. */
  mostBytes?: number;
}

export interface Hub {
  readonly epoch: Epoch;
  readonly server: NatsServer;
  /** Where this computer itself reaches it. */
  readonly address: string;
  /** As the hub itself, which may do everything. */
  readonly connection: NatsConnection;
  stop(): Promise<void>;
}

/** Starts a hub with an empty stream: every station gives it what it has. Throws `HubNotStarted` or `LinkError`. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { credentials, folder, listenHost, port, epoch } = options;
  const store = join(folder, 'store');
  const { station, hub } = credentials;
  const server = await startNatsServer({
    listenHost,
    port,
    storeDir: join(store, streamName(epoch)),
    users: { station: station.publicKey, hub: hub.publicKey },
  });
  try {
    const address = `${listenHost === '0.0.0.0' ? '127.0.0.1' : listenHost}:${server.port}`;
    const connection = await connectTo(address, hub, 'hub');
    await createStream(await jetstreamManager(connection), epoch, options.mostBytes);
    return {
      epoch,
      server,
      address,
      connection,
      stop: async () => {
        await connection.close();
        await server.stop();
        // What it held is in the journals; the next epoch begins with nothing.
        await rm(store, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
