/** What a visit can wait for: the day's specialties, and the desks that have a room of their own. */
import type { DaySetup, Specialty } from './setup.ts';

export const deskPlaces = ['triage', 'pharmacy', 'support'] as const;
export type DeskPlace = (typeof deskPlaces)[number];

const deskNames: Record<DeskPlace, Specialty['name']> = {
  triage: { vi: 'Sàng lọc', en: 'Triage' },
  pharmacy: { vi: 'Quầy thuốc', en: 'Pharmacy' },
  support: { vi: 'Hỗ trợ', en: 'Support' },
};

type Room = DaySetup['rooms'][number];

export interface Place extends Specialty {
  isDesk: boolean;
  rooms: Room[];
}

type Day = Pick<DaySetup, 'specialties' | 'rooms'>;

export function isDeskPlace(id: string): id is DeskPlace {
  return deskPlaces.some((each) => each === id);
}

/** Whether the day has a room for a desk: without one nobody is sent to wait there. */
export function hasDesk(day: Day, desk: DeskPlace): boolean {
  return day.rooms.some((room) => room.specialty === desk);
}

/** Every place of a day: triage first, then the specialties in the day's order, then pharmacy and support. */
export function placesOf(day: Day): Place[] {
  const roomsOf = (id: string) => day.rooms.filter((room) => room.specialty === id);
  const specialties = day.specialties.map((each) => ({ ...each, isDesk: false, rooms: roomsOf(each.id) }));
  const desk = (id: DeskPlace): Place[] =>
    hasDesk(day, id) ? [{ id, name: deskNames[id], isDesk: true, rooms: roomsOf(id) }] : [];
  return [...desk('triage'), ...specialties, ...desk('pharmacy'), ...desk('support')];
}

/** A place of the day by its id. */
export function placeOf(day: Day, id: string): Place | undefined {
  return placesOf(day).find((each) => each.id === id);
}
