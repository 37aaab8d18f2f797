/** The hub of a day on this computer: the server with the stream of a new epoch, for as long as it is open. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Epoch } from '#main/journal/format.ts';
import type { HubCredentials } from './credentials.ts';
import { connectTo } from './link.ts';
import { endServerLeftIn, type NatsServer, startNatsServer } from './server/nats-server.ts';
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
  reloadBy?: 'signal' | 'restart';
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

const storeIn = (folder: string) => join(folder, 'store');

/** Ends the server of a hub that outlived its program. */
export const endLeftBehindHub = (folder: string): Promise<void> => endServerLeftIn(storeIn(folder));

/** Starts a hub with an empty stream: every station gives it what it has. Throws `HubNotStarted` or `LinkError`. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { credentials, folder, listenHost, port, epoch } = options;
  const store = storeIn(folder);
  // What it held is in the journals; every epoch begins with nothing.
  const clear = () => rm(store, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  await endLeftBehindHub(folder);
  await clear();
  const { station, hub } = credentials;
  const server = await startNatsServer({
    listenHost,
    port,
    storeDir: join(store, streamName(epoch)),
    users: { station: station.publicKey, hub: hub.publicKey },
    ...(options.reloadBy ? { reloadBy: options.reloadBy } : {}),
  });
  try {
    const address = `${listenHost === '0.0.0.0' ? '127.0.0.1' : listenHost}:${server.port}`;
    const connection = await connectTo(address, hub, 'hub', { lasts: true });
    await createStream(await jetstreamManager(connection), epoch, hub, options.mostBytes);
    return {
      epoch,
      server,
      address,
      connection,
      stop: async () => {
        await connection.close();
        await server.stop();
        await clear();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
