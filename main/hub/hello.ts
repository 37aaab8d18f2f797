/** Who is there: every station greets the hub now and then, which answers with all it has heard of, and its clock. */
import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import type { Peer } from '#shared/network.ts';

const subject = 'ask.hello';

const helloSchema = z.object({
  station: z.string().regex(/^[A-Z]$/),
  /** `host:port` under which it would be found as a hub. */
  addresses: z.array(z.string().max(300)).max(20),
  unshared: z.int().min(0),
});
export type Hello = z.infer<typeof helloSchema>;

const answerSchema = z.object({
  /** ISO instant of the hub's clock. */
  now: z.string(),
  peers: z.array(
    z.object({
      station: z.string(),
      addresses: z.array(z.string()),
      seenAt: z.string(),
      unshared: z.number(),
      isHub: z.boolean(),
    }),
  ),
});

export interface HelloAnswer {
  peers: Peer[];
  /** What this computer's clock is ahead of the hub's, in ms. */
  clockAheadMs: number;
}

/** Greets the hub. Throws when it does not answer. */
export async function sayHello(
  connection: NatsConnection,
  hello: Hello,
  now: () => Date,
): Promise<HelloAnswer> {
  const sentAt = now().getTime();
  const message = await connection.request(subject, JSON.stringify(hello), { timeout: 2_000 });
  const receivedAt = now().getTime();
  const answer = answerSchema.parse(message.json());
  return { peers: answer.peers, clockAheadMs: (sentAt + receivedAt) / 2 - Date.parse(answer.now) };
}

/** Whoever asks says where the answer goes: only where answers are waited for. */
const isInbox = (reply: string | undefined) => reply?.startsWith('_INBOX.') ?? false;

/** Answers greetings at the hub, until its connection is closed; `peers` are all it has heard of. */
export function answerHellos(connection: NatsConnection, hubStation: string, now: () => Date) {
  const peers = new Map<string, Peer>();
  connection.subscribe(subject, {
    callback: (error, message) => {
      if (error || !isInbox(message.reply)) return;
      const hello = helloSchema.safeParse(parsed(message.string()));
      if (!hello.success) return;
      const { station } = hello.data;
      const seenAt = now().toISOString();
      peers.set(station, { ...hello.data, seenAt, isHub: station === hubStation });
      message.respond(JSON.stringify({ now: seenAt, peers: [...peers.values()] }));
    },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
