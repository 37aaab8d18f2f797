/** Several computers on one clinic day: what a station knows of the others, and what its screens may ask for. */
import { z } from 'zod';

/** Why the hub cannot be used, as the screen explains it. */
export const hubProblems = [
  /** Nobody answers there. */
  'unreachable',
  /** What answers belongs to another clinic day. */
  'not-this-day',
  /** A hub that another has replaced; it will find that out by itself. */
  'old-hub',
  /** The hub's disk is full, or it has as much as it may take. */
  'full',
  /** It answered, and then no more. */
  'lost',
  /** This computer's own disk does not take what comes. */
  'not-saved',
] as const;
export type HubProblem = (typeof hubProblems)[number];

/** Why this computer's own hub does not run. */
export const serverProblems = ['no-program', 'port-taken', 'no-permission', 'disk-full', 'failed'] as const;
export type ServerProblem = (typeof serverProblems)[number];

/** Another computer of the day, as the hub last heard of it. */
export interface Peer {
  /** Its letter. */
  station: string;
  /** `host:port` under which it would be found as a hub, the likeliest first. */
  addresses: string[];
  /** ISO instant of the hub's clock when it was last heard of. */
  seenAt: string;
  /** Entries it had not shared then. */
  unshared: number;
  isHub: boolean;
}

/** How this station stands with the others. One row, also on a computer that is alone on purpose. */
export interface NetworkRow {
  id: 'network';
  /** `single`: one computer, no network wanted. `hub`: the others come to this one. `member`: it goes to the hub. */
  role: 'single' | 'hub' | 'member';
  /** `together`: everything is shared. `alone`: it goes on by itself since `since`. Of a single one it is `together`. */
  state: 'searching' | 'catching-up' | 'together' | 'alone';
  /** ISO instant. */
  since?: string;
  problem?: HubProblem;
  /** Entries of this station that the hub has not got yet. */
  unshared: number;
  /** `host:port` of the hub it is connected to, or was last. */
  hub?: string;
  /** What this computer's clock is ahead of the hub's, in ms; below zero when it is behind. */
  clockAheadMs?: number;
  peers: Peer[];
  /** Of the hub's own computer. */
  server?: { state: 'running' | 'restarting' | 'failed'; problem?: ServerProblem };
}

/** Clocks further apart than this are shown, in ms. */
export const clockToleranceMs = 2 * 60 * 1000;

/** A code with which one computer can join, once. */
export interface Pairing {
  /** Eight characters. */
  code: string;
  /** ISO instant. */
  expiresAt: string;
  /** `host:port` under which this computer is found, the likeliest first. */
  addresses: string[];
  /** What the QR code says: code and addresses; a scanner types it into the field for the address. */
  text: string;
  /** The QR code, row by row, `1` for a dark square. */
  qr: string[];
}

/** A clinic day that is open on another computer of this network. */
export interface FoundDay {
  /** Its name and date are asked for only with a pairing code: strangers learn no more than that there is one. */
  dayId: string;
  address: string;
  /** The hub's letter. */
  station: string;
}
export interface FoundDays {
  days: FoundDay[];
}

const address = z
  .string()
  .trim()
  .max(300)
  .regex(/^[A-Za-z0-9.-]+(?::\d{1,5})?$/, 'address');

const pairingCodePattern = /^[A-HJ-NP-Z2-9]{8}$/;

export const joinSchema = z.object({
  /** Tried one after the other. */
  addresses: z.array(address).min(1).max(20),
  code: z
    .string()
    .transform((text) => text.replaceAll(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(pairingCodePattern, 'pairing-code')),
  passphrase: z.string().min(1).max(200),
});
export type Join = z.input<typeof joinSchema>;

/** Of another computer's journal, after its last part: entries that were not known, and those that a gap before them kept out. */
export interface JournalTaken {
  taken: number;
  missing: number;
}

export const hubAddressSchema = z.object({ address });

const scanned = /^TRAMKHAM\|([A-Z2-9]{8})\|(.+)$/;

/** What a QR code of `pairingText` says; nothing when the text is none. */
export function readPairingText(text: string): { code: string; addresses: string[] } | undefined {
  const [, code, addresses] = scanned.exec(text.trim().toUpperCase()) ?? [];
  return code && addresses ? { code, addresses: addresses.toLowerCase().split(',') } : undefined;
}

/** The text of a pairing's QR code: what any scanner types alike. */
export const pairingText = (code: string, addresses: readonly string[]) =>
  `TRAMKHAM|${code}|${addresses.join(',').toUpperCase()}`;
