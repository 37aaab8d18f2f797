import type { Staff } from './setup.ts';

/** Whether somebody examines people of a specialty; whoever is tied to none does so in all. */
export function mayExamine(
  { roles, specialties }: Pick<Staff, 'roles' | 'specialties'>,
  specialty: string,
): boolean {
  const isExaminer = roles.includes('doctor') || roles.includes('ultrasound');
  return isExaminer && (!specialties?.length || specialties.includes(specialty));
}
