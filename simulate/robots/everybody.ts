/** Who sits where on a day: one robot for each of the staff who has something to do. */
import type { Status } from '#shared/host-api.ts';
import type { Crowd } from '../crowd.ts';
import { credentialsOf, staffWith } from '../door.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { createCoordinator } from './coordinator.ts';
import { createDoctor } from './doctor.ts';
import { createPharmacist } from './pharmacy.ts';
import { createReception } from './reception.ts';
import type { Robot, Seat } from './robot.ts';
import { createSupport } from './support.ts';
import { createTriage } from './triage.ts';

export async function seatEverybody(clinic: {
  status: Status;
  station: Station;
  crowd: Crowd;
  random: Random;
  /** Signs somebody in at a window. */
  seatOf(staffId: string): Promise<Seat>;
  /** Closing time, in milliseconds since 1970. */
  close: number;
}): Promise<Robot[]> {
  const { status, station, crowd, seatOf, close } = clinic;
  const random = (staffId: string) => clinic.random.fork(staffId);
  const robots: Robot[] = [];

  const day = await station.db.day.toCollection().first();
  const specialties = day?.specialties.map((each) => each.id) ?? [];
  /** Somebody with a room, from which they call people. */
  const inRoom = async (id: string) => {
    const seat = await seatOf(id);
    const room = day?.rooms.find((each) => each.id === seat.staff.room);
    return room ? [{ seat, station, crowd, random: random(id), room, specialties }] : [];
  };

  for (const [index, id] of staffWith(status, 'pharmacist').entries()) {
    for (const desk of await inRoom(id)) robots.push(createPharmacist({ ...desk, counts: index === 0 }));
  }
  for (const [index, id] of staffWith(status, 'reception').entries()) {
    const seat = await seatOf(id);
    robots.push(createReception({ seat, station, crowd, random: random(id), reserves: index === 0 }));
  }
  for (const id of staffWith(status, 'triage')) robots.push(...(await inRoom(id)).map(createTriage));
  for (const id of [...staffWith(status, 'doctor'), ...staffWith(status, 'ultrasound')]) {
    robots.push(...(await inRoom(id)).map(createDoctor));
  }
  for (const id of staffWith(status, 'coordinator')) {
    robots.push(createCoordinator({ seat: await seatOf(id), station, crowd, random: random(id), close }));
  }
  const committee = staffWith(status, 'committee').map((id) => credentialsOf(status, id));
  const outsider = staffWith(status, 'pharmacist').map((id) => credentialsOf(status, id))[0];
  for (const id of staffWith(status, 'support')) {
    const seat = await seatOf(id);
    robots.push(createSupport({ seat, station, random: random(id), committee, outsider }));
  }
  return robots;
}
