/** One connection to a hub, from connecting until it is lost: it never mends itself, a new one takes its place. */
import { JetStreamApiError, type JetStreamClient, type JsMsg, jetstream } from '@nats-io/jetstream';
import { connect, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node';
import type { Epoch } from '#main/journal/format.ts';
import type { HubUser } from './credentials.ts';
import { messageId, messageSubject, newestEpoch, streamName } from './stream.ts';

/** Why a hub could not be talked to. */
export type LinkProblem =
  | 'unreachable'
  | 'not-this-day'
  | 'no-stream'
  | 'old-hub'
  | 'full'
  | 'too-large'
  | 'lost';

export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly problem: LinkProblem;

  constructor(problem: LinkProblem, cause?: unknown) {
    super(`The hub cannot be used: ${problem}`, { cause });
    this.problem = problem;
  }
}

/** A line sealed for the hub. */
export interface SealedLine {
  station: string;
  stationSeq: number;
  subject: string;
  bytes: Uint8Array;
}

/** One message of the stream. */
export interface Message {
  hubOrder: number;
  subject: string;
  bytes: Uint8Array;
}

const connectMs = 2_000;
const pingEveryMs = 1_000;
const wrongLastSequence = 10_071;

export class Link {
  readonly epoch: Epoch;
  /** The stream's last place when it was connected. */
  readonly last: number;
  readonly closed: Promise<void>;
  readonly connection: NatsConnection;
  readonly #js: JetStreamClient;

  private constructor(connection: NatsConnection, js: JetStreamClient, epoch: Epoch, last: number) {
    this.connection = connection;
    this.#js = js;
    this.epoch = epoch;
    this.last = last;
    this.closed = connection.closed().then(() => undefined);
  }

  /** Connects to `host:port`. Throws `LinkError`. */
  static async open(address: string, user: HubUser, name: string): Promise<Link> {
    const connection = await connectTo(address, user, name);
    try {
      const js = jetstream(connection, { timeout: connectMs });
      const manager = await js.jetstreamManager(false);
      const newest = await newestEpoch(manager, user);
      if (!newest) throw new LinkError('no-stream');
      return new Link(connection, js, newest.epoch, newest.last);
    } catch (error) {
      // A server whose disk gave out lets everybody in, but does not answer for its streams any more.
      const keepsNothing = !connection.isClosed();
      await connection.close();
      if (error instanceof LinkError) throw error;
      throw new LinkError(keepsNothing ? 'full' : 'unreachable', error);
    }
  }

  /**
   * Sends a line; answers its place. With `expected` it is only taken when the last line of its subject has that place
   * (0: none), else the answer is `behind` the place it has. Throws `LinkError`.
   */
  async publish(
    line: SealedLine,
    { expected, timeoutMs }: { expected?: number; timeoutMs: number },
  ): Promise<{ place: number } | { behind: number }> {
    try {
      const { seq } = await this.#js.publish(messageSubject(line.subject), line.bytes, {
        msgID: messageId(line),
        timeout: timeoutMs,
        retries: 1,
        expect: {
          streamName: streamName(this.epoch),
          ...(expected === undefined ? {} : { lastSubjectSequence: expected }),
        },
      });
      return { place: seq };
    } catch (error) {
      if (error instanceof JetStreamApiError) {
        const [, last] = /wrong last sequence: (\d+)/.exec(error.message) ?? [];
        if (error.code === wrongLastSequence) return { behind: Number(last ?? (await this.lastPlace())) };
        throw new LinkError('full', error);
      }
      const tooLarge = error instanceof Error && /max.payload/i.test(error.message);
      throw new LinkError(tooLarge ? 'too-large' : 'lost', error);
    }
  }

  /** Hears every message from a place on, in order and without a gap, until the link is closed. */
  async follow(from: number, hear: (message: Message) => void): Promise<void> {
    const consumer = await this.#js.consumers.get(streamName(this.epoch), {
      deliver_policy: 'by_start_sequence',
      opt_start_seq: from,
      inactive_threshold: 30_000,
    });
    await consumer.consume({
      max_messages: 1_000,
      callback: ({ seq, subject, data }: JsMsg) => hear({ hubOrder: seq, subject, bytes: data }),
    });
  }

  /** The stream's last place now. Throws `LinkError`. */
  async lastPlace(): Promise<number> {
    try {
      const manager = await this.#js.jetstreamManager(false);
      const { state } = await manager.streams.info(streamName(this.epoch));
      return state.last_seq;
    } catch (error) {
      throw new LinkError('lost', error);
    }
  }

  /** Whether the server still answers for its stream. */
  keeps(): Promise<boolean> {
    return this.lastPlace().then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}

/** A plain connection; one that `lasts` is connected again whenever it is lost. Throws `LinkError`. */
export async function connectTo(
  address: string,
  user: HubUser,
  name: string,
  { lasts = false } = {},
): Promise<NatsConnection> {
  try {
    return await connect({
      servers: address,
      authenticator: nkeyAuthenticator(user.seed),
      name,
      timeout: connectMs,
      // In place of a link a new one is opened: it learns what it missed.
      reconnect: lasts,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 200,
      pingInterval: pingEveryMs,
      maxPingOut: 2,
    });
  } catch (error) {
    const refused = error instanceof Error && error.name === 'AuthorizationError';
    throw new LinkError(refused ? 'not-this-day' : 'unreachable', error);
  }
}
