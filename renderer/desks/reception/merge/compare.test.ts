import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/domain/patient/person.ts';
import { comparedFields, likelyToGoOn } from './compare.ts';

const person: Person = { name: 'Vàng A Páo', sex: 'male', birth: { year: 1960 }, phone: '0981234567' };
const record = (of: Partial<Person>, visits = 0, registeredAt = '2026-11-23T01:00:00Z') => ({
  person: { ...person, ...of },
  visits,
  registeredAt,
});

describe('two records side by side', () => {
  it('show what either says: contradictions first, then what only one says', () => {
    const { phone: _, ...withoutPhone } = person;
    const other: Person = { ...withoutPhone, birth: { year: 1961 }, address: 'Quản Bạ' };
    expect(comparedFields(person, other)).toEqual([
      { field: 'birth', is: 'different' },
      { field: 'address', is: 'only-one' },
      { field: 'phone', is: 'only-one' },
      { field: 'name', is: 'same' },
      { field: 'sex', is: 'same' },
    ]);
  });
});

describe('the record proposed to go on', () => {
  it('is the one with a ticket today, also where the other says more', () => {
    const [bare, full] = [record({}, 1), record({ address: 'Quản Bạ' })];
    expect(likelyToGoOn(full, bare)).toBe(bare);
  });

  it('is the one that says more, and of equals the older one', () => {
    const [bare, full] = [record({}), record({ address: 'Quản Bạ' })];
    expect(likelyToGoOn(bare, full)).toBe(full);
    const older = record({}, 0, '2026-11-23T00:30:00Z');
    expect(likelyToGoOn(bare, older)).toBe(older);
  });
});
