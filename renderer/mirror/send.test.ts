import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command, CommandReply } from '#shared/host-api.ts';
import { Positions } from './position.ts';
import { HostProblem } from './problem.ts';
import { type Sender, type Sending, sendCommand } from './send.ts';

const command: Sending = {
  type: 'visit.call',
  subject: 'visit/v1',
  data: { specialty: 'cardiology', room: 'r1' },
};
const unreachable = () => Promise.reject(new HostProblem('host-unreachable'));
const accepted = (): Promise<CommandReply> => Promise.resolve({ ok: true, position: 'a:2', events: ['e'] });

let ids: string[];
let controller: AbortController;

/** A host that answers one time after another as told, the last one for ever. */
function sender(...answers: (() => Promise<CommandReply>)[]): Sender<'command'> {
  const positions = new Positions();
  positions.moveTo('a:2');
  let asked = 0;
  const client = {
    command(sent: Command) {
      ids.push(sent.id);
      const answer = answers[Math.min(asked++, answers.length - 1)];
      return answer ? answer() : unreachable();
    },
  };
  return { client, positions, bell: { ring: () => undefined }, signal: controller.signal };
}

beforeEach(() => {
  ids = [];
  controller = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('sending a command', () => {
  it('sends it again with the same id while the reply is lost', async () => {
    const sent = sendCommand(sender(unreachable, unreachable, accepted), command);
    await vi.runAllTimersAsync();
    expect(await sent).toEqual({ ok: true, position: 'a:2', events: ['e'] });
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  it('gives up after a few seconds and says that the host cannot be reached', async () => {
    const sent = expect(sendCommand(sender(unreachable), command)).rejects.toMatchObject({
      code: 'host-unreachable',
    });
    await vi.advanceTimersByTimeAsync(5_000);
    await sent;
    expect(ids).toHaveLength(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not send again what the host has answered with a problem', async () => {
    const locked = () => Promise.reject(new HostProblem('locked'));
    await expect(sendCommand(sender(locked), command)).rejects.toMatchObject({ code: 'locked' });
    expect(ids).toHaveLength(1);
  });

  it('keeps the id of an action that a screen sends once more', async () => {
    const id = '01990000-0000-7000-8000-000000000001';
    await sendCommand(sender(accepted), { ...command, id });
    expect(ids).toEqual([id]);
  });

  it('stops sending when the window closes', async () => {
    const sent = expect(sendCommand(sender(unreachable), command)).rejects.toMatchObject({
      code: 'host-unreachable',
    });
    await vi.advanceTimersByTimeAsync(50);
    controller.abort();
    await sent;
    expect(ids).toHaveLength(2);
  });
});
