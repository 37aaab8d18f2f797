/** Who sits in which room, and where somebody is still missing. */
import { mayExamine } from '#shared/domain/day/examiners.ts';
import { type DeskPlace, deskPlaces, isDeskPlace, type Place, placesOf } from '#shared/domain/day/places.ts';
import type { PersonOfStaff, StaffMember } from '#shared/domain/day/setup.ts';
import type { Role } from '#shared/domain/roles.ts';
import type { DayRow } from '#shared/rows.ts';

const rolesAt: Record<DeskPlace, readonly Role[]> = {
  triage: ['triage'],
  pharmacy: ['pharmacist'],
  support: ['support', 'committee'],
};

const present = (staff: readonly StaffMember[]) => staff.filter(({ revoked }) => !revoked);

/** Who works at a place by their roles and specialties, and whoever sits in the room whatever they do. */
export function maySitIn(day: Pick<DayRow, 'staff'>, place: string, room: string | undefined): StaffMember[] {
  const mayWork = (member: StaffMember) =>
    isDeskPlace(place)
      ? rolesAt[place].some((role) => member.roles.includes(role))
      : mayExamine(member, place);
  return present(day.staff).filter(
    (member) => mayWork(member) || (room !== undefined && member.room === room),
  );
}

/** Who sits in a room. */
export function sittingIn(day: Pick<DayRow, 'staff'>, room: string): StaffMember[] {
  return present(day.staff).filter((member) => member.room === room);
}

/** Somebody as they are written down, without what is kept apart: their PIN, and whether they may come in. */
export function personOfStaff({ id, name, roles, licence, specialties, room }: StaffMember): PersonOfStaff {
  return {
    id,
    name,
    roles,
    ...(licence === undefined ? {} : { licence }),
    ...(specialties === undefined ? {} : { specialties }),
    ...(room === undefined ? {} : { room }),
  };
}

/** The people whose room changes when exactly these sit in a room; nothing else of them changes. */
export function reseated(day: Pick<DayRow, 'staff'>, room: string, ids: readonly string[]): PersonOfStaff[] {
  return present(day.staff).flatMap((member) => {
    const sits = ids.includes(member.id);
    if (sits === (member.room === room)) return [];
    const { room: _, ...person } = personOfStaff(member);
    return [sits ? { ...person, room } : person];
  });
}

export interface PlannedPlace extends Place {
  /** What is missing at a specialty; a desk may do without a room. */
  gaps: ('no-room' | 'no-doctor')[];
}

/** Every place that may have rooms, in the order of a visit: also desks without any. */
export function plannedPlaces(day: Pick<DayRow, 'specialties' | 'rooms' | 'staff'>): PlannedPlace[] {
  const roomless = deskPlaces.filter((desk) => !day.rooms.some(({ specialty }) => specialty === desk));
  const ghosts = roomless.map((desk) => ({ id: '', name: '', specialty: desk }));
  return placesOf({ ...day, rooms: [...day.rooms, ...ghosts] }).map((place) => {
    const rooms = place.rooms.filter(({ id }) => id !== '');
    return { ...place, rooms, gaps: place.isDesk ? [] : gapsAt(day, place.id, rooms.length) };
  });
}

function gapsAt(day: Pick<DayRow, 'staff'>, specialty: string, rooms: number): PlannedPlace['gaps'] {
  const isAttended = present(day.staff).some((member) => mayExamine(member, specialty));
  return [...(rooms === 0 ? (['no-room'] as const) : []), ...(isAttended ? [] : (['no-doctor'] as const))];
}
