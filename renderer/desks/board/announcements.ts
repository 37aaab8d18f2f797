/**
 * Calls made known in the waiting area, one after the other. Pure: what has been heard of, and what still has to be
 * said; the first of the queue is on the screen.
 */
import type { QueueCall } from '#shared/domain/queue/calls.ts';

export interface Announcement {
  /** A call said once more is another announcement. */
  id: string;
  call: QueueCall;
  again: boolean;
}

export interface Announcing {
  /** ISO instant at which the board was opened. */
  openedAt: string;
  /** When each call was last made, as far as this board has heard. Nothing before it has heard anything. */
  known: ReadonlyMap<string, string> | undefined;
  queue: readonly Announcement[];
}

export type Heard = { type: 'heard'; calls: readonly QueueCall[] } | { type: 'over'; id: string };

export function boardOpened(openedAt: string): Announcing {
  return { openedAt, known: undefined, queue: [] };
}

/** Ten rooms may all call at once, and then once more; what waits longer than that stands on the board anyway. */
const longestQueue = 20;

/** A call this much older than the latest one is no news: it comes from paper, or from while the board was away. */
const staleMs = 120_000;

/**
 * `heard`: all calls as they are now. What the board finds when it opens is not said; afterwards each new call is said
 * once, and each repetition once more. What was taken back or has ended in the meantime is not said any more.
 * `over`: an announcement has been on the screen long enough.
 */
export function announce(state: Announcing, heard: Heard): Announcing {
  if (heard.type === 'over')
    return state.queue[0]?.id === heard.id ? { ...state, queue: state.queue.slice(1) } : state;
  const { calls } = heard;
  const { openedAt } = state;
  const horizon = horizonOf(state.known, calls);
  const known = knownSince(horizon, state.known, calls);
  if (!state.known) return { openedAt, known, queue: [] };
  const [shown, ...waiting] = state.queue.filter((each) => stillStands(each, calls));
  // The copy of the rows may lag when the board opens, so what it finds first is not all that was before.
  const newsFrom = horizon > openedAt ? horizon : openedAt;
  const fresh = newCalls(calls, state.known, newsFrom).map(announcementOf);
  const queue = [
    ...(shown ? [shown] : []),
    // A call that is repeated before it was said keeps its place, and is said once.
    ...waiting.map((each) => fresh.find(({ call }) => call.event === each.call.event) ?? each),
    ...fresh.filter(({ call }) => !waiting.some((each) => each.call.event === call.event)),
  ];
  return { openedAt, known, queue: shortened(queue) };
}

function announcementOf(call: QueueCall): Announcement {
  return { id: `${call.event} ${call.lastAt}`, call, again: call.lastAt !== call.at };
}

/** The instant before which nothing is news. */
function horizonOf(known: Announcing['known'], calls: readonly QueueCall[]): string {
  const instants = [...(known?.values() ?? []), ...calls.map(({ lastAt }) => lastAt)];
  const latest = instants.reduce((a, b) => (a > b ? a : b), '');
  return latest === '' ? '' : new Date(Date.parse(latest) - staleMs).toISOString();
}

/** What was known stays known though its row may be gone for a moment; what is too old to be news need not be. */
function knownSince(
  horizon: string,
  known: Announcing['known'],
  calls: readonly QueueCall[],
): ReadonlyMap<string, string> {
  const all = new Map(known);
  for (const { event, lastAt } of calls) if (lastAt > (all.get(event) ?? '')) all.set(event, lastAt);
  return new Map([...all].filter(([, lastAt]) => lastAt >= horizon));
}

function newCalls(
  calls: readonly QueueCall[],
  known: ReadonlyMap<string, string>,
  from: string,
): QueueCall[] {
  return calls
    .filter(({ event, lastAt, endedAt }) => {
      const isNew = lastAt > (known.get(event) ?? '');
      return isNew && endedAt === undefined && lastAt >= from;
    })
    .toSorted(byLastCall);
}

const byLastCall = (a: QueueCall, b: QueueCall) =>
  a.lastAt < b.lastAt ? -1 : a.lastAt > b.lastAt ? 1 : a.event < b.event ? -1 : 1;

/** Neither taken back nor ended; a repetition that was taken back leaves an earlier call behind. */
function stillStands({ call }: Announcement, calls: readonly QueueCall[]): boolean {
  const now = calls.find(({ event }) => event === call.event);
  return now !== undefined && now.endedAt === undefined && now.lastAt >= call.lastAt;
}

/** What is on the screen stays there; of the others the oldest give way. */
function shortened(queue: readonly Announcement[]): Announcement[] {
  const [shown, ...waiting] = queue;
  return shown ? [shown, ...waiting.slice(-(longestQueue - 1))] : [];
}
