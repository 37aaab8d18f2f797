import { describe, expect, it } from 'vitest';
import { withinLimits } from '#shared/domain/prescription/checks/within-limits.ts';
import { dosingOf } from '#shared/domain/prescription/dosing-of.ts';
import { regimensFor } from '#shared/domain/prescription/regimens.ts';
import { facts, formulary, line, months, person, type Someone, years } from './testing/prescribed.ts';

const toCheck = (others: readonly string[], who: Someone) => ({
  lines: others.map((each) => line(each)),
  person: person(who),
  maximumDays: 30,
});

/** `dose × times`, as `1 viên × 3`. */
const told = (courses: readonly { dose: string; timesPerDay: number | undefined }[]) =>
  courses.map(({ dose, timesPerDay }) => `${dose} × ${timesPerDay}`);

describe('what was prescribed before is offered again', () => {
  it.each<[what: string, course: string, others: string[], who: Someone, isOffered: boolean]>([
    ['to an adult', 'meloxicam-7-5-tab | 2 viên | 1', [], {}, true],
    ['but not over the most of old people', 'meloxicam-7-5-tab | 2 viên | 1', [], { age: years(80) }, false],
    ['to old people within their most', 'meloxicam-7-5-tab | 1 viên | 1', [], { age: years(80) }, true],
    ['to somebody of 50 kg', 'paracetamol-500-tab | 2 viên | 3', [], { weightKg: 50 }, true],
    ['but not to somebody of 45 kg', 'paracetamol-500-tab | 2 viên | 3', [], { weightKg: 45 }, false],
    [
      'but not beside another line with the same substance that makes it too much',
      'paracetamol-500-tab | 2 viên | 3',
      ['own-paracetamol-ibuprofen | 1 viên | 4'],
      {},
      false,
    ],
    [
      'beside a little of the same substance',
      'paracetamol-500-tab | 1 viên | 3',
      ['own-paracetamol-ibuprofen | 1 viên | 3'],
      {},
      true,
    ],
    [
      'but not of a combination over the most of one of its substances',
      'own-metformin-glibenclamide | 1 viên | 5',
      [],
      {},
      false,
    ],
    ['but not for longer than the law allows', 'amlodipine-5-tab | 1 viên | 1 | 31', [], {}, false],
    ['where the dose is told in words', 'paracetamol-500-tab | khi đau | 3', [], {}, true],
    ['where the tables have no dose', 'own-unknown | 1 viên | 3', [], {}, true],
  ])('%s', (_what, course, others, who, isOffered) => {
    const { medicine, ...of } = line(course);
    expect(withinLimits([of], medicine, toCheck(others, who), facts)).toHaveLength(isOffered ? 1 : 0);
  });

  it('keeps the order, and leaves the others there', () => {
    const courses = ['1 viên', '4 viên', '2 viên'].map((dose) => ({ dose, timesPerDay: 3, days: 5 }));
    const { medicine } = line('paracetamol-500-tab');
    expect(told(withinLimits(courses, medicine, toCheck([], {}), facts))).toEqual([
      '1 viên × 3',
      '2 viên × 3',
    ]);
  });
});

describe('usual doses of the tables', () => {
  const offered = (id: string, who: Someone) => {
    const { medicine } = line(id);
    const { age, weightKg } = person(who);
    const { regimens } = regimensFor(medicine, dosingOf(medicine, facts), { age, weightKg });
    const courses = regimens.map((each) => ({ ...each, days: each.days }));
    return { regimens, kept: withinLimits(courses, medicine, toCheck([], who), facts) };
  };

  it('leave out for a light adult what is meant for heavier ones', () => {
    expect(told(offered('paracetamol-500-tab', { weightKg: 45 }).kept)).toEqual(['1 viên × 4']);
    expect(told(offered('paracetamol-500-tab', { weightKg: 60 }).kept)).toEqual(['1 viên × 4', '2 viên × 3']);
  });

  const people: [string, Someone][] = [
    ['adults', {}],
    ['adults of 40 kg', { weightKg: 40 }],
    ['people of 80 years', { age: years(80) }],
    ['people who may be 64 or 65', { age: years(64, 65) }],
    ['children of 8 years', { age: months(96), weightKg: 22 }],
    ['children of 14 months', { age: months(14), weightKg: 9 }],
  ];
  it.each(people)('leave something of every medicine that has them: %s', (_who, who) => {
    const emptied = formulary.filter(({ id }) => {
      const { regimens, kept } = offered(id, who);
      return regimens.length > 0 && kept.length === 0;
    });
    expect(emptied.map(({ id }) => id)).toEqual([]);
  });
});
