/**
 * Eight stations, each in a process of its own and with its journal on the disk, and a hub on this computer: from a
 * command given at one until the last of the others has it in its rows. The floor sends the same bytes bare from the
 * same process to the same others, over the same server.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import type { Finding } from './finding.ts';
import { arrivals } from './hub-arrivals.ts';
import { type HubDay, openHubDay } from './hub-day.ts';
import type { Asked } from './hub-seen-process.ts';
import { alternate, figure, spreadOf } from './measure.ts';
import type { Workshop } from './workshop.ts';

const letters = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const program = new URL('./hub-seen-process.ts', import.meta.url);
const linesBefore = 2_000;
const warmUp = 16;

export async function measureHubSeen(workshop: Workshop): Promise<Finding> {
  await using stack = new AsyncDisposableStack();
  const day = stack.use(await openHubDay(workshop, linesBefore));
  const stations: Member[] = [];
  for (const letter of letters)
    stations.push(stack.use(await Member.start(letter, day, await workshop.folder())));

  const rounds = workshop.rounds(200);
  const steps = arrivals(rounds + warmUp, day.specialty);
  const saved: number[] = [];
  const afterSaved: number[] = [];
  const each: number[] = [];
  /** Asks one station; answers when it began, and when each other said so. */
  async function ask(turn: number, asked: Asked, sign: string) {
    const [asking, ...others] = [
      ...stations.slice(turn % letters.length),
      ...stations.slice(0, turn % letters.length),
    ];
    if (!asking) throw new Error('No stations');
    const heard = Promise.all(others.map((other) => other.hears(sign)));
    const begun = asking.hears('begun');
    const done = 'step' in asked ? asking.hears('saved') : undefined;
    asking.ask(asked);
    return { begun: await begun, saved: await done, heard: await heard };
  }

  const times = await alternate(
    { rounds, warmUp },
    async (round) => {
      const { value: step } = steps.next();
      if (!step) throw new Error('Nobody arrives any more');
      const { begun, saved: savedAt = begun, heard } = await ask(round, { step }, step.id);
      if (round >= warmUp) {
        saved.push(savedAt - begun);
        afterSaved.push(Math.max(...heard) - savedAt);
        each.push(...heard.map((at) => at - begun));
      }
      return Math.max(...heard) - begun;
    },
    async (round) => {
      const { begun, heard } = await ask(round, { bare: round }, `bare.${round}`);
      return Math.max(...heard) - begun;
    },
  );
  return {
    figure: figure('ms', times.ours, { floor: times.floor, budget: { aim: 50 } }),
    more: {
      hubSeenParts: {
        untilSavedMs: spreadOf(saved),
        fromSavedMs: spreadOf(afterSaved),
        eachOtherMs: spreadOf(each),
      },
    },
  };
}

const saidSchema = z.object({ what: z.string(), at: z.number() });

/** One station, as its parent knows it. */
class Member implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<string, PromiseWithResolvers<number>>();

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (sent) => {
      const { what, at } = saidSchema.parse(sent);
      this.#waiting.get(what)?.resolve(at);
      this.#waiting.delete(what);
    });
    child.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('A station ended too early'));
    });
  }

  /** Resolves when the station shares everything. */
  static async start(letter: string, { dataDir, dayId, hub }: HubDay, folder: string): Promise<Member> {
    const member = new Member(fork(program, [letter, dataDir, dayId, hub.address, folder]));
    await member.hears('together');
    return member;
  }

  /** When the station says this for the next time. */
  hears(what: string): Promise<number> {
    const waiting = Promise.withResolvers<number>();
    this.#waiting.set(what, waiting);
    return waiting.promise;
  }

  ask(asked: Asked): void {
    this.#child.send(asked);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#child, 'exit');
    if (this.#child.connected) this.#child.disconnect();
    await ended;
  }
}
