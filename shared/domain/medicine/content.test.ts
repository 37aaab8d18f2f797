import { describe, expect, it } from 'vitest';
import starter from '#resources/formulary/starter.json' with { type: 'json' };
import { contentOf, mayBeHalved } from './content.ts';

const content = (strength: string, ...inn: string[]) =>
  contentOf({ strength, inn: inn.length > 0 ? inn : ['A'] });
const mg = (value: number) => ({ value, unit: 'mg' });

describe('what one unit holds', () => {
  it.each([
    ['500 mg', [mg(500)]],
    ['7,5 mg', [mg(7.5)]],
    ['7.5mg', [mg(7.5)]],
    ['1 g', [mg(1000)]],
    ['1.000 mg', [mg(1000)]],
    ['500 microgam', [mg(0.5)]],
    ['100 µg', [mg(0.1)]],
    ['400.000 IU', [{ value: 400_000, unit: 'iu' }]],
    ['20 mg kẽm', [mg(20)]],
  ])('%s is in one tablet', (strength, amounts) => {
    expect(content(strength)).toEqual({ amounts, per: 'unit' });
  });

  it('knows each of several ingredients', () => {
    expect(content('875 mg + 125 mg', 'Amoxicillin', 'Clavulanic acid')).toEqual({
      amounts: [mg(875), mg(125)],
      per: 'unit',
    });
    expect(content('100 mg + 200 mg + 200 microgam', 'A', 'B', 'C')?.amounts).toEqual([
      mg(100),
      mg(200),
      mg(0.2),
    ]);
  });

  it('knows what a millilitre holds, and how many a bottle', () => {
    expect(content('120 mg/5 ml, chai 60 ml')).toEqual({ amounts: [mg(24)], per: 'ml', holds: 60 });
    expect(content('10 g/15 ml')).toEqual({ amounts: [mg(10_000 / 15)], per: 'ml' });
  });

  it('knows what a puff holds', () => {
    expect(content('100 microgam/liều, bình 200 liều')).toEqual({
      amounts: [mg(0.1)],
      per: 'dose',
      holds: 200,
    });
  });

  it.each([
    ['0,125 mg', 0.125],
    ['0.125 mg', 0.125],
    ['1.200 mg', 1200],
  ])('%s is %d mg', (strength, value) => {
    expect(content(strength)?.amounts).toEqual([mg(value)]);
  });

  it.each(['1,000 mg', '3.125 mg', '1,000,000 IU', '1.2.3 mg'])(
    '%s may be either: nobody guesses',
    (strength) => {
      expect(content(strength)).toBeUndefined();
    },
  );

  it.each(['1%, tuýp 20 g', '0,05%, lọ 10 ml', '12,38 g (hỗn dịch 20%)', '', 'mạnh', '500 mg/0 ml'])(
    'says nothing of %j',
    (strength) => {
      expect(content(strength)).toBeUndefined();
    },
  );

  it('says nothing where the strengths are not as many as the ingredients', () => {
    expect(content('20,5 g (pha 1 lít)', 'Glucose', 'Sodium chloride')).toBeUndefined();
    expect(content('500 mg', 'A', 'B')).toBeUndefined();
  });

  it('knows every tablet and capsule of the starter list', () => {
    const unknown = starter.medicines.filter((each) => each.unit.vi === 'viên' && !contentOf(each));
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });
});

it.each([
  ['viên nén', true, true],
  ['viên nén', undefined, false],
  ['viên nang', true, false],
  ['viên bao tan trong ruột', true, false],
  ['viên nén giải phóng kéo dài', true, false],
])('half of a %s (listed: %s) may be told: %s', (vi, halves, may) => {
  const unit = { vi: 'viên', en: 'tablet' };
  expect(mayBeHalved({ form: { vi, en: '' }, unit, ...(halves === undefined ? {} : { halves }) })).toBe(may);
});
