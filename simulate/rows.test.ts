import { describe, expect, it } from 'vitest';
import { type AllRows, differences } from './rows.ts';

const rows = (patients: Record<string, Record<string, unknown>>): AllRows =>
  new Map([['patients', new Map(Object.entries(patients))]]);

describe('the comparison of rows', () => {
  it('finds nothing between equal rows', () => {
    expect(differences(rows({ a: { id: 'a', n: [1, 2] } }), rows({ a: { n: [1, 2], id: 'a' } }))).toEqual([]);
  });

  it('names a missing row, one too many, and the fields that differ, but not what they say', () => {
    const ours = rows({ a: { id: 'a', name: 'Sùng', age: 3 }, b: { id: 'b' } });
    const theirs = rows({ a: { id: 'a', name: 'Mỷ', age: 3 }, c: { id: 'c' } });
    expect(differences(ours, theirs)).toEqual([
      'patients/a: name',
      'patients/b: only in the mirror',
      'patients/c: only in the journal',
    ]);
  });
});
