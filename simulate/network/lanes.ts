/**
 * The day on several stations as a list of turns: at each station whoever is free first acts next, and stations whose
 * next turns begin at nearly the same moment act at the same time, so that they really get in each other's way.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { SimulatedClock } from '../clock.ts';
import { minutes, type Robot, seconds } from '../robots/robot.ts';
import { dueAt, type Place, placesOf, took } from '../turns.ts';

export interface Lane {
  robots: readonly Robot[];
  /** Whether anybody can work there now. */
  isUp(): boolean;
  /** What the robots see: while it stands still, nobody idle needs to look. */
  changes(): number;
}

/** Something that befalls the stations. */
export interface Happening {
  /** Milliseconds since 1970. */
  at: number;
  happen(): Promise<void>;
}

export interface LanesOptions {
  clock: SimulatedClock;
  pace: number;
  happenings: readonly Happening[];
  /** Lets everything that is under way between stations arrive. */
  settle(): Promise<void>;
  /** Lets stations that have come back catch up. */
  reunite(): Promise<void>;
  beforeTurn(): void;
  afterTurn(): void;
  /** Told when a turn fails, or never ends. */
  failed(what: string): void;
}

/** Turns that begin within this time begin together. */
const together = seconds(15);
/** A step of the clock before which everybody is to see what was done: what takes ms takes no minutes of the day. */
const stepToSettle = seconds(3);
/** A step before which whoever has come back has caught up: what takes seconds takes no hours of the day. */
const stepToReunite = minutes(1);
const longestTurnMs = 90_000;

interface Running {
  lane: Lane;
  places: Place[];
  turn: Promise<void> | undefined;
}

export async function takeTurnsInLanes(lanes: readonly Lane[], options: LanesOptions): Promise<void> {
  const { clock, pace, settle, reunite, beforeTurn, afterTurn, failed } = options;
  const happenings = options.happenings.toSorted((a, b) => a.at - b.at);
  const all = lanes.map((lane): Running => ({ lane, places: placesOf(lane.robots, clock), turn: undefined }));

  const nextOf = ({ lane, places, turn }: Running) => {
    if (turn || !lane.isUp()) return undefined;
    const changes = lane.changes();
    const place = places.toSorted((a, b) => dueAt(a, changes) - dueAt(b, changes))[0];
    return place && { place, due: dueAt(place, changes) };
  };
  const earliest = () => Math.min(...all.map((running) => nextOf(running)?.due ?? Number.POSITIVE_INFINITY));

  async function act(running: Running, place: Place): Promise<void> {
    // What changes while it looks, it may not have seen.
    const changes = running.lane.changes();
    const late = new AbortController();
    const tooLong = delay(longestTurnMs, undefined, { signal: late.signal, ref: false }).then(() => {
      throw new Error('a turn did not end');
    });
    try {
      const turn = await Promise.race([place.robot.act(), tooLong]);
      took(place, turn, { clock, pace, changes });
    } catch (error) {
      failed(String(error));
      place.freeAt = clock.read() + seconds(60);
    } finally {
      late.abort();
      tooLong.catch(() => undefined);
      running.turn = undefined;
    }
    afterTurn();
  }

  for (;;) {
    if (earliest() > clock.read() + stepToSettle) await settle();
    if (earliest() >= clock.read() + stepToReunite) await reunite();
    const due = earliest();
    const [next] = happenings;
    if (due === Number.POSITIVE_INFINITY && !next) {
      const turns = all.flatMap(({ turn }) => turn ?? []);
      if (turns.length === 0) return;
      await Promise.race(turns);
      continue;
    }
    const happening = next && next.at <= due ? happenings.shift() : undefined;
    const instant = happening?.at ?? due;
    clock.moveTo(instant);
    beforeTurn();
    for (const running of all) {
      const found = nextOf(running);
      if (found && found.due <= instant + together) running.turn = act(running, found.place);
    }
    // In the middle of what others do.
    await happening?.happen();
    await Promise.all(all.map(overOrDown));
  }
}

/** A command sent to a station that goes down is answered when it is up again; nobody else waits for it. */
async function overOrDown(running: Running): Promise<void> {
  while (running.turn && running.lane.isUp()) {
    await Promise.race([running.turn, delay(20, undefined, { ref: false })]);
  }
}
