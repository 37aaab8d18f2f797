import { expect, it } from 'vitest';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { coordinatorsFor } from './coordinators.ts';

const member = (id: string, over: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name: `Người ${id}`,
  roles: ['coordinator'],
  pin: 'own',
  ...over,
});

it('somebody is sent to the other coordinators who can get in, never to themselves', () => {
  const me = member('1');
  const staff = [
    me,
    member('2'),
    member('3', { roles: ['reception'] }),
    member('4', { pin: 'none' }),
    member('5', { revoked: true }),
    member('6'),
  ];
  expect(coordinatorsFor(me, staff)).toBe('Người 2, Người 6');
});
