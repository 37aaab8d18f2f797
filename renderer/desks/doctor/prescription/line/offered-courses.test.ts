import { describe, expect, it } from 'vitest';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { UsedCourse } from '#shared/domain/prescription/favourites.ts';
import type { Regimens } from '#shared/domain/prescription/regimens.ts';
import { type Offer, offersFor } from './offered-courses.ts';

const words = (vi: string, en: string) => ({ vi, en });
const medicine: Medicine = {
  id: 'meloxicam-7-5-tab',
  inn: ['Meloxicam'],
  strength: '7,5 mg',
  form: words('viên nén', 'tablet'),
  unit: words('viên', 'tablet'),
  route: words('uống', 'oral'),
  atc: 'M01AC06',
  toxic: false,
};
const used: UsedCourse[] = [{ dose: '2 viên', timesPerDay: 1, times: [], days: 5, when: '', used: 3 }];
const regimens: Regimens = { regimens: [{ dose: '1 viên', timesPerDay: 1, when: '', source: [] }] };
const small = (offers: readonly Offer[]) => offers.filter(({ dose }) => dose === '1 viên');
const dosesOf = ({ offers }: ReturnType<typeof offersFor>) => offers.map(({ dose }) => dose);

describe('what is offered for a line', () => {
  it('is what was used here before, then what the tables say', () => {
    expect(dosesOf(offersFor(medicine, used, regimens, (all) => all))).toEqual(['2 viên', '1 viên']);
  });

  it('leaves out what the checks would stop, whoever used it before', () => {
    const { missing, ...rest } = offersFor(medicine, used, regimens, small);
    expect(dosesOf({ ...rest, missing })).toEqual(['1 viên']);
    expect(missing).toBeUndefined();
  });

  it('is nothing when every dose is too much, and says so', () => {
    expect(offersFor(medicine, used, regimens, () => [])).toEqual({ offers: [], missing: 'over-limit' });
  });

  it('says what is missing in the tables first', () => {
    const none: Regimens = { regimens: [], missing: 'not-in-table' };
    expect(offersFor(medicine, [], none, (all) => all)).toEqual({ offers: [], missing: 'not-in-table' });
  });
});
