/** A doctor, or whoever holds the ultrasound probe: calls in the right order, waits for people, examines. */
import type { VisitSummary } from '#shared/rows.ts';
import { type CallingDesk, createCaller } from './caller.ts';
import { examine } from './examine.ts';
import { type Robot, seconds, type Turn } from './robot.ts';

export interface DoctorRoom extends CallingDesk {
  specialties: readonly string[];
}

/** Middle length of an exam; one in twenty takes more than twice as long. */
const examSeconds = 290;

export function createDoctor(desk: DoctorRoom): Robot {
  const { seat, random, room } = desk;
  const { specialty } = room;

  async function serve(visit: VisitSummary): Promise<Turn> {
    const about = { subject: `visit/${visit.id}`, basis: visit.lastEvent };
    if (await sendsElsewhere(visit, about)) return { busyMs: seconds(90) };
    await examine(desk, visit);
    return { busyMs: seconds(random.around(examSeconds)) };
  }

  /** Some wait for a picture first, some are in the wrong queue, some turn out to be urgent elsewhere. */
  async function sendsElsewhere(
    visit: VisitSummary,
    about: { subject: string; basis: string | undefined },
  ): Promise<boolean> {
    const isNew = visit.queue.every((entry) => entry.specialty === specialty || entry.calls.length === 0);
    const hasPicture = visit.queue.some((entry) => entry.specialty === 'ultrasound');
    const canHave = desk.specialties.includes('ultrasound') && specialty !== 'ultrasound';
    if (canHave && !hasPicture && random.chance(0.05)) {
      const data = { specialty, waitsFor: 'ultrasound', reason: 'Chờ siêu âm' };
      return (await seat.send({ ...about, type: 'visit.hold', data })).done;
    }
    const others = desk.specialties.filter((each) => !visit.queue.some((entry) => entry.specialty === each));
    const to = others[0];
    if (isNew && to !== undefined && random.chance(0.02)) {
      const data = { specialty, to, reason: 'Đúng chuyên khoa hơn' };
      return (await seat.send({ ...about, type: 'visit.transfer', data })).done;
    }
    return false;
  }

  return createCaller(desk, serve);
}
