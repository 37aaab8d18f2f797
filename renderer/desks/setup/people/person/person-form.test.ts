import { expect, it } from 'vitest';
import { personFormSchema, personInputOf, personOf } from './person-form.ts';

const doctor = {
  id: 'd',
  name: 'BS. Giàng Thị Lan',
  roles: ['doctor' as const],
  licence: '012345',
  specialties: ['cardiology'],
  room: 'room-1',
};

it('writes somebody down as they were read', () => {
  expect(personOf('d', personFormSchema.parse(personInputOf(doctor)))).toEqual(doctor);
});

it('leaves away what is empty, and specialties of those who do not examine', () => {
  const form = personFormSchema.parse({
    name: ' Vàng A Páo ',
    roles: ['reception'],
    licence: ' ',
    specialties: ['cardiology'],
  });
  expect(personOf('r', form)).toEqual({ id: 'r', name: 'Vàng A Páo', roles: ['reception'] });
});

it('needs a name and a role, and no licence', () => {
  const problems = personFormSchema
    .safeParse({ name: '', roles: [], licence: '', specialties: [] })
    .error?.issues.map(({ message }) => message);
  expect(problems).toEqual(['required', 'no-role']);
});
