/** Which of the staff sits at which computer: dealt out, so that no desk with several people depends on one of them. */
import type { Status } from '#shared/host-api.ts';
import { staffWith } from '../door.ts';

/** Staff ids of each computer; the first is the coordinator's. Doctors of one specialty share one. */
export function spread(status: Status, stations: number): string[][] {
  const alone = (role: string) => staffWith(status, role).map((id) => [id]);
  const doctors = (status.open?.staff ?? []).filter(({ roles }) =>
    roles.some((role) => role === 'doctor' || role === 'ultrasound'),
  );
  const rooms = Map.groupBy(doctors, ({ specialties = [] }) => specialties[0]);
  const desks = [
    ...alone('coordinator'),
    ...alone('reception'),
    ...alone('triage'),
    ...[...rooms.values()].map((each) => each.map(({ id }) => id)),
    ...alone('pharmacist'),
    ...alone('support'),
  ];
  return Array.from({ length: stations }, (_, station) =>
    desks.filter((_, desk) => desk % stations === station).flat(),
  );
}
