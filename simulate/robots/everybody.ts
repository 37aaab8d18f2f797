/** Who sits where on a day: one robot for each of the staff who has something to do. */
import type { Status } from '#shared/host-api.ts';
import type { Crowd } from '../crowd.ts';
import { credentialsOf, staffWith } from '../door.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { readClinical } from './clinical.ts';
import { createCoordinator } from './coordinator.ts';
import { createDoctor } from './doctor.ts';
import { createPharmacist } from './pharmacy.ts';
import { createReception } from './reception.ts';
import type { Robot, Seat } from './robot.ts';
import { createShelfKeeper } from './shelf.ts';
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
  /** Of the day, in milliseconds since 1970. */
  hours: { open: number; close: number };
}): Promise<Robot[]> {
  const { status, station, crowd, seatOf, hours, isHere = () => true } = clinic;
  const random = (staffId: string) => clinic.random.fork(staffId);
  const robots: Robot[] = [];

  const day = await station.db.day.toCollection().first();
  const clinical = await readClinical(station);
  const specialties = day?.specialties.map((each) => each.id) ?? [];
  /** Somebody with a room, from which they call people. */
  const inRoom = async (id: string) => {
    const seat = await seatOf(id);
    const room = day?.rooms.find((each) => each.id === seat.staff.room);
    return room ? [{ seat, station, crowd, random: random(id), room, specialties }] : [];
  };

  const here = (role: string) => staffWith(status, role).filter(isHere);
  const isFirst = (id: string, role: string) => id === staffWith(status, role)[0];
  const withPin = (role: string) => staffWith(status, role).map((id) => credentialsOf(status, id));
  const [witness] = withPin('coordinator');
  const [pharmacist] = withPin('pharmacist');
  const [receptionist] = withPin('reception');
  for (const id of here('pharmacist')) {
    for (const desk of await inRoom(id)) {
      const keeps = isFirst(id, 'pharmacist') && witness && receptionist;
      const random = desk.random.fork('shelf');
      const shelf = keeps
        ? createShelfKeeper({ ...desk, random, hours, witness, outsider: receptionist })
        : undefined;
      robots.push(createPharmacist({ ...desk, shelf }));
    }
  }
  for (const id of here('reception')) {
    const seat = await seatOf(id);
    const reserves = isFirst(id, 'reception');
    robots.push(createReception({ seat, station, crowd, random: random(id), reserves }));
  }
  for (const id of here('triage')) robots.push(...(await inRoom(id)).map(createTriage));
  for (const id of [...here('doctor'), ...here('ultrasound')]) {
    robots.push(...(await inRoom(id)).map((desk) => createDoctor({ ...desk, clinical })));
  }
  for (const id of here('coordinator')) {
    robots.push(
      createCoordinator({ seat: await seatOf(id), station, crowd, random: random(id), close: hours.close }),
    );
  }
  const committee = withPin('committee');
  for (const id of here('support')) {
    const seat = await seatOf(id);
    const keeps = isFirst(id, 'support');
    const desk = { seat, station, crowd, random: random(id), hours, committee, outsider: pharmacist };
    robots.push(createSupport({ ...desk, keeps }));
  }
  return robots;
}
