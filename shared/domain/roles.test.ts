import { describe, expect, it } from 'vitest';
import { commandRoles, desksFor, mayCommand, roles, witnessOptional, witnessRoles } from './roles.ts';
import { subjects } from './subjects.ts';

describe('the table of roles', () => {
  const known = Object.values(subjects).flatMap((subject) => Object.keys(subject.commands));

  it('names exactly the commands there are, but for those only the program sends', () => {
    const byProgram = ['day.prepare', 'day.set-pin', 'day.add-station', 'patient.carry-over'];
    expect(Object.keys(commandRoles).toSorted()).toEqual(
      known.filter((type) => !byProgram.includes(type)).toSorted(),
    );
  });

  it('gives nobody a command it does not name', () => {
    expect(mayCommand(roles, 'day.set-pin')).toBe(false);
    expect(mayCommand(roles, 'toString')).toBe(false);
    expect(mayCommand(['doctor'], 'visit.call')).toBe(true);
    expect(mayCommand(['reception'], 'visit.call')).toBe(false);
  });

  it('knows every command with a second person; where they may be left out, they may send it themselves', () => {
    for (const type of Object.keys(witnessRoles)) expect(known).toContain(type);
    for (const type of witnessOptional)
      expect(witnessRoles[type]?.every((role) => mayCommand([role], type))).toBe(true);
  });

  it('offers every role a desk, the usual one first', () => {
    for (const role of roles) expect(desksFor([role]).length).toBeGreaterThan(0);
    expect(desksFor(['pharmacist', 'support'])).toEqual(['pharmacy', 'support']);
  });
});
