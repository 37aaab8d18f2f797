/** The day as a list of turns: whoever is free first acts next, and the clock moves on to that moment. */
import type { SimulatedClock } from './clock.ts';
import { type Robot, seconds, type Turn } from './robots/robot.ts';

export interface Place {
  robot: Robot;
  /** When the robot is free again, in milliseconds since 1970. */
  freeAt: number;
  /** The count of changes when it last found nothing to do. */
  sawNothingAt?: number;
  until?: number | undefined;
}

/** How often somebody with nothing to do looks up. */
const glance = seconds(30);

/**
 * Lets the robots act until none of them will find anything any more. `changes` counts what has been recorded:
 * while it stands still, nobody idle needs to look. `pace` below 1 makes everything take less of the day.
 */
export async function takeTurns(
  robots: readonly Robot[],
  {
    clock,
    changes,
    pace,
    afterTurn,
  }: { clock: SimulatedClock; changes: () => number; pace: number; afterTurn?: () => void },
): Promise<void> {
  const places = placesOf(robots, clock);
  for (;;) {
    const next = places.toSorted((a, b) => dueAt(a, changes()) - dueAt(b, changes()))[0];
    if (!next) return;
    const due = dueAt(next, changes());
    if (due === Number.POSITIVE_INFINITY) return;
    clock.moveTo(due);
    const turn = await next.robot.act();
    afterTurn?.();
    took(next, turn, { clock, pace, changes: changes() });
  }
}

export const placesOf = (robots: readonly Robot[], clock: SimulatedClock): Place[] =>
  robots.map((robot) => ({ robot, freeAt: clock.read() }));

/** Notes what came of a turn; `changes` is the count that the robot saw. */
export function took(
  place: Place,
  turn: Turn,
  { clock, pace, changes }: { clock: SimulatedClock; pace: number; changes: number },
): void {
  if ('idle' in turn) {
    place.freeAt = clock.read() + glance * pace;
    place.sawNothingAt = changes;
    place.until = turn.until;
  } else {
    place.freeAt = clock.read() + turn.busyMs * pace;
    delete place.sawNothingAt;
    delete place.until;
  }
}

/** When somebody is to act, in milliseconds since 1970; never, while there is nothing for them. */
export function dueAt(place: Place, changes: number): number {
  if (place.sawNothingAt !== changes) return place.freeAt;
  return place.until === undefined ? Number.POSITIVE_INFINITY : Math.max(place.until, place.freeAt);
}
