/** What befalls the stations of a day: members cut off and connected again, the hub killed and replaced. */
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { timeOf } from '#shared/domain/calendar.ts';
import type { NetworkRow } from '#shared/network.ts';
import type { KillHub } from '../arguments.ts';
import type { SimulatedClock } from '../clock.ts';
import type { Door } from '../door.ts';
import type { Random } from '../random.ts';
import { minutes } from '../robots/robot.ts';
import { cuts } from './cable.ts';
import type { Happening } from './lanes.ts';
import type { RemoteStation } from './remote-station.ts';
import type { Sight } from './sightings.ts';

export interface Member {
  remote: RemoteStation;
  sight: Sight;
  /** Of the coordinator, who may sign in at every station. */
  coordinator: string;
}

export interface Disturbances {
  happenings: Happening[];
  /** What really happened, with the clinic's time. */
  happened: string[];
  /** From being connected again, or from the start of another hub, until together with nothing unshared, in ms. */
  catchUpMs: number[];
  /** Ends what still goes on, and waits until everybody is together; false when they are not within this time. */
  allTogether(withinMs: number): Promise<boolean>;
  /** Waits for those who have come back, for some seconds at most. */
  reunited(): Promise<void>;
  hub(): Member;
}

const cutLasts = minutes(35);
const untilNewHub = minutes(10);
const untilOldHubIsBack = minutes(70);
/** A simulated hour passes in moments: what would long be over before the next disturbance is waited for. */
const patienceMs = 15_000;

export function createDisturbances(day: {
  members: readonly Member[];
  clock: SimulatedClock;
  random: Random;
  cut: number;
  killHub: KillHub | undefined;
  /** Opening time, in milliseconds since 1970. */
  open: number;
  failed(what: string): void;
}): Disturbances {
  const { members, clock, random, failed } = day;
  const [first] = members;
  if (!first) throw new RangeError('there is no station');
  let hub = first;
  const catchUpMs: number[] = [];
  const catchingUp = new Set<Promise<void>>();
  const cutOff = new Set<Member>();
  const happened: string[] = [];
  const note = (what: string) => happened.push(`${timeOf(clock.now().toISOString())} ${what}`);

  const isWithHub = ({ remote, sight }: Member) =>
    isTogether(sight.network) &&
    (remote === hub.remote ? sight.network?.role === 'hub' : sight.network?.hub === hub.remote.address);
  const connected = () => members.filter((each) => each.remote.isUp && !cutOff.has(each));

  /** Measures how long a station needs from now on. */
  function catchesUp(member: Member): void {
    const started = performance.now();
    const measuring = async () => {
      while (!(isWithHub(member) && member.sight.isShown)) {
        if (!member.remote.isUp || cutOff.has(member)) return;
        if (performance.now() - started > 60_000) {
          failed(`station ${member.remote.letter} does not catch up: ${stateOf(member)}`);
          return;
        }
        await delay(5);
      }
      catchUpMs.push(performance.now() - started);
      member.sight.isOut = false;
    };
    const promise: Promise<void> = measuring().finally(() => catchingUp.delete(promise));
    catchingUp.add(promise);
  }

  function partAll(): void {
    for (const { sight } of members) {
      sight.isOut = true;
      sight.partings += 1;
    }
  }

  async function reunited(): Promise<void> {
    await Promise.race([Promise.all(catchingUp), delay(patienceMs, undefined, { ref: false })]);
  }

  function cutAt(at: number, index: number): Happening[] {
    let member: Member | undefined;
    const pull = async () => {
      await reunited();
      const candidates = connected().filter((each) => each !== hub);
      if (candidates.length === 0) return;
      member = random.pick(candidates);
      cutOff.add(member);
      member.sight.isOut = true;
      member.sight.partings += 1;
      const cut = cuts[index % cuts.length] ?? 'broken';
      note(`${member.remote.letter} cut off, ${cut}`);
      member.remote.pull(cut);
    };
    const plugIn = async () => {
      if (!member) return;
      note(`${member.remote.letter} connected again`);
      member.remote.plugIn();
      cutOff.delete(member);
      // It hears only now that the old connection is gone.
      member.sight.network = undefined;
      catchesUp(member);
    };
    return [
      { at, happen: pull },
      { at: at + cutLasts, happen: plugIn },
    ];
  }

  function killAt(at: number, what: KillHub): Happening[] {
    let killed: Member | undefined;
    const kill = async () => {
      await reunited();
      killed = hub;
      partAll();
      note(`${hub.remote.letter} killed, ${what}`);
      await hub.remote.kill(what);
    };
    const replace = async () => {
      hub = connected()[0] ?? hub;
      note(`${hub.remote.letter} made the hub`);
      await hub.remote.door.becomeHub(hub.coordinator);
      for (const member of connected()) catchesUp(member);
    };
    const comeBack = async () => {
      await reunited();
      if (!killed) return;
      note(`${killed.remote.letter} started again`);
      killed.sight.network = undefined;
      await killed.remote.start(clock.read(), unlockOnly);
      catchesUp(killed);
    };
    return [
      { at, happen: kill },
      { at: at + untilNewHub, happen: replace },
      { at: at + untilOldHubIsBack, happen: comeBack },
    ];
  }

  const busyHours = minutes(240);
  const start = day.open + minutes(40);
  const cutTimes = Array.from({ length: day.cut }, (_, index) => ({
    at: start + ((index + 0.5) * busyHours) / day.cut,
    index,
  }));
  return {
    happenings: [
      ...cutTimes.flatMap(({ at, index }) => cutAt(at, index)),
      ...(day.killHub ? killAt(day.open + minutes(120), day.killHub) : []),
    ],
    happened,
    catchUpMs,
    reunited,
    hub: () => hub,
    async allTogether(withinMs) {
      const until = performance.now() + withinMs;
      await Promise.race([Promise.all(catchingUp), delay(withinMs, undefined, { ref: false })]);
      while (!members.every(isWithHub)) {
        if (performance.now() > until) {
          for (const each of members) if (!isWithHub(each)) failed(`${each.remote.letter}: ${stateOf(each)}`);
          return false;
        }
        await delay(20);
      }
      return true;
    },
  };
}

async function unlockOnly(door: Door): Promise<void> {
  const [day] = (await door.status()).days;
  await door.unlock(day?.id ?? '');
}

export const isTogether = (row: NetworkRow | undefined) => row?.state === 'together' && row.unshared === 0;

const stateOf = ({ sight: { network } }: Member) =>
  network
    ? `${network.role} ${network.state} ${network.problem ?? ''} ${network.unshared} ${network.hub}`
    : 'nothing';
