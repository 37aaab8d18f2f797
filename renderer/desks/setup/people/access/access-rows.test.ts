import { expect, it } from 'vitest';
import { commandRoles, mayCommand, roles } from '#shared/domain/roles.ts';
import { actionKinds, actionRows, deskRows, kindOf } from './access-rows.ts';

const row = (id: string) => [...actionRows(), ...deskRows()].find((each) => each.id === id)?.roles;

it('says of each kind of action what holds for every command of it', () => {
  for (const [type, kind] of Object.entries(kindOf))
    expect(row(kind)?.toSorted(), `${kind}: ${type}`).toEqual(
      roles.filter((role) => mayCommand([role], type)).toSorted(),
    );
});

it('has every command the host knows, and no kind that nobody may do', () => {
  expect(Object.keys(kindOf).toSorted()).toEqual(Object.keys(commandRoles).toSorted());
  for (const kind of actionKinds) expect(row(kind)?.length, kind).toBeGreaterThan(0);
});

it('names who approves, and who sits where', () => {
  expect(row('approve')).toEqual(['committee']);
  expect(row('pharmacy')).toEqual(['pharmacist', 'coordinator']);
  expect(row('setup')).toEqual(['coordinator']);
});
