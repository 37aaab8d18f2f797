import { describe, expect, it } from 'vitest';
import type { Gift } from '../day/setup.ts';
import type { Category } from '../visit/category.ts';
import { fitsAge, guestOf, hasSize, ruleOf, sizesOf, whyNotEligible } from './rule.ts';

const rule = { categories: ['hardship' as const], examined: false, most: 2 };

describe('whom a gift is for', () => {
  const came = (category: Category, examined: boolean, ...otherCategories: Category[]) => ({
    opened: { category, otherCategories },
    examined,
  });

  it.each<[string, Pick<Gift, 'rule'>, ReturnType<typeof came>[], string[]]>([
    ['a poor person who was examined', {}, [came('poor', true)], []],
    ['a worker', {}, [came('worker', true)], ['category']],
    ['a worker who is near-poor too', {}, [came('worker', true, 'near-poor')], []],
    ['who was not examined', {}, [came('poor', false)], ['not-examined']],
    ['neither', {}, [came('merit', false)], ['category', 'not-examined']],
    ['as it is written down', { rule }, [came('hardship', false)], []],
    ['poor at one visit, examined at another', {}, [came('poor', false), came('worker', true)], []],
    ['neither at any visit', {}, [came('merit', false), came('worker', false)], ['category', 'not-examined']],
  ])('%s', (_, gift, visits, why) => {
    expect(whyNotEligible(gift, guestOf(visits))).toEqual(why);
  });

  it('is one for the poor and near-poor after an exam, on days that say nothing', () => {
    expect(ruleOf({})).toEqual({ categories: ['poor', 'near-poor'], examined: true, most: 1 });
    expect(ruleOf({ rule })).toBe(rule);
  });
});

describe('the sizes of a gift', () => {
  const size = (ages?: { from?: number; to?: number }) => ({ quantity: 1, ...(ages ? { ages } : {}) });

  it.each([
    ['four years to the day', { from: 4, to: 7 }, { year: 2022, month: 11, day: 23 }, true],
    ['a day before', { from: 4, to: 7 }, { year: 2022, month: 11, day: 24 }, false],
    ['the last day of seven', { from: 4, to: 7 }, { year: 2018, month: 11, day: 24 }, true],
    ['eight', { from: 4, to: 7 }, { year: 2018, month: 11, day: 23 }, false],
    ['perhaps still seven', { from: 4, to: 7 }, { year: 2018 }, true],
    ['as old as one likes', { from: 13 }, { year: 1920 }, true],
    ['no ages', undefined, { year: 2026 }, true],
  ])('fit %s', (_, ages, birth, fits) => {
    expect(fitsAge(size(ages), birth, '2026-11-23')).toBe(fits);
  });

  it('are one without a name where there are none', () => {
    expect(sizesOf({ stock: [] })).toEqual([{ quantity: 0 }]);
    expect(hasSize({ stock: [] }, undefined)).toBe(true);
    expect(hasSize({ stock: [{ size: 'M', quantity: 1 }] }, undefined)).toBe(false);
  });
});
