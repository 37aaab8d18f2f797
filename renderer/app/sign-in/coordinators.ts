import type { StaffMember } from '#shared/domain/day/setup.ts';

/** Names of those who can give `person` a PIN, or tell them why they were signed out. */
export const coordinatorsFor = (person: StaffMember | undefined, staff: readonly StaffMember[]): string =>
  staff
    .filter(
      ({ id, roles, pin, revoked }) =>
        id !== person?.id && roles.includes('coordinator') && pin !== 'none' && !revoked,
    )
    .map(({ name }) => name)
    .join(', ');
