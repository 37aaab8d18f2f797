/**
 * The order in which a queue is called. Emergencies come first and outside any ratio. Then somebody who comes back to the
 * doctor who sent them away, but never two such in a row while others wait. Then two of the priority class
 * to one ordinary, each by arrival. The ratio is this programme's own.
 *
 * Nobody starves while no emergency comes: in front of an ordinary visit with `n` ordinary ones before it, the `r` rooms of
 * the queue make at most `6 n + 4 + r` calls. Of three calls of the ratio one is ordinary, so at most `3 n + 2` of those are
 * the ratio's; and no room lets two in a row come back, so at most that many, and one for each room, are of people who do.
 */
import { type Priority, priorities } from './priority.ts';

export interface Waiting {
  /** Id of the visit. */
  id: string;
  priority: Priority;
  /** ISO instant from which the wait counts. */
  since: string;
  /** Only this room calls them; `returning`: they come back to it. */
  room?: { id: string; returning: boolean } | undefined;
  /** Missed a call: not before so many others have been called since. */
  after?: { at: string; others: number } | undefined;
}

export interface PastCall {
  visit: string;
  priority: Priority;
  room: string;
  /** ISO instant. */
  at: string;
  returning: boolean;
}

/** Why somebody stands where they stand. */
type TurnReason = 'emergency' | 'returns' | 'priority' | 'turn' | 'arrival' | 'missed';
export type PlaceReason = TurnReason | 'other-room';

export interface Placed<W, Reason = PlaceReason> {
  item: W;
  reason: Reason;
}

const byArrival = (a: Waiting, b: Waiting) =>
  a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1;

/**
 * Everybody who waits, in the order of the next calls into `room` (left out: of all rooms together). `past` are the calls
 * of this queue so far, oldest first. Those kept for another room stand last.
 */
export function callOrder<W extends Waiting>(
  waiting: readonly W[],
  past: readonly PastCall[] = [],
  room?: string,
): Placed<W>[] {
  const sorted = waiting.toSorted(byArrival);
  const isElsewhere = ({ room: kept }: W) => room !== undefined && kept !== undefined && kept.id !== room;
  const here = sorted.filter((each) => !isElsewhere(each));
  const turns = new Turns<W>(past, room);
  const placed: Placed<W>[] = [];
  while (here.length > 0) {
    const next = turns.next(here);
    here.splice(here.indexOf(next.item), 1);
    placed.push(turns.isSetBack(next.item) ? { ...next, reason: 'missed' } : next);
    turns.called(next);
  }
  return [...placed, ...sorted.filter(isElsewhere).map((item) => ({ item, reason: 'other-room' as const }))];
}

/** How many of those who wait are called before somebody of a class who comes now; `waitingOf` counts them by class. */
export function aheadOf(priority: Priority, waitingOf: (priority: Priority) => number): number {
  const before = priorities.flatMap((each) =>
    Array.from({ length: Math.max(0, waitingOf(each)) }, (_, index) => ({
      id: `${each} ${index}`,
      priority: each,
      since: '0',
    })),
  );
  const self = { id: 'self', priority, since: '1' };
  return callOrder([...before, self]).findIndex(({ item }) => item === self);
}

/** Where the ratio stands, moved on by each call. */
class Turns<W extends Waiting> {
  /** Calls of the priority class since the last ordinary one. */
  #inARow: number;
  #lastReturned: boolean;
  /** Those planned so far. */
  #calls = 0;
  readonly #past: readonly PastCall[];

  constructor(past: readonly PastCall[], room: string | undefined) {
    const ofRatio = past.filter((call) => call.priority !== 'emergency' && !call.returning);
    this.#inARow = ofRatio.length - 1 - ofRatio.findLastIndex((call) => call.priority === 'ordinary');
    const ofRoom = past.filter((call) => room === undefined || call.room === room);
    this.#lastReturned = ofRoom.at(-1)?.returning ?? false;
    this.#past = past;
  }

  next(waiting: readonly W[]): Placed<W, TurnReason> {
    const ready = waiting.filter((each) => this.#isReady(each));
    const emergency = ready.find((each) => each.priority === 'emergency');
    if (emergency) return { item: emergency, reason: 'emergency' };
    const returning = ready.find((each) => each.room?.returning);
    const others = ready.filter((each) => !each.room?.returning);
    if (returning && (!this.#lastReturned || others.length === 0))
      return { item: returning, reason: 'returns' };
    const favoured = others.find((each) => each.priority === 'priority');
    const ordinary = others.find((each) => each.priority === 'ordinary');
    if (ordinary && favoured && this.#inARow >= 2) return { item: ordinary, reason: 'turn' };
    if (favoured) return { item: favoured, reason: 'priority' };
    if (ordinary) return { item: ordinary, reason: 'arrival' };
    // Nobody else is left to go before those who missed their call: the one who waits for the fewest others.
    const [first] = waiting.toSorted((a, b) => this.#missing(a) - this.#missing(b));
    if (!first) throw new Error('Nobody waits');
    return { item: first, reason: 'missed' };
  }

  /** Counts a call as `past` will: by who was called, whatever brought them forward. */
  called({ item }: Placed<W, TurnReason>): void {
    this.#calls += 1;
    this.#lastReturned = item.room?.returning ?? false;
    if (item.priority === 'emergency' || this.#lastReturned) return;
    this.#inARow = item.priority === 'ordinary' ? 0 : this.#inARow + 1;
  }

  /** Whether somebody stands further back than their class and arrival would have them, because they missed a call. */
  isSetBack(item: W): boolean {
    return this.#missingNow(item) > 0;
  }

  #isReady(item: W): boolean {
    return this.#missing(item) <= 0;
  }

  /** How many others still have to be called before somebody who missed a call, those planned so far left out. */
  #missing(item: W): number {
    return this.#missingNow(item) - this.#calls;
  }

  #missingNow({ id, after }: W): number {
    if (!after) return 0;
    return after.others - this.#past.filter((call) => call.at > after.at && call.visit !== id).length;
  }
}
