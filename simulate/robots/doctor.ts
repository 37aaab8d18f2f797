/** A doctor, or whoever holds the ultrasound probe: calls in the right order, waits for people, examines. */
import type { VisitSummary } from '#shared/rows.ts';
import { type CallingDesk, createCaller } from './caller.ts';
import type { Clinical } from './clinical.ts';
import { examine } from './examine.ts';
import { orderTests, reportAll } from './orders.ts';
import { replaceMissing } from './replace.ts';
import { minutes, type Robot, seconds, type Turn } from './robot.ts';

export interface DoctorRoom extends CallingDesk {
  specialties: readonly string[];
  clinical: Clinical;
}

/** Middle length of an exam; one in twenty takes more than twice as long. */
const examSeconds = 290;

export function createDoctor(desk: DoctorRoom): Robot {
  const { seat, random, room } = desk;
  const { specialty } = room;

  async function serve(visit: VisitSummary): Promise<Turn> {
    if (!seat.staff.roles.includes('doctor')) {
      await reportAll(desk, visit);
      return { busyMs: seconds(random.around(examSeconds)) };
    }
    const about = { subject: `visit/${visit.id}`, basis: visit.lastEvent };
    if (await sendsElsewhere(visit, about)) return { busyMs: seconds(90) };
    if (await orderTests(desk, visit)) return { busyMs: seconds(120) };
    await examine(desk, visit);
    return { busyMs: seconds(random.around(examSeconds)) };
  }

  /** Some wait for something first, some are in the wrong queue, some turn out to be urgent elsewhere. */
  async function sendsElsewhere(
    visit: VisitSummary,
    about: { subject: string; basis: string | undefined },
  ): Promise<boolean> {
    const isNew = visit.queue.every((entry) => entry.specialty === specialty || entry.calls.length === 0);
    const isAlone = visit.queue.every((entry) => entry.specialty !== 'ultrasound');
    if (desk.specialties.includes('ultrasound') && isAlone && random.chance(0.02)) {
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

  const caller = createCaller(desk, serve);
  return {
    async act() {
      const sentBack = desk.crowd.takeSentBack(seat.staff.id);
      if (!sentBack) return caller.act();
      await replaceMissing(desk, sentBack);
      return { busyMs: minutes(2) };
    },
  };
}
