import { isInQueue } from '#shared/domain/queue/entry.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';

/** Specialties with a doctor who is still to see the person, besides the one that writes now. */
export function stillToSee(
  { queue }: Pick<VisitRow, 'queue'>,
  { specialties, staff }: Pick<DayRow, 'specialties' | 'staff'>,
  specialty: string,
): string[] {
  const prescribes = (id: string) =>
    staff.some(({ roles, specialties: own }) => roles.includes('doctor') && (own?.includes(id) ?? true));
  return queue
    .filter((entry) => isInQueue(entry) && entry.specialty !== specialty)
    .map((entry) => entry.specialty)
    .filter((id) => specialties.some((each) => each.id === id) && prescribes(id));
}
