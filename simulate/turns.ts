/** The day as a list of turns: whoever is free first acts next, and the clock moves on to that moment. */
import type { SimulatedClock } from './clock.ts';
import { type Robot, seconds } from './robots/robot.ts';

interface Place {
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
  const places = robots.map((robot): Place => ({ robot, freeAt: clock.read() }));
  for (;;) {
    const next = places.toSorted((a, b) => dueAt(a, changes()) - dueAt(b, changes()))[0];
    if (!next) return;
    const due = dueAt(next, changes());
    if (due === Number.POSITIVE_INFINITY) return;
    clock.moveTo(due);
    const turn = await next.robot.act();
    afterTurn?.();
    if ('idle' in turn) {
      next.freeAt = clock.read() + glance * pace;
      next.sawNothingAt = changes();
      next.until = turn.until;
    } else {
      next.freeAt = clock.read() + turn.busyMs * pace;
      delete next.sawNothingAt;
      delete next.until;
    }
  }
}

function dueAt(place: Place, changes: number): number {
  if (place.sawNothingAt !== changes) return place.freeAt;
  return place.until === undefined ? Number.POSITIVE_INFINITY : Math.max(place.until, place.freeAt);
}
