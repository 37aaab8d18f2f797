/** What everybody does who calls people: the next one, again, and what becomes of those who do not come. */
import { mayBeCalled, queueOf } from '#renderer/mirror/queries.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { Crowd } from '../crowd.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { minutes, type Robot, type Seat, seconds, type Turn } from './robot.ts';

export interface CallingDesk {
  seat: Seat;
  station: Station;
  crowd: Crowd;
  random: Random;
  room: { id: string; specialty: string };
}

/** Share of calls that nobody answers at first; some of those people are really gone. */
const unanswered = 0.06;

/** Calls the next person in the right order; `serve` is what happens once they are there, and says how long it takes. */
export function createCaller(desk: CallingDesk, serve: (visit: VisitSummary) => Promise<Turn>): Robot {
  const { seat, station, crowd, random, room } = desk;
  const { specialty } = room;
  let expected: { id: string; comes: boolean } | undefined;

  async function callNext(): Promise<Turn> {
    const queue = await queueOf(station.db, specialty, room.id);
    const visit = queue.find(mayBeCalled)?.visit;
    if (!visit) return { idle: true };
    const subject = `visit/${visit.id}`;
    const draft = {
      type: 'visit.call',
      subject,
      basis: visit.lastEvent,
      data: { specialty, room: room.id },
    } as const;
    const outcome = await seat.send(draft);
    if (!outcome.done) return { busyMs: minutes(1) };
    const event = outcome.events.at(-1);
    if (event && random.chance(0.03)) {
      await seat.send({ type: 'visit.undo', subject, basis: event, data: { event } });
      return { busyMs: seconds(20) };
    }
    if (random.chance(0.03)) await seat.provoke(draft, ['called-elsewhere']);
    expected = { id: visit.id, comes: !random.chance(unanswered) };
    return { busyMs: seconds(random.between(20, 60)) };
  }

  /** Calls once more; half of the missing hear it. The others get another turn, or are out until they turn up. */
  async function callAgain(id: string): Promise<Turn> {
    const visit = await station.db.visits.get(id);
    const subject = `visit/${id}`;
    await seat.send({
      type: 'visit.recall',
      subject,
      basis: visit?.lastEvent,
      data: { specialty, room: room.id },
    });
    if (random.chance(0.5)) {
      expected = { id, comes: true };
      return { busyMs: seconds(45) };
    }
    expected = undefined;
    const back = random.weighted(['out', 'end', 'after'] as const, (each) => (each === 'out' ? 2 : 1));
    await seat.send({ type: 'visit.no-show', subject, data: { specialty, back } });
    if (back === 'out' && random.chance(0.8)) {
      crowd.comesBack({ visitId: id, specialty, at: station.clock.read() + minutes(random.between(10, 40)) });
    }
    return { busyMs: seconds(15) };
  }

  return {
    async act() {
      if (!expected) return callNext();
      if (!expected.comes) return callAgain(expected.id);
      const visit = await station.db.visits.get(expected.id);
      expected = undefined;
      return visit ? serve(visit) : { idle: true };
    },
  };
}
