/** A robot sits at one window with one person's name, does one thing at a time, and reads only the mirror. */
import type { Staff } from '#shared/domain/day/setup.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { CommandType } from '#shared/domain/roles.ts';
import type { Credentials } from '#shared/host-api.ts';

/** What a turn took, in milliseconds of the clinic's clock; `idle` when nothing was there to do. */
export type Turn =
  | { busyMs: number }
  /** Looks again when something has changed, or at this instant (milliseconds since 1970). */
  | { idle: true; until?: number | undefined };

export interface Robot {
  /** Does one thing. Called again when that has taken its time. */
  act(): Promise<Turn>;
}

export interface Draft {
  type: CommandType;
  subject: string;
  data: Record<string, unknown>;
  /** Left out: a new one. */
  id?: string;
  basis?: string | undefined;
  /** ISO instant of what was first written on paper. */
  occurredAt?: string;
  witness?: Credentials;
}

export type Outcome = { done: true; events: string[] } | { done: false; code: RefusalCode };

/** A window at which one of the staff is signed in. */
export interface Seat {
  staff: Omit<Staff, 'pinHash'>;
  /** Sends a command and waits until the mirror shows it. A refusal that is not `expected` is noted as a surprise. */
  send(draft: Draft, expected?: readonly RefusalCode[]): Promise<Outcome>;
  /** Sends what must be refused with one of these codes; anything else is noted as a surprise. */
  provoke(draft: Draft, codes: readonly RefusalCode[]): Promise<void>;
  /** Sends one command twice, as after a lost answer; it must have happened once. */
  sendTwice(draft: Draft): Promise<Outcome>;
}

export const seconds = (count: number) => count * 1000;
export const minutes = (count: number) => count * 60_000;
