import { describe, expect, it } from 'vitest';
import { type Favourites, favouritesOf, favouritesSchema, withUsed } from './favourites.ts';

const line = (dose: string, medicine = 'a') => ({ medicine, dose, timesPerDay: 2, days: 5, when: 'sau ăn' });
const having = (...doses: string[]) =>
  doses.reduce<Favourites | undefined>(
    (before, dose) => withUsed(before, 'cardiology', [line(dose)]),
    undefined,
  );
const doses = (favourites: Favourites | undefined, medicine = 'a', specialty = 'cardiology') =>
  favouritesOf(favourites, specialty, medicine).map(({ dose }) => dose);

describe('what was prescribed before', () => {
  it('is nothing at first', () => {
    expect(doses(undefined)).toEqual([]);
  });

  it('comes with what was used most first, among equals the last one', () => {
    expect(doses(having('1 viên', '2 viên'))).toEqual(['2 viên', '1 viên']);
    expect(doses(having('1 viên', '2 viên', '1 viên'))).toEqual(['1 viên', '2 viên']);
  });

  it('is kept for each medicine and each specialty by itself', () => {
    const both = withUsed(having('1 viên'), 'neurology', [line('2 viên', 'b')]);
    expect(doses(both)).toEqual(['1 viên']);
    expect(doses(both, 'b')).toEqual([]);
    expect(doses(both, 'b', 'neurology')).toEqual(['2 viên']);
  });

  it('tells apart other times, days and ways of taking it', () => {
    const base = line('1 viên');
    const used = withUsed(undefined, 'cardiology', [
      base,
      { ...base, days: 7 },
      { ...base, when: 'trước ăn' },
      { ...base, times: ['morning' as const, 'evening' as const] },
      { ...base },
    ]);
    expect(favouritesOf(used, 'cardiology', 'a').map((each) => each.used)).toEqual([2, 1, 1, 1]);
  });

  it('keeps a few, the newest among them', () => {
    const many = having('1', '1', '2', '2', '3', '3', '4', '4', '5');
    expect(doses(many)).toEqual(['4', '3', '2', '5']);
    expect(doses(withUsed(many, 'cardiology', [line('5')]))[0]).toBe('5');
  });

  it('can be read back', () => {
    expect(favouritesSchema.parse(having('1 viên'))).toEqual(having('1 viên'));
  });
});
