/** Sending a command: what the user did is on the screen when it resolves. */
import { v7 as uuidv7 } from 'uuid';
import type { CommandType } from '#shared/domain/roles.ts';
import type { CommandReply, Credentials, Import, ImportReply } from '#shared/host-api.ts';
import { Bell } from './bell.ts';
import type { HostClient } from './client.ts';
import type { Positions } from './position.ts';
import { HostProblem } from './problem.ts';

export interface Sending {
  type: CommandType;
  subject: string;
  data: object;
  /** The subject's `lastEvent` that the screen shows. */
  basis?: string;
  witness?: Credentials;
  /** ISO instant of what was first written on paper. */
  occurredAt?: string;
  /** Given by a screen that may send the same action once more; made here otherwise. */
  id?: string;
}

export interface Sender<Asked extends keyof HostClient> {
  client: Pick<HostClient, Asked>;
  positions: Positions;
  /** Tells the follower that there is something to fetch. */
  bell: Pick<Bell, 'ring'>;
  signal: AbortSignal;
}

/** Pauses before a command whose reply was lost is sent again, in milliseconds. */
const pausesMs = [100, 300, 900, 2_700];

/** A new id, for a command or for a subject that it creates. Sorts by time. */
export function newId(): string {
  return uuidv7();
}

/**
 * A refusal resolves at once, success when this window's copy shows it. Rejects with a `HostProblem`; after
 * `host-unreachable` nobody knows whether it was saved: the same `id` may be sent again without harm.
 */
export async function sendCommand(sender: Sender<'command'>, sending: Sending): Promise<CommandReply> {
  const command = { ...sending, id: sending.id ?? newId(), data: { ...sending.data } };
  const reply = await untilAnswered(sender, () => sender.client.command(command));
  if (reply.ok) await shown(sender, reply.position);
  return reply;
}

/** Sends people of a list. Resolves when this window's copy shows those who were taken; rejects like `sendCommand`. */
export async function sendList(sender: Sender<'importPeople'>, list: Import): Promise<ImportReply> {
  const reply = await untilAnswered(sender, () => sender.client.importPeople(list));
  await shown(sender, reply.position);
  return reply;
}

async function shown(
  { positions, bell }: Pick<Sender<never>, 'positions' | 'bell'>,
  position: string,
): Promise<void> {
  const reached = positions.reached(position);
  bell.ring();
  await reached;
}

/** Asks again when an answer was lost: what is asked must do nothing twice. */
async function untilAnswered<T>(
  { signal }: Pick<Sender<never>, 'signal'>,
  ask: () => Promise<T>,
): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof HostProblem) || error.code !== 'host-unreachable' || signal.aborted) throw error;
      await new Bell().wait(signal, pauseMs);
    }
  }
  return ask();
}
