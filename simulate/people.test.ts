import { describe, expect, it } from 'vitest';
import { ageOn, isBornAfter } from '#shared/domain/patient/birth.ts';
import { personSchema } from '#shared/domain/patient/person.ts';
import { categories } from '#shared/domain/visit/category.ts';
import { readMaterial, readPlan } from './material.ts';
import { createVisitors } from './people.ts';
import { createRandom } from './random.ts';

const { specialties } = readPlan('ha-giang');
const material = readMaterial();
const visitorsOn = (date: string, count: number, seed = '7') =>
  createVisitors({ count, date, specialties, material, random: createRandom(seed) });

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

  it('bring somebody who speaks for every small child', () => {
    const children = visitorsOn('2026-11-23', 300).filter(
      ({ person }) => ageOn(person.birth, '2026-11-23').months < 72,
    );
    expect(children.length).toBeGreaterThan(0);
    expect(children.every(({ guardian }) => guardian !== undefined)).toBe(true);
  });
});
