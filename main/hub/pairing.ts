/**
 * Lets a computer join that has no key yet: for ten minutes, and for one computer, a code opens the one subject that
 * hands out what may be read of a day without its key. The key in it opens with the passphrase only.
 */
import { createHash, randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import { LinkError } from './link.ts';

const subject = 'join.ask';
const inboxPrefix = '_INBOX_join';
const connectedMs = 10_000;
const validMs = 10 * 60 * 1000;
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const askSchema = z.object({ name: z.string().max(100) });
const offerSchema = z.object({ station: z.string().regex(/^[A-Z]$/), day: z.unknown() });

/** What a computer that joins is given: the day's file, without a station, and its letter. */
export type Offer = z.infer<typeof offerSchema>;

/** Sent instead of the code, so that the server's configuration does not hold it. */
const passwordOf = (code: string) => createHash('sha256').update(`tram-kham join ${code}`).digest('hex');

export interface PairingDesk {
  /** A new code; the one before is worth nothing any more. */
  open(): Promise<{ code: string; expiresAt: Date }>;
  close(): Promise<void>;
}

export interface PairingOptions {
  connection: NatsConnection;
  /** Lets whoever has the password in, and nobody with another. */
  admit(password: string | undefined): Promise<void>;
  /** What the computer of this name is given; nothing when there is no letter left. */
  offer(name: string): Promise<Offer | undefined>;
  now(): Date;
  onTrouble(message: string, cause?: unknown): void;
}

/** Answers at the hub to who wants to join. */
export function openPairingDesk({ connection, admit, offer, now, onTrouble }: PairingOptions): PairingDesk {
  let expiry: NodeJS.Timeout | undefined;
  let isOpen = false;
  let isAnswering = false;

  async function close(): Promise<void> {
    clearTimeout(expiry);
    isOpen = false;
    await admit(undefined);
  }

  async function answer(text: string, respond: (answer: string) => void): Promise<void> {
    const { name } = askSchema.parse(JSON.parse(text));
    if (!isOpen || isAnswering) return;
    isAnswering = true;
    try {
      const offered = await offer(name);
      if (!offered) return;
      respond(JSON.stringify(offered));
      await connection.flush();
      await close();
    } finally {
      isAnswering = false;
    }
  }

  connection.subscribe(subject, {
    callback: (error, message) => {
      if (error || !message.reply?.startsWith(`${inboxPrefix}.`)) return;
      answer(message.string(), (text) => message.respond(text)).catch((cause) =>
        onTrouble('Somebody could not join', cause),
      );
    },
  });

  return {
    open: async () => {
      clearTimeout(expiry);
      const code = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
      await admit(passwordOf(code));
      isOpen = true;
      await connected(connection);
      expiry = setTimeout(() => close().catch((cause) => onTrouble('Pairing', cause)), validMs);
      expiry.unref();
      return { code, expiresAt: new Date(now().getTime() + validMs) };
    },
    close,
  };
}

/** A server that had to be started again is connected again before anybody reads the code. */
async function connected(connection: NatsConnection): Promise<void> {
  const until = Date.now() + connectedMs;
  for (;;) {
    try {
      await connection.rtt();
      return;
    } catch (error) {
      if (Date.now() > until || connection.isClosed()) throw error;
      await delay(100);
    }
  }
}

/** Asks a hub to let this computer join. Throws `LinkError`; `not-this-day` when the code is not, or no longer, good. */
export async function askToJoin(address: string, code: string, name: string): Promise<Offer> {
  let connection: NatsConnection | undefined;
  try {
    connection = await connect({
      servers: address,
      user: 'join',
      pass: passwordOf(code),
      inboxPrefix,
      name,
      timeout: 2_000,
      reconnect: false,
    });
    const message = await connection.request(subject, JSON.stringify({ name }), { timeout: 5_000 });
    return offerSchema.parse(message.json());
  } catch (error) {
    const refused = error instanceof Error && error.name === 'AuthorizationError';
    throw new LinkError(refused ? 'not-this-day' : 'unreachable', error);
  } finally {
    await connection?.close();
  }
}
