/** What is written down about somebody who works on the day. */
import { z } from 'zod';
import type { PersonOfStaff } from '#shared/domain/day/setup.ts';
import { type Role, roles } from '#shared/domain/roles.ts';

const line = z.string().trim().max(200, 'too-long');

export const personFormSchema = z.object({
  name: line.min(1, 'required'),
  roles: z.array(z.enum(roles)).min(1, 'no-role'),
  licence: line,
  specialties: z.array(z.string()),
  room: z.string().optional(),
});
export type PersonInput = z.input<typeof personFormSchema>;
export type PersonForm = z.output<typeof personFormSchema>;

export const emptyPerson: PersonInput = { name: '', roles: [], licence: '', specialties: [] };

/** Whose papers carry the number of their licence to practise. */
const practising: readonly Role[] = ['doctor', 'ultrasound', 'pharmacist'];
/** Who examines, in the specialties that are theirs. */
const examining: readonly Role[] = ['doctor', 'ultrasound'];

export const isPractising = (held: readonly Role[]) => held.some((role) => practising.includes(role));
export const isExamining = (held: readonly Role[]) => held.some((role) => examining.includes(role));

export function personInputOf({ name, roles, licence, specialties, room }: PersonOfStaff): PersonInput {
  return {
    name,
    roles,
    licence: licence ?? '',
    specialties: specialties ?? [],
    ...(room === undefined ? {} : { room }),
  };
}

/** As the day lists them; specialties only of those who examine. */
export function personOf(id: string, { name, roles, licence, specialties, room }: PersonForm): PersonOfStaff {
  return {
    id,
    name,
    roles,
    ...(licence ? { licence } : {}),
    ...(isExamining(roles) && specialties.length > 0 ? { specialties } : {}),
    ...(room ? { room } : {}),
  };
}
