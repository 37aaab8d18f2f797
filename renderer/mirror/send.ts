/** Sending a command: what the user did is on the screen when it resolves. */
import { v7 as uuidv7 } from 'uuid';
import type { CommandType } from '#shared/domain/roles.ts';
import type { Command, CommandReply, Credentials } from '#shared/host-api.ts';
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

export interface Sender {
  client: Pick<HostClient, 'command'>;
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
export async function sendCommand(sender: Sender, sending: Sending): Promise<CommandReply> {
  const reply = await sendUntilAnswered(sender, {
    ...sending,
    id: sending.id ?? newId(),
    data: { ...sending.data },
  });
  if (!reply.ok) return reply;
  const shown = sender.positions.reached(reply.position);
  sender.bell.ring();
  await shown;
  return reply;
}

async function sendUntilAnswered({ client, signal }: Sender, command: Command): Promise<CommandReply> {
  for (const pauseMs of pausesMs) {
    try {
      return await client.command(command);
    } catch (error) {
      if (!(error instanceof HostProblem) || error.code !== 'host-unreachable' || signal.aborted) throw error;
      await new Bell().wait(signal, pauseMs);
    }
  }
  return client.command(command);
}
