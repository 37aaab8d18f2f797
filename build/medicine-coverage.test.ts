import { describe, expect, it } from 'vitest';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { noTables } from '#shared/domain/medicine-facts/facts.ts';
import type { MedicineTables } from '#shared/domain/medicine-facts/medicine-facts.ts';
import { coverageLines, coverageOf } from './medicine-coverage.ts';

const both = (text: string) => ({ vi: text, en: text });
const medicine = (inn: string, route = 'oral'): Medicine => ({
  id: inn.toLowerCase(),
  inn: [inn],
  strength: '1 mg',
  form: both('x'),
  unit: both('x'),
  route: both(route),
  atc: 'A01',
  toxic: false,
});
const head = {
  edition: '2026-11',
  reviewed: { by: 'DS. An', on: '2026-11-01' },
  note: both(''),
  sources: [{ id: 'book', title: 'A book' }],
};
const bare = { names: [], ageLimits: [], contraindications: [] };
const tables: MedicineTables = {
  ...noTables,
  substances: [
    {
      ...head,
      combinations: [],
      substances: [
        {
          ...bare,
          id: 'one',
          inn: 'One',
          atc: ['N01'],
          pregnancy: { fine: true, source: ['book'] },
          dosing: { unit: 'mg', routes: ['oral'], adult: { usual: [], mostPerDay: 1, source: ['book'] } },
        },
        { ...bare, id: 'two', inn: 'Two', atc: ['N02'] },
        { ...bare, id: 'elsewhere', inn: 'Elsewhere', atc: ['N03'] },
      ],
    },
  ],
  interactions: {
    ...head,
    interactions: (
      [
        ['substance:one', 'substance:two'],
        ['substance:one', 'substance:elsewhere'],
        ['substance:two', 'class:nobody'],
      ] as [string, string][]
    ).map((between) => ({
      between,
      severity: 'severe',
      effect: both('x'),
      advice: both('x'),
      source: ['book'],
    })),
  },
};

describe('what is known of a formulary', () => {
  const coverage = coverageOf([medicine('One'), medicine('Two', 'cutaneous'), medicine('Three')], tables);

  it('counts medicines, and names those of which nothing is known', () => {
    expect(coverage.parts.map(({ covered, of, missing }) => [covered, of, missing])).toEqual([
      [2, 3, ['three']],
      [1, 2, ['three']],
      [0, 2, ['one', 'three']],
      [1, 3, ['two', 'three']],
      [0, 3, ['one', 'two', 'three']],
      [0, 3, ['one', 'two', 'three']],
    ]);
  });

  it('counts pairs, and names those that nothing in the tables can meet', () => {
    expect(coverage.pairs).toEqual({
      all: 3,
      within: 1,
      touching: 3,
      unreachable: ['substance:two + class:nobody'],
    });
  });

  it('says which tables were reviewed', () => {
    const lines = coverageLines(coverage).join('\n');
    expect(lines).toContain('interactions: edition 2026-11, reviewed by DS. An on 2026-11-01');
    expect(lines).toContain('groups of illnesses: edition , not reviewed yet');
  });
});
