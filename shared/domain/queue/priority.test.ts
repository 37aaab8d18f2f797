import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callOrder, type Priority, priorityOf } from './priority.ts';

describe('class of a visit', () => {
  const ordinary = { birth: { year: 1980 }, category: 'poor', emergency: false, date: '2026-11-23' } as const;
  it.each([
    ['an adult', {}, 'ordinary'],
    ['a child under 6', { birth: { year: 2021, month: 1 } }, 'priority'],
    ['a child of 6', { birth: { year: 2020, month: 11, day: 23 } }, 'ordinary'],
    ['a child who may be under 6, known by year only', { birth: { year: 2020 } }, 'priority'],
    ['somebody of 75', { birth: { year: 1951, month: 11, day: 23 } }, 'priority'],
    ['somebody of 74', { birth: { year: 1951, month: 11, day: 24 } }, 'ordinary'],
    ['merit to the revolution', { category: 'merit' }, 'priority'],
    ['an emergency, whatever else', { emergency: true, category: 'merit' }, 'emergency'],
  ] as const)('%s', (_, change, expected) => {
    expect(priorityOf({ ...ordinary, ...change })).toBe(expected);
  });
});

describe('order of calls', () => {
  const queue = (...classes: string[]) =>
    classes.map((each, index) => {
      const priority: Priority = each === 'E' ? 'emergency' : each === 'P' ? 'priority' : 'ordinary';
      return {
        id: `${each}${index}`,
        priority,
        since: `2026-11-23T00:${String(index).padStart(2, '0')}:00.000Z`,
      };
    });
  const ids = (...args: Parameters<typeof callOrder<ReturnType<typeof queue>[number]>>) =>
    callOrder(...args).map((each) => each.id);

  it('takes emergencies first, then two of the priority class to one ordinary, each by arrival', () => {
    expect(ids(queue('O', 'O', 'P', 'P', 'P', 'E', 'O'))).toEqual(['E5', 'P2', 'P3', 'O0', 'P4', 'O1', 'O6']);
  });

  it('goes on with the ratio from those already called, emergencies aside', () => {
    expect(ids(queue('O', 'P'), ['ordinary', 'priority', 'emergency', 'priority'])).toEqual(['O0', 'P1']);
    expect(ids(queue('O', 'P'), ['ordinary', 'priority'])).toEqual(['P1', 'O0']);
  });

  it('calls everybody exactly once, and lets nobody of a class overtake an earlier one', () => {
    const classes = fc.array(fc.constantFrom('E', 'P', 'O'), { maxLength: 40 });
    fc.assert(
      fc.property(classes, (each) => {
        const waiting = queue(...each);
        const ordered = callOrder(waiting);
        expect(ordered.toSorted((a, b) => (a.since < b.since ? -1 : 1))).toEqual(waiting);
        for (const priority of ['emergency', 'priority', 'ordinary'] as const) {
          const since = ordered.filter((one) => one.priority === priority).map((one) => one.since);
          expect(since).toEqual(since.toSorted());
        }
      }),
    );
  });
});
