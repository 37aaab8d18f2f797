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
  /** Who of the staff sits at this station; everybody when left out. */
  isHere?(staffId: string): boolean;
  /** Signs somebody in at a window. */
  seatOf(staffId: string): Promise<Seat>;
  /** Closing time, in milliseconds since 1970. */
  close: number;
}): Promise<Robot[]> {
  const { status, station, crowd, seatOf, close, isHere = () => true } = clinic;
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

  const here = (role: string) => staffWith(status, role).filter(isHere);
  const isFirst = (id: string, role: string) => id === staffWith(status, role)[0];
  for (const id of here('pharmacist')) {
    const counts = isFirst(id, 'pharmacist');
    for (const desk of await inRoom(id)) robots.push(createPharmacist({ ...desk, counts }));
  }
  for (const id of here('reception')) {
    const seat = await seatOf(id);
    const reserves = isFirst(id, 'reception');
    robots.push(createReception({ seat, station, crowd, random: random(id), reserves }));
  }
  for (const id of here('triage')) robots.push(...(await inRoom(id)).map(createTriage));
  for (const id of [...here('doctor'), ...here('ultrasound')]) {
    robots.push(...(await inRoom(id)).map(createDoctor));
  }
  for (const id of here('coordinator')) {
    robots.push(createCoordinator({ seat: await seatOf(id), station, crowd, random: random(id), close }));
  }
  const committee = staffWith(status, 'committee').map((id) => credentialsOf(status, id));
  const outsider = staffWith(status, 'pharmacist').map((id) => credentialsOf(status, id))[0];
  for (const id of here('support')) {
    const seat = await seatOf(id);
    robots.push(createSupport({ seat, station, random: random(id), committee, outsider }));
  }
  return robots;
}
