import { describe, expect, it } from 'vitest';
import { ageOn, isBornAfter } from '#shared/domain/patient/birth.ts';
import { personSchema } from '#shared/domain/patient/person.ts';
import { categories } from '#shared/domain/visit/category.ts';
import { readMaterial, readPlan } from './material.ts';
import { createVisitors } from './people.ts';
import { createRandom } from './random.ts';

const visitorsOn = (date: string, count: number, day = 'ha-giang') => {
  const plan = readPlan(day);
  const material = readMaterial(plan);
  return createVisitors({ count, date, specialties: plan.specialties, material, random: createRandom('7') });
};

describe('the people who come', () => {
  it('are all people whom reception can write down', () => {
    for (const { person } of visitorsOn('2026-11-23', 500))
      expect(personSchema.parse(person)).toEqual(person);
  });

  it.each(['2026-01-01', '2024-02-29', '2026-12-31'])(
    'are born by %s, from three months to a hundred years old',
    (date) => {
      const births = visitorsOn(date, 300).map(({ person }) => person.birth);
      expect(births.some((birth) => isBornAfter(birth, date))).toBe(false);
      const months = births.map((birth) => ageOn(birth, date).months);
      expect(Math.min(...months)).toBe(3);
      expect(Math.floor(Math.max(...months) / 12)).toBe(100);
    },
  );

  it('hold every category even on a small day', () => {
    const held = new Set(visitorsOn('2026-11-23', 12).map(({ category }) => category));
    expect([...held].toSorted()).toEqual([...categories].toSorted());
  });

  it('include those without papers, with only a year of birth, and of several peoples', () => {
    const people = visitorsOn('2026-11-23', 300).map(({ person }) => person);
    expect(people.some(({ identityNumber }) => identityNumber === undefined)).toBe(true);
    expect(people.some(({ birth }) => birth.month === undefined)).toBe(true);
    expect(new Set(people.map(({ ethnicity }) => ethnicity)).size).toBeGreaterThan(4);
    expect(Math.max(...people.map(({ name }) => name.length))).toBeGreaterThan(190);
  });

  it.each([
    ['ha-giang', '002', '02'],
    ['lai-chau', '012', '41'],
    ['dien-bien', '011', '29'],
  ])('of %s have cards of their province and peoples of their own', (day, cardProvince, people) => {
    const visitors = visitorsOn('2026-11-23', 300, day).map(({ person }) => person);
    const numbers = visitors.flatMap(({ identityNumber }) => identityNumber ?? []);
    expect(new Set(numbers.map((number) => number.slice(0, 3)))).toEqual(new Set([cardProvince]));
    expect(visitors.map(({ ethnicity }) => ethnicity)).toContain(people);
  });

  it.each([
    ['ha-giang', 'Tỉnh Tuyên Quang'],
    ['lai-chau', 'Tỉnh Lai Châu'],
    ['dien-bien', 'Tỉnh Điện Biên'],
  ])('of %s come from many communes that there are, whatever their address calls them', (day, province) => {
    const communes = visitorsOn('2026-11-23', 300, day).map(({ person }) => person.commune);
    const known = communes.flatMap((commune) => commune ?? []);
    expect(new Set(known.map((commune) => commune.province))).toEqual(new Set([province]));
    expect(new Set(known.map(({ code }) => code)).size).toBeGreaterThan(10);
    expect(known.length).toBeGreaterThan(200);
  });

  it('bring somebody who speaks for every small child', () => {
    const children = visitorsOn('2026-11-23', 300).filter(
      ({ person }) => ageOn(person.birth, '2026-11-23').months < 72,
    );
    expect(children.length).toBeGreaterThan(0);
    expect(children.every(({ guardian }) => guardian !== undefined)).toBe(true);
  });
});
