import type { PersonOfStaff } from '#shared/domain/day/setup.ts';
import { roles } from '#shared/domain/roles.ts';

/** The day's staff by role, in the order in which a patient meets them, then by name. */
export function staffInOrder<Member extends PersonOfStaff>(staff: readonly Member[]): Member[] {
  const place = (member: Member) => Math.min(...member.roles.map((role) => roles.indexOf(role)));
  return staff.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'vi'));
}
