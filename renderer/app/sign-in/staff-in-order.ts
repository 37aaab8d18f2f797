import type { StaffMember } from '#shared/domain/day/setup.ts';
import { roles } from '#shared/domain/roles.ts';

/** The day's staff by role, in the order in which a patient meets them, then by name. */
export function staffInOrder(staff: readonly StaffMember[]): StaffMember[] {
  const place = (member: StaffMember) => Math.min(...member.roles.map((role) => roles.indexOf(role)));
  return staff.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'vi'));
}
