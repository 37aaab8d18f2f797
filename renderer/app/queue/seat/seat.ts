/** Where somebody sits: a room, and with it the place whose queue is called. */
import { z } from 'zod';
import { type DeskPlace, isDeskPlace, type Place, placeOf } from '#shared/domain/day/places.ts';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { DayRow } from '#shared/rows.ts';

export type Room = DayRow['rooms'][number];

export interface Seat {
  place: Place;
  room: Room;
}

/** Desks that call people: the doctors' calls to specialties, each other one to the place of its name. */
export type CallingDesk = 'doctor' | DeskPlace;

/** What the desk remembers of somebody: the room, and who was on the screen. */
export const seatMemorySchema = z.object({ room: z.string().optional(), visit: z.string().optional() });
export type SeatMemory = z.infer<typeof seatMemorySchema>;

/** The day's rooms somebody may call into at a desk; at the doctors', those of their specialties, or all for whoever has none. */
export function roomsFor(
  day: Pick<DayRow, 'rooms'>,
  { specialties }: Pick<StaffMember, 'specialties'>,
  desk: CallingDesk,
): Room[] {
  if (desk !== 'doctor') return day.rooms.filter((room) => room.specialty === desk);
  return day.rooms.filter(
    ({ specialty }) => !isDeskPlace(specialty) && (!specialties?.length || specialties.includes(specialty)),
  );
}

/** The room used last, else one's own, else the first; nothing when the day has no room for one there. */
export function seatOf(
  day: Pick<DayRow, 'rooms' | 'specialties'>,
  staff: Pick<StaffMember, 'specialties' | 'room'>,
  desk: CallingDesk,
  remembered?: string,
): Seat | undefined {
  const rooms = roomsFor(day, staff, desk);
  const room =
    rooms.find((each) => each.id === remembered) ?? rooms.find((each) => each.id === staff.room) ?? rooms[0];
  const place = room && placeOf(day, room.specialty);
  return room && place && { room, place };
}
