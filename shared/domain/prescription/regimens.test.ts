import { describe, expect, it } from 'vitest';
import type { Medicine } from '../medicine/medicine.ts';
import { type MedicineDosing, type Regimen, regimensFor } from './regimens.ts';

const words = (vi: string, en = vi) => ({ vi, en });
const medicine = (strength: string, more: Partial<Medicine> = {}): Medicine => ({
  id: 'x',
  inn: ['X'],
  strength,
  form: words('viên nén'),
  unit: words('viên', 'tablet'),
  route: words('uống', 'oral'),
  atc: 'N02BE01',
  toxic: false,
  ...more,
});
const capsule = { form: words('viên nang') };
const sachet = { form: words('thuốc bột pha uống'), unit: words('gói', 'sachet') };
const bottle = { form: words('hỗn dịch uống'), unit: words('chai', 'bottle') };
const source = ['a-source'];

type Dosing = MedicineDosing['dosing'];
const doses = (dosing: Partial<Dosing>, ingredient = 0): MedicineDosing => ({
  dosing: { unit: 'mg', routes: ['oral'], ...dosing },
  ingredient,
});
type Adult = NonNullable<Dosing['adult']>;
const adult = (usual: Partial<Adult['usual'][number]>[], more: Partial<Adult> = {}) =>
  doses({
    adult: { usual: usual.map((each) => ({ dose: 500, timesPerDay: 3, source, ...each })), source, ...more },
  });
type Child = NonNullable<Dosing['child']>;
const child = (usual: Child['usual'][number], more: Partial<Child> = {}, all: Partial<Dosing> = {}) =>
  doses({ child: { usual: [usual], source, ...more }, ...all });
/** As of paracetamol: 10 to 15 mg for each kilogram, at most 60 a day. */
const byWeight = { perKg: { from: 10, to: 15 }, timesPerDay: 4, source };
const maxima = { mostPerKgPerDose: 15, mostPerKgPerDay: 60, mostPerDose: 750, mostPerDay: 3000 };

const aged = (years: number) => ({ leastMonths: years * 12, mostMonths: years * 12 });
const grown = { age: aged(40), weightKg: undefined };
const small = (weightKg: number | undefined, years = 4) => ({ age: aged(years), weightKg });
const told = ({ regimens }: { regimens: Regimen[] }) => regimens.map(({ dose }) => dose);

