/**
 * Who may connect to the hub of a day: whoever holds the day's key. What the server is given are public keys, and what
 * goes over the network is a signature: neither the hub's disk nor the cable gives anything away.
 */
import { createHmac } from 'node:crypto';
import { Prefix } from '@nats-io/nkeys';
import { Codec } from '@nats-io/nkeys/lib/codec.js';
import { fromSeed } from '@nats-io/nkeys/lib/mod.js';
import { type DayKey, subkey } from '#main/vault/keys.ts';

export interface HubUser {
  publicKey: string;
  seed: Uint8Array;
  /** What only somebody with the day's key can say of a stream: a stranger's server has none. */
  proofOf(stream: string): string;
}

export interface HubCredentials {
  /** Every station of the day. */
  station: HubUser;
  /** The computer that is the hub. */
  hub: HubUser;
}

export function hubCredentials(key: DayKey): HubCredentials {
  return { station: userFrom(key, 'hub station'), hub: userFrom(key, 'hub itself') };
}

function userFrom(key: DayKey, purpose: string): HubUser {
  const seed = Codec.encodeSeed(Prefix.User, subkey(key, purpose).export());
  const streamKey = subkey(key, 'hub stream');
  return {
    publicKey: fromSeed(seed).getPublicKey(),
    seed,
    proofOf: (stream) => createHmac('sha256', streamKey).update(stream).digest('hex'),
  };
}
