/** The coordinator: closes the intake in time, and at the end the visits of those who went home. */
import { openVisits } from '#renderer/mirror/queries.ts';
import type { Crowd } from '../crowd.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { minutes, type Robot, type Seat, seconds } from './robot.ts';

/** How long before closing nobody new is taken any more. */
const lastIntake = minutes(45);

export function createCoordinator(desk: {
  seat: Seat;
  station: Station;
  crowd: Crowd;
  random: Random;
  /** Closing time, in milliseconds since 1970. */
  close: number;
}): Robot {
  const { seat, station, crowd, random, close } = desk;
  let intake: 'open' | 'closed' = 'open';

  async function closeIntake(): Promise<void> {
    intake = 'closed';
    const [specialty] = (await station.db.day.toCollection().first())?.specialties ?? [];
    const ofOne = { type: 'day.close-intake', subject: 'day', data: { specialty: specialty?.id } } as const;
    const closed = await seat.send(ofOne);
    await seat.provoke(ofOne, ['already-closed']);
    const event = closed.done ? closed.events.at(-1) : undefined;
    if (event) await seat.send({ type: 'day.undo', subject: 'day', data: { event } });
    await seat.send({ type: 'day.close-intake', subject: 'day', data: {} });
  }

  return {
    async act() {
      const now = station.clock.read();
      if (intake === 'open') {
        if (now < close - lastIntake) return { idle: true, until: close - lastIntake };
        await closeIntake();
        return { busyMs: seconds(30) };
      }
      if (now < close || crowd.expectsMore()) return { idle: true, until: close + minutes(1) };
      // Whoever missed their call and did not come back by the end of the day has gone home.
      const gone = (await openVisits(station.db)).find(
        ({ waitingFor, calledTo }) => waitingFor.length + calledTo.length === 0,
      );
      if (!gone) return { idle: true };
      const reason = random.chance(0.5) ? 'end-of-day' : 'left-unseen';
      await seat.send({ type: 'visit.close', subject: `visit/${gone.id}`, data: { reason } });
      return { busyMs: seconds(10) };
    },
  };
}