describe('usual regimens of adults', () => {
  it.each<[string, Medicine, number, string[]]>([
    ['one tablet', medicine('500 mg'), 500, ['1 viên']],
    ['two tablets', medicine('500 mg'), 1000, ['2 viên']],
    ['a half, where it may be broken', medicine('500 mg', { halves: true }), 250, ['½ viên']],
    ['one and a half', medicine('500 mg', { halves: true }), 750, ['1½ viên']],
    ['no half of what may not be broken', medicine('500 mg'), 250, []],
    [
      'no half of a capsule, whatever the list says',
      medicine('500 mg', { ...capsule, halves: true }),
      250,
      [],
    ],
    ['no third', medicine('300 mg', { halves: true }), 500, []],
    ['no quarter of a tablet that is too large', medicine('1 g', { halves: true }), 250, []],
    ['not five tablets that are too small', medicine('100 mg'), 500, []],
    ['four small ones', medicine('125 mg'), 500, ['4 viên']],
    ['a sachet', medicine('500 mg', sachet), 500, ['1 gói']],
    ['half a sachet', medicine('1 g', sachet), 500, ['½ gói']],
    ['millilitres', medicine('250 mg/5 ml, chai 60 ml', bottle), 500, ['10 ml']],
    ['no millilitres of a sachet', medicine('250 mg/5 ml', { ...bottle, unit: words('gói') }), 500, []],
    ['nothing of a strength in words', medicine('1%, tuýp 20 g'), 500, []],
  ])('%s', (_, of, dose, expected) => {
    expect(told(regimensFor(of, adult([{ dose }]), grown))).toEqual(expected);
  });

  it('carries the course, what it is for, and its sources', () => {
    const usual = { days: 5, when: words('sau ăn', 'after food'), for: words('Viêm họng', 'Sore throat') };
    expect(regimensFor(medicine('500 mg'), adult([usual]), grown)).toEqual({
      regimens: [
        {
          dose: '1 viên',
          timesPerDay: 3,
          days: 5,
          when: 'sau ăn',
          for: words('Viêm họng', 'Sore throat'),
          source,
        },
      ],
    });
  });

  it('counts micrograms, grams and international units', () => {
    const of = (unit: Dosing['unit'], dose: number, strength: string, more: Partial<Medicine> = {}) =>
      told(
        regimensFor(
          medicine(strength, more),
          doses({ unit, adult: { usual: [{ dose, timesPerDay: 1, source }], source } }),
          grown,
        ),
      );
    expect(of('mcg', 500, '500 microgam')).toEqual(['1 viên']);
    expect(of('g', 3, '3 g', sachet)).toEqual(['1 gói']);
    expect(of('iu', 800_000, '400.000 IU')).toEqual(['2 viên']);
    expect(of('iu', 400, '400 mg')).toEqual([]);
    const inhaler = { unit: words('bình', 'inhaler'), form: words('thuốc hít định liều') };
    expect(of('mcg', 200, '100 microgam/liều, bình 200 liều', inhaler)).toEqual(['2 nhát xịt']);
  });

  it('goes by the ingredient that the doses speak of', () => {
    const both = medicine('875 mg + 125 mg', { inn: ['A', 'B'] });
    const of = (ingredient: number) =>
      told(
        regimensFor(
          both,
          doses({ adult: { usual: [{ dose: 125, timesPerDay: 2, source }], source } }, ingredient),
          grown,
        ),
      );
    expect(of(1)).toEqual(['1 viên']);
    expect(of(0)).toEqual([]);
  });

  it('offers nothing past a maximum, which is lower for the old', () => {
    const usual = [
      { dose: 500, timesPerDay: 2 },
      { dose: 1000, timesPerDay: 3 },
    ];
    const limits = {
      mostPerDose: 1000,
      mostPerDay: 3000,
      elderly: { fromYears: 65, mostPerDay: 1500, source },
    };
    const of = (years: number) =>
      told(regimensFor(medicine('500 mg'), adult(usual, limits), { age: aged(years), weightKg: 50 }));
    expect(of(64)).toEqual(['1 viên', '2 viên']);
    expect(of(65)).toEqual(['1 viên']);
    expect(told(regimensFor(medicine('500 mg'), adult(usual, { mostPerDose: 500 }), grown))).toEqual([
      '1 viên',
    ]);
  });

  it('says why there is none', () => {
    const missing = (...given: Parameters<typeof regimensFor>) => regimensFor(...given).missing;
    expect(missing(medicine('500 mg'), undefined, grown)).toBe('not-in-table');
    expect(missing(medicine('500 mg'), adult([]), grown)).toBe('not-in-table');
    expect(missing(medicine('500 mg', { route: words('bôi', 'cutaneous') }), adult([{}]), grown)).toBe(
      'not-in-table',
    );
    expect(missing(medicine('300 mg'), adult([{}]), grown)).toBe('form');
    expect(missing(medicine('500 mg'), adult([{}]), grown)).toBeUndefined();
    expect(missing(medicine('500 mg'), adult([{}]), small(14))).toBe('not-in-table');
  });
});

