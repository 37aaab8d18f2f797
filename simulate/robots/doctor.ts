/** A doctor, or whoever holds the ultrasound probe: calls in the right order, waits for people, examines. */
import { queueOf } from '#renderer/mirror/queries.ts';
import type { Crowd } from '../crowd.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { examine } from './examine.ts';
import { minutes, type Robot, type Seat, seconds, type Turn } from './robot.ts';

export interface DoctorRoom {
  seat: Seat;
  station: Station;
  crowd: Crowd;
  random: Random;
  room: { id: string; specialty: string };
  specialties: readonly string[];
}

/** Share of calls that nobody answers at first; some of those people are really gone. */
const unanswered = 0.06;

export function createDoctor(desk: DoctorRoom): Robot {
  const { seat, station, crowd, random, room } = desk;
  const { specialty } = room;
  let expected: { id: string; comes: boolean } | undefined;

  async function callNext(): Promise<Turn> {
    const queue = await queueOf(station.db, specialty);
    const visit = queue.find((item) => item.visit.calledTo.length === 0)?.visit;
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

  /** Calls once more; half of the missing hear it, the others are noted and mostly come back later. */
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
    await seat.send({ type: 'visit.no-show', subject, data: { specialty } });
    if (random.chance(0.8)) {
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
      if (visit) await examine(desk, visit);
      return { busyMs: seconds(random.between(200, 400)) };
    },
  };
}
