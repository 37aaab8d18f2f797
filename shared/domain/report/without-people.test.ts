import { describe, expect, it } from 'vitest';
import type { DayReport } from './day-report.ts';
import { column, plain, type ReportTable, type ReportTableId, row, same } from './report-table.ts';
import { withoutPeople } from './without-people.ts';

type Lines = Record<string, (number | string)[]>;

/** Rows by their keys, under these columns; with a visit behind each figure. */
const table = (id: ReportTableId, columns: string[], lines: Lines): ReportTable => ({
  id,
  title: same(id),
  rowsTitle: same(''),
  columns: columns.map((each) => column(each, each, each)),
  rows: Object.entries(lines).map(([key, values]) => ({
    ...row(key, same(key), values.map(plain), key === 'total' ? { total: true } : {}),
    visits: values.map(() => ['v-1']),
    ...(key.endsWith('-vnd') ? { unit: 'vnd' as const } : {}),
  })),
});

function told(...tables: ReportTable[]) {
  const report: DayReport = { asOf: '2026-11-23T09:00:00.000Z', tables };
  return withoutPeople(report).tables.map(({ rows }) =>
    Object.fromEntries(rows.map(({ key, values }) => [key, values])),
  );
}

describe('numbers of people that tell an illness', () => {
  it.each<[ReportTable, Lines]>([
    [table('diagnoses', ['people'], { I10: [5], B24: [4] }), { I10: [5], B24: ['<5'] }],
    [
      // The total of a column says no more than is told above it; where everything is told, it stands.
      table('red-flags', ['triage', 'exams'], { oxygen: [30, 5], fever: [2, 0], total: [32, 5] }),
      { oxygen: [30, 5], fever: ['<5', 0], total: ['≥30', 5] },
    ],
    [
      table('reactions', ['people', 'reactions'], { mild: [3, 6], severe: [4, 4], total: [6, 10] }),
      { mild: ['<5', 6], severe: ['<5', '<5'], total: ['≥5', '≥6'] },
    ],
    [
      table('referrals', ['people'], { closed: [1], urgent: [9], total: [10] }),
      { closed: ['<5'], urgent: [9], total: ['≥9'] },
    ],
    [
      table('medicines', ['given', 'people'], { a: [100, 40], b: [4, 1], total: ['', 41] }),
      { a: [100, 40], b: [4, '<5'], total: ['', '≥40'] },
    ],
    [
      table('special-support', ['now', 'reached'], {
        proposed: [6, 9],
        helped: [3, 3],
        closed: [0, 0],
        'helped-vnd': ['', 3],
      }),
      { proposed: ['≥5', '≥5'], helped: ['<5', '<5'], closed: [0, 0], 'helped-vnd': ['', 3] },
    ],
    [
      // Other reasons tell no illness.
      table('endings', ['people'], { 'left-unseen': [2], 'to-hospital': [1], other: [7], total: [10] }),
      { 'left-unseen': [2], 'to-hospital': ['<5'], other: [7], total: ['≥7'] },
    ],
  ])('are not told where they are small, nor what gives them back: $id', (whole, lines) => {
    expect(told(whole)).toEqual([lines]);
  });

  it.each([
    table('diagnoses', ['people'], { I10: [5] }),
    table('special-support', ['now', 'reached'], { proposed: [6, 11], helped: [5, 5] }),
    table('endings', ['people'], { 'left-unseen': [2], 'to-hospital': [5], total: [7] }),
  ])('are told where none is small: $id', (whole) => {
    expect(told(whole)).toEqual([Object.fromEntries(whole.rows.map(({ key, values }) => [key, values]))]);
  });

  it('are not told by another table either', () => {
    expect(
      told(
        table('summary', ['figure'], { came: [300], 'special-support': [9] }),
        table('special-support', ['now', 'reached'], { nominated: [0, 9], proposed: [7, 9], helped: [2, 2] }),
        table('referrals', ['people'], { urgent: [6], support: [9], total: [15] }),
      ),
    ).toEqual([
      { came: [300], 'special-support': ['≥5'] },
      { nominated: [0, '≥5'], proposed: ['≥5', '≥5'], helped: ['<5', '<5'] },
      { urgent: [6], support: ['≥5'], total: [15] },
    ]);
    expect(
      told(
        table('medicines', ['people'], { a: [8], b: [4], total: [12] }),
        table('prescriptions', ['count'], { people: [20], holding: [12] }),
      ),
    ).toEqual([
      { a: [8], b: ['<5'], total: ['≥8'] },
      { people: [20], holding: ['≥5'] },
    ]);
  });

  it('stand in no other table, which stays as it is', () => {
    const lines: Lines = { poor: [2], total: [2] };
    expect(told(table('categories', ['people'], lines))).toEqual([lines]);
  });
});

it('nobody is behind a figure', () => {
  const report = { asOf: '', tables: [table('categories', ['people'], { poor: [2], total: [2] })] };
  expect(withoutPeople(report).tables.flatMap(({ rows }) => rows.flatMap(({ visits }) => visits))).toEqual([
    [],
    [],
  ]);
});