describe('usual regimens of children', () => {
  const syrup = medicine('120 mg/5 ml, chai 60 ml', bottle);

  it('go by weight, in halves of a millilitre, with the arithmetic', () => {
    expect(regimensFor(syrup, child(byWeight, maxima), small(9.5)).regimens).toEqual([
      {
        dose: '5 ml',
        timesPerDay: 4,
        when: '',
        source,
        arithmetic: {
          unit: 'mg',
          perKg: { from: 10, to: 15 },
          weightKg: 9.5,
          from: 95,
          to: 143,
          capped: false,
          gives: 120,
        },
      },
    ]);
  });

  it.each<[string, Medicine, number, string[]]>([
    ['a small infant', syrup, 5.8, ['3 ml']],
    ['more weight, more millilitres', syrup, 16, ['8,5 ml']],
    ['a sachet that fits', medicine('250 mg', sachet), 20, ['1 gói']],
    ['half a sachet', medicine('250 mg', sachet), 10, ['½ gói']],
    ['a tablet that is too large', medicine('500 mg'), 20, []],
    ['half of it, where it may be broken', medicine('500 mg', { halves: true }), 20, ['½ viên']],
    ['never half a capsule', medicine('500 mg', { ...capsule, halves: true }), 20, []],
    ['a tablet that fits', medicine('500 mg'), 40, ['1 viên']],
    ['too many millilitres', syrup, 45, []],
  ])('%s', (_, of, weightKg, expected) => {
    expect(told(regimensFor(of, child(byWeight, maxima), small(weightKg)))).toEqual(expected);
  });

  it('asks for the weight', () => {
    expect(regimensFor(syrup, child(byWeight, maxima), small(undefined))).toEqual({
      regimens: [],
      missing: 'weight-unknown',
    });
  });

  it.each<[string, Partial<Child>, number, string]>([
    ['for one dose', { mostPerDose: 300 }, 40, '12,5 ml'],
    ['for a day', { mostPerDay: 960 }, 40, '10 ml'],
    ['for a kilogram and dose', { mostPerKgPerDose: 10 }, 24, '10 ml'],
    ['for a kilogram and day', { mostPerKgPerDay: 40 }, 24, '10 ml'],
  ])('stay below the maximum %s, and say so', (_, most, weightKg, dose) => {
    const { regimens } = regimensFor(syrup, child(byWeight, most), small(weightKg));
    expect(told({ regimens })).toEqual([dose]);
    expect(regimens[0]?.arithmetic?.capped).toBe(true);
  });

  it('are rounded down to what can be measured, by a tenth at most, and never up past the range', () => {
    const exact = { perKg: { from: 10, to: 10 }, timesPerDay: 1, source };
    const of = (weightKg: number) => {
      const liquid = medicine('200 mg/5 ml, chai 15 ml', bottle);
      return told(regimensFor(liquid, child(exact), small(weightKg)));
    };
    expect(of(12)).toEqual(['3 ml']);
    expect(of(13)).toEqual(['3 ml']);
    expect(of(13.9)).toEqual([]);
    expect(of(14)).toEqual(['3,5 ml']);
  });

  it('let a heavy child have what is usual for adults, and not less', () => {
    const table = (dose: number) => child(byWeight, maxima, adult([{ dose }]).dosing);
    expect(told(regimensFor(medicine('500 mg'), table(500), small(70, 15)))).toEqual(['1 viên']);
    expect(told(regimensFor(medicine('500 mg'), table(1000), small(70, 15)))).toEqual([]);
  });

  it('may be a fixed dose within an age', () => {
    const fixed = { dose: 400, timesPerDay: 1, days: 1, ageMonths: { from: 24 }, source };
    const of = (leastMonths: number, mostMonths = leastMonths) =>
      regimensFor(medicine('400 mg'), child(fixed), {
        age: { leastMonths, mostMonths },
        weightKg: undefined,
      });
    expect(told(of(24))).toEqual(['1 viên']);
    expect(of(23)).toEqual({ regimens: [], missing: 'age' });
    // Somebody of whom only the year of birth is known, and who may be too young.
    expect(of(20, 31).missing).toBe('age');
  });

  it('may be a fixed dose within a weight', () => {
    const fixed = { dose: 500, timesPerDay: 3, weightKg: { from: 40 }, source };
    const of = (weightKg: number | undefined) =>
      regimensFor(medicine('500 mg'), child(fixed), small(weightKg, 13));
    expect(told(of(40))).toEqual(['1 viên']);
    expect(of(39.9)).toEqual({ regimens: [], missing: 'form' });
    expect(of(undefined)).toEqual({ regimens: [], missing: 'weight-unknown' });
  });

  it('end where those of adults begin, which the table may say', () => {
    const table = (more: Partial<Dosing>) => child(byWeight, maxima, { ...adult([{}]).dosing, ...more });
    const of = (years: number, more: Partial<Dosing> = {}) =>
      regimensFor(medicine('500 mg'), table(more), small(undefined, years));
    expect(told(of(18))).toEqual(['1 viên']);
    expect(of(17).missing).toBe('weight-unknown');
    expect(told(of(16, { adultFromMonths: 192 }))).toEqual(['1 viên']);
  });
});
