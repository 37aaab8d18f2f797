import { describe, expect, it } from 'vitest';
import { record, visit as visitRow } from '#renderer/mirror/testing/rows.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { VisitRow } from '#shared/rows.ts';
import { needsWeight, pregnancyOf, redFlagsOf } from './dangers.ts';

const visit = (more: object = {}): VisitRow => ({ ...visitRow('v'), ...record('v'), ...more });
const by = { id: 'n', name: 'Nhung' };
const at = '2026-11-23T01:00:00.000Z';
const words = (text: string) => ({ vi: text, en: text });

describe('red flags', () => {
  it('are those of the latest triage, of every exam and of every report', () => {
    const flags = redFlagsOf(
      visit({
        triage: [
          { flags: [{ id: 'old', name: words('cũ'), raisesTo: 'emergency' }] },
          { flags: [{ id: 'spo2', name: words('SpO₂ thấp'), raisesTo: 'emergency' }] },
        ],
        exams: [{ id: 'x', specialty: 'neurology', flags: [{ id: 'fast', reason: words('FAST') }] }],
        reports: [{ id: 'r', name: words('Siêu âm'), flags: [{ id: 'mass', reason: words('Khối') }] }],
      }),
    );
    expect(flags.map(({ text, from, emergency }) => [text.vi, from, emergency])).toEqual([
      ['SpO₂ thấp', { triage: true }, true],
      ['FAST', { specialty: 'neurology' }, false],
      ['Khối', { name: words('Siêu âm') }, false],
    ]);
  });
});

describe('a pregnancy', () => {
  const woman: Pick<Person, 'sex' | 'birth'> = { sex: 'female', birth: { year: 1996 } };
  const said = [{ at, by, vitals: {}, flags: [], pregnancy: { status: 'yes', weeks: 9 } }];
  it.each([
    ['of a man', visit(), { sex: 'male', birth: { year: 1996 } }, undefined],
    ['of an old woman', visit(), { sex: 'female', birth: { year: 1950 } }, undefined],
    ['nobody asked about', visit(), woman, 'not-asked'],
    ['that triage heard of', visit({ triage: said }), woman, 'yes'],
    [
      'that a doctor denied later',
      visit({ triage: said, noted: [{ at: '2026-11-23T02:00:00.000Z', by, pregnancy: { status: 'no' } }] }),
      woman,
      'no',
    ],
    [
      'said of somebody whose age is outside',
      visit({ triage: said }),
      { sex: 'female', birth: { year: 1970 } },
      'yes',
    ],
  ] as const)('%s', (_, of, person, state) => {
    expect(pregnancyOf(of, person)?.state).toBe(state);
  });
});

it.each([
  ['a small child that was not weighed', visit(), 2024, true],
  ['one that was', visit({ noted: [{ at, by, weightKg: 11 }] }), 2024, false],
  ['a grown person', visit(), 1990, false],
])('%s needs a weight: %s', (_, of, year, expected) => {
  expect(needsWeight(of, { birth: { year } })).toBe(expected);
});
