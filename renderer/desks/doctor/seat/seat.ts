/** Where a doctor sits: a room, and with it the specialty whose queue is called. */
import { z } from 'zod';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { DayRow } from '#shared/rows.ts';

export type Room = DayRow['rooms'][number];
type Specialty = DayRow['specialties'][number];

export interface Seat {
  specialty: Specialty;
  room: Room;
}

/** What the desk remembers of somebody: the room, and who was on the screen. */
export const seatMemorySchema = z.object({ room: z.string().optional(), visit: z.string().optional() });
export type SeatMemory = z.infer<typeof seatMemorySchema>;

/** The day's rooms somebody may call into: those of their specialties, or all for whoever has none. */
export function roomsFor(
  day: Pick<DayRow, 'rooms'>,
  { specialties }: Pick<StaffMember, 'specialties'>,
): Room[] {
  return day.rooms.filter((room) => !specialties?.length || specialties.includes(room.specialty));
}

/** The room used last, else one's own, else the first; nothing when the day has no room for one's specialties. */
export function seatOf(
  day: Pick<DayRow, 'rooms' | 'specialties'>,
  staff: Pick<StaffMember, 'specialties' | 'room'>,
  remembered?: string,
): Seat | undefined {
  const rooms = roomsFor(day, staff);
  const room =
    rooms.find((each) => each.id === remembered) ?? rooms.find((each) => each.id === staff.room) ?? rooms[0];
  const specialty = day.specialties.find((each) => each.id === room?.specialty);
  return room && specialty && { room, specialty };
}
