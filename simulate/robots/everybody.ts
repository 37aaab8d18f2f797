/** Who sits where on a day: one robot for each of the staff who has something to do. */
import type { Status } from '#shared/host-api.ts';
import type { Crowd } from '../crowd.ts';
import { credentialsOf, staffWith } from '../door.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { createDoctor } from './doctor.ts';
import { createPharmacist } from './pharmacy.ts';
import { createReception } from './reception.ts';
import type { Robot, Seat } from './robot.ts';
import { createSupport } from './support.ts';

export async function seatEverybody(clinic: {
  status: Status;
  station: Station;
  crowd: Crowd;
  random: Random;
  /** Signs somebody in at a window. */
  seatOf(staffId: string): Promise<Seat>;
}): Promise<Robot[]> {
  const { status, station, crowd, seatOf } = clinic;
  const random = (staffId: string) => clinic.random.fork(staffId);
  const robots: Robot[] = [];

  for (const [index, id] of staffWith(status, 'pharmacist').entries()) {
    const seat = await seatOf(id);
    robots.push(createPharmacist({ seat, station, random: random(id), crowd, counts: index === 0 }));
  }
  for (const id of staffWith(status, 'reception')) {
    robots.push(createReception({ seat: await seatOf(id), station, crowd, random: random(id) }));
  }
  const day = await station.db.day.toCollection().first();
  for (const id of [...staffWith(status, 'doctor'), ...staffWith(status, 'ultrasound')]) {
    const seat = await seatOf(id);
    const room = day?.rooms.find((each) => each.id === seat.staff.room);
    const specialties = day?.specialties.map((each) => each.id) ?? [];
    if (room) robots.push(createDoctor({ seat, station, crowd, random: random(id), room, specialties }));
  }
  const committee = staffWith(status, 'committee').map((id) => credentialsOf(status, id));
  const outsider = staffWith(status, 'pharmacist').map((id) => credentialsOf(status, id))[0];
  for (const id of staffWith(status, 'support')) {
    const seat = await seatOf(id);
    robots.push(createSupport({ seat, station, random: random(id), committee, outsider }));
  }
  return robots;
}
